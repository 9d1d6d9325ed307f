import { Document } from '@tiptap/extension-document';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { stripForbidden } from '../stripForbidden.ts';

/**
 * A text of one paragraph. What is pasted comes in as one line of it, with its bold, italic and
 * links [W1]; Enter makes no second one; what may not stand in the text is taken out [P3].
 */
export const OneParagraph = Document.extend({
  content: 'paragraph',
  priority: 10_000,

  addKeyboardShortcuts() {
    return { Enter: () => true };
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('oneParagraph'),
        appendTransaction: (transactions, _before, { tr, storedMarks }) => {
          // Taking a character away under an input method's fingers would end the composition.
          const isLooked = transactions.some(({ docChanged }) => docChanged);
          if (!isLooked || this.editor.view.composing) return null;
          stripForbidden(tr);
          return tr.docChanged ? tr.setStoredMarks(storedMarks) : null;
        },
        props: {
          transformPasted: (slice) => oneLine(slice),
          handleDOMEvents: { keydown: (_view, event) => leavesEscape(event) },
        },
      }),
    ];
  },
});

// The editor would keep Esc for itself; it belongs to the dialog or note that this stands in. While
// letters are being composed it is the composer's, and nothing around closes.
function leavesEscape(event: KeyboardEvent): boolean {
  if (event.key !== 'Escape') return false;
  if (event.isComposing) event.stopPropagation();
  return true;
}

function oneLine({ content }: Slice): Slice {
  const words: Node[] = [];
  content.descendants((node) => {
    if (node.isTextblock && words.length > 0) words.push(node.type.schema.text(' '));
    if (node.isText) words.push(node);
  });
  return new Slice(Fragment.fromArray(words), 0, 0);
}
