import { Account } from './Account.ts';
import { checkHead } from './checkHead.ts';
import { Fault } from './Fault.ts';
import { findBlocks } from './findBlocks.ts';
import type { Run, SectionLine } from './Line.ts';
import { readParagraphs } from './readParagraphs.ts';
import type { TheRecord } from './readRecord.ts';
import { readSeal } from './readSeal.ts';

export type TextForm = 'md' | 'txt';

/**
 * Checks an export in Markdown or plain text: that its seal is one of this record, and that every
 * adopted section stands in it word for word, sign for sign and in order, with its numbers. White
 * space and formatting are not looked at, and neither is the annex: take HTML or JSON for that.
 *
 * @throws Fault
 */
export function checkText(
  text: string,
  record: TheRecord,
  by: { where: string; key?: string; form: TextForm },
): string[] {
  const { where, form } = by;
  const seal = readSeal(text, where);
  checkHead(seal, record, { ...by, where: `${where}, seal` });
  const account = new Account(record.lines.slice(0, seal.seq));
  const letters = squeeze(form === 'md' ? withoutMarkdown(text) : text);
  const manifestos = [...account.manifestos.values()].filter(({ title }) =>
    letters.replace(/^#/u, '').startsWith(squeeze(title)),
  );
  const [first, ...others] = manifestos.map(({ id }) => account.sectionsOf(id));
  if (!first) throw new Fault(where, 'the record has no manifesto with this title');
  const isShown = (sections: readonly SectionLine[]) =>
    faultIn(sections, { letters, form, where }) === null;
  const shown = [first, ...others].find(isShown);
  if (!shown) throw faultIn(first, { letters, form, where }) ?? new Fault(where, 'it is not there');
  return [
    `as of event ${seal.seq}`,
    ...shown.map(({ adopted, phase }, place) =>
      adopted
        ? `section ${place + 1} (adopted): its words are those of the record`
        : `section ${place + 1} (${phase}): its text is not on record yet`,
    ),
    'the annex of this form is not checked; take HTML or JSON for that',
  ];
}

interface Searched {
  readonly letters: string;
  readonly form: TextForm;
  readonly where: string;
}

function faultIn(sections: readonly SectionLine[], { letters, form, where }: Searched) {
  let from = 0;
  for (const [place, { title, adopted }] of sections.entries()) {
    const number = place + 1;
    const heading = `${number}.${squeeze(title)}`;
    const start = letters.indexOf(heading, from);
    if (start < 0) return new Fault(`${where}, section ${number}`, 'it is not there');
    from = start + heading.length;
    const paragraphs = adopted ? readParagraphs(adopted, number) : [];
    const wanted = paragraphs
      .map(({ number: numbered, runs }) => ({
        number: numbered,
        said: squeeze(writtenOut(runs, form)),
      }))
      .filter(({ said }) => said !== '');
    const found = findBlocks(letters, wanted, from);
    if (!('end' in found)) {
      const first = wanted[found.found];
      const name = `paragraph ${first?.number ?? `‘${first?.said}’`}`;
      return new Fault(`${where}, section ${number}, ${name}`, 'it is not the adopted text');
    }
    from = found.end;
  }
  return null;
}

// In both forms the address of a link stands behind its text: in plain text behind each run, in
// Markdown behind all that leads to the same address; there a space by itself leads nowhere.
function writtenOut(runs: readonly Run[], form: TextForm): string {
  const said = form === 'txt' ? runs : runs.filter(({ text }) => text.trim() !== '');
  return said
    .map(({ text, href }, place) => {
      if (href === undefined) return text;
      if (form === 'txt') return inText(text, href.replaceAll(/\s/gu, ''));
      return said[place + 1]?.href === href ? text : text + encoded(href);
    })
    .join('');
}

function inText(text: string, address: string): string {
  return text.trimEnd() === address ? text : `${text}(${address})`;
}

function encoded(href: string): string {
  return href.trim().replaceAll(/[\s<>\\\p{Cc}]/gu, encodeURIComponent);
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
