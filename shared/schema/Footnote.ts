import { Mark } from '@tiptap/core';

/**
 * The words of a footnote, where it hangs in the text [W3]. A mark, so that they are written, merged,
 * compared and endorsed like all others. It goes around any other mark: one note is one element, and
 * can be counted. What is typed at its edges is not in it, unless the editor says so.
 */
export const Footnote = Mark.create({
  name: 'footnote',
  priority: 1_100,
  inclusive: false,
  keepOnSplit: false,
  parseHTML: () => [{ tag: 'span[data-footnote]' }],
  renderHTML: () => ['span', { 'data-footnote': '', role: 'note' }, 0],
});
