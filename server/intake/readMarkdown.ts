import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { readMarkup } from '#shared/reading/readMarkup.ts';
import { parseHtml } from './parseMarkup.ts';

// HTML in it is HTML: it is read, and cleaned, as such.
const markdown = new MarkdownIt({ html: true }).use(footnotes);

/** Reads CommonMark with footnotes. */
export function readMarkdown(text: string, left: Left): ReadBlock[] {
  return readMarkup(parseHtml(markdown.render(text)), left);
}
