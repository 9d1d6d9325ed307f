import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { Left } from '#shared/reading/Left.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { readMarkup } from '#shared/reading/readMarkup.ts';
import { parseHtml } from './parseMarkup.ts';
import { requireRoom } from './refuse.ts';

// HTML in it is HTML: it is read, and cleaned, as such.
const markdown = new MarkdownIt({ html: true }).use(footnotes);

/** Reads CommonMark with footnotes. */
export function readMarkdown(text: string, left: Left): ReadBlock[] {
  const notes = {};
  const tokens = markdown.parse(text, notes);
  // A cell of a table is no paragraph of its own.
  requireRoom(tokens.filter(({ type }) => /^(?:paragraph|heading)_open$/.test(type)).length);
  const html = markdown.renderer.render(tokens, markdown.options, notes);
  return readMarkup(parseHtml(html), left, requireRoom);
}
