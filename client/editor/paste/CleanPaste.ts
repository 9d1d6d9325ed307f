import { Extension, getHTMLFromFragment } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Mark, Node, Schema } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { BlockJson } from '#shared/document.ts';
import { nestBlocks } from '#shared/reading/nestBlocks.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { readMarkup } from '#shared/reading/readMarkup.ts';
import { readPlainText } from '#shared/reading/readPlainText.ts';
import { tidyBlocks } from '#shared/reading/tidyBlocks.ts';
import { inertBody } from './inertBody.ts';
import { isOwnHtml } from './isOwnHtml.ts';

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
            const content = fragmentOf(tidied(readPlainText(text)), schema);
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
  return getHTMLFromFragment(fragmentOf(tidied(readMarkup(inertBody(html))), schema), schema);
}

function tidied(blocks: readonly ReadBlock[]): BlockJson[] {
  return nestBlocks(tidyBlocks(blocks));
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
