import { Extension } from '@tiptap/core';
import type { AnyExtension } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';
import { Bold } from '@tiptap/extension-bold';
import { Document } from '@tiptap/extension-document';
import { Heading } from '@tiptap/extension-heading';
import { Italic } from '@tiptap/extension-italic';
import { Link } from '@tiptap/extension-link';
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import { Paragraph } from '@tiptap/extension-paragraph';
import { Text } from '@tiptap/extension-text';
import { isAllowedHref } from '../links.ts';
import { Footnote } from './Footnote.ts';
import { textBlocks } from './textBlocks.ts';

const ParagraphIdentity = Extension.create({
  name: 'paragraphIdentity',
  addGlobalAttributes() {
    return [
      {
        types: [...textBlocks],
        attributes: {
          id: {
            default: null,
            parseHTML: (element) => element.getAttribute('data-id'),
            renderHTML: ({ id }) => (id ? { 'data-id': String(id) } : {}),
          },
          aliases: {
            default: null,
            keepOnSplit: false,
            parseHTML: () => null,
            renderHTML: () => ({}),
          },
        },
      },
    ];
  },
});

/**
 * The one document schema, for the editor and for whoever checks a document. `h1` and `h2` are the
 * manifesto's and the section's titles and stand outside the text.
 */
export function documentExtensions(): AnyExtension[] {
  return [
    Document,
    Text,
    Paragraph,
    Heading.configure({ levels: [3, 4] }),
    BulletList,
    OrderedList,
    ListItem,
    Blockquote,
    Bold,
    Italic,
    Link.configure({
      openOnClick: false,
      autolink: false,
      isAllowedUri: (href) => isAllowedHref(href ?? ''),
      HTMLAttributes: { rel: 'noopener noreferrer', target: null },
    }),
    Footnote,
    ParagraphIdentity,
  ];
}
