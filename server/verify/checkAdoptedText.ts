import { addressInMarkdown } from './addressInMarkdown.ts';
import { Fault } from './Fault.ts';
import { findBlocks } from './findBlocks.ts';
import { lettersInText } from './lettersInText.ts';
import type { Run } from './Line.ts';
import type { Paragraph } from './readParagraphs.ts';
import type { TextForm } from './TextForm.ts';

/**
 * Checks that lines of Markdown or plain text say these paragraphs word for word, sign for sign and
 * in order, with their numbers, and nothing else. White space and formatting are not looked at.
 *
 * @throws Fault
 */
export function checkAdoptedText(
  lines: readonly string[],
  paragraphs: readonly Paragraph[],
  { form, where }: { form: TextForm; where: string },
): void {
  const text = lines.join('\n');
  const wanted = paragraphs
    .map(({ number, runs }) => ({ number, said: squeeze(writtenOut(runs, form)) }))
    .filter(({ said }) => said !== '');
  const letters = squeeze(form === 'md' ? withoutMarkdown(text) : text);
  const { found, isAll } = findBlocks(letters, wanted);
  if (isAll) return;
  const first = wanted[found];
  if (!first) throw new Fault(where, 'there is more text than was adopted');
  const name = `paragraph ${first.number ?? `‘${first.said}’`}`;
  throw new Fault(`${where}, ${name}`, 'it is not the adopted text of the record');
}

// In both forms the address of a link stands behind its text: in plain text behind each run, in
// Markdown behind all that leads to the same address; there a space by itself leads nowhere.
function writtenOut(runs: readonly Run[], form: TextForm): string {
  if (form === 'txt') return lettersInText(runs);
  const said = runs.filter(({ text }) => text.trim() !== '');
  return said
    .map(({ text, href }, place) =>
      href === undefined || said[place + 1]?.href === href ? text : text + addressInMarkdown(href),
    )
    .join('');
}

const markdown = /\\([^])|&#(\d+);|\*\*|_|\[|\]\(<([^>]*)>\)/gu;

function withoutMarkdown(text: string): string {
  return text.replaceAll(markdown, (_, ...[escaped, code, address]: (string | undefined)[]) =>
    code === undefined ? (escaped ?? address ?? '') : String.fromCodePoint(Number(code)),
  );
}

// A quotation has its sign before every line of it.
function squeeze(text: string): string {
  return text.replaceAll(/[\s>]+/gu, '');
}
