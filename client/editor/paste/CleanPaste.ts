import { Extension, getHTMLFromFragment } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { BlockJson } from '#shared/document.ts';
import { isOwnHtml } from './isOwnHtml.ts';
import { readHtml } from './readHtml.ts';
import { readPlainText } from './readPlainText.ts';
import { tidyBlocks } from './tidyBlocks.ts';

/** Whatever is pasted or dropped keeps its words and its structure, and nothing else [W1]. */
export const CleanPaste = Extension.create({
  name: 'cleanPaste',

  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        key: new PluginKey('cleanPaste'),
        props: {
          transformPastedHTML: (html) => (isOwnHtml(html) ? html : cleanHtml(html, schema)),
          clipboardTextParser: (text, $context) => {
            const content = fragmentOf(tidyBlocks(readPlainText(text)), schema);
            return new Slice(marked(content, $context.marks()), 0, 0);
          },
          // Nothing that can stand here: what is selected stays as it is.
          handlePaste: (_view, _event, slice) => slice.size === 0,
        },
      }),
    ];
  },
});

function cleanHtml(html: string, schema: Schema): string {
  return getHTMLFromFragment(fragmentOf(tidyBlocks(readHtml(html)), schema), schema);
}

function fragmentOf(blocks: readonly BlockJson[], schema: Schema): Fragment {
  return Fragment.fromJSON(schema, blocks);
}

/** Plain text takes on the format of the words it is put into. */
function marked(content: Fragment, marks: readonly Mark[]): Fragment {
  if (marks.length === 0) return content;
  return Fragment.fromArray(
    content.content.map((node: Node) =>
      node.isText ? node.mark(marks) : node.copy(marked(node.content, marks)),
    ),
  );
}
