import { describe, expect, test } from 'vitest';
import { paragraphId } from '#shared/ids.ts';
import type { Run, Wording } from '#shared/wording.ts';
import type { IntakeJob } from '../../server/intake/Intake.ts';
import { takeIn } from '../../server/intake/takeIn.ts';
import { hasLibreOffice, runLibreOffice } from '../support/LibreOffice.ts';
import { docx } from './officeFiles.ts';

const says = (kind: Wording['kind'], ...runs: (string | Run)[]): Wording => ({
  kind,
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

const wordings = [
  says('heading-3', 'Vooraf & achteraf'),
  says(
    'paragraph',
    'Wij tellen ',
    { text: 'alleen', bold: true },
    ' stemmen die er ',
    { text: 'echt', italic: true },
    ' zijn.',
  ),
  says(
    'paragraph',
    'Zie ',
    { text: 'de lijst', href: 'https://voorbeeld.example/lijst?a=1&b=2' },
    ', de raad',
    { text: 'Een op de vijf.', footnote: true },
    ' hoort.',
  ),
  says('bullet', 'Eén plek voor alle stukken.'),
  says('bullet', 'Ook voor wie niet digitaal kan meedoen.'),
  says('ordered', 'Eerst luisteren.'),
  says('quote', 'Niemand had ons ooit iets gevraagd.'),
];

const job = (name: string, bytes: Uint8Array): IntakeJob => ({
  name,
  bytes,
  title: 'Meepraten',
  current: wordings.map((wording, place) => ({
    id: paragraphId.parse(`lo${place}`),
    aliases: [],
    wording,
  })),
  others: { titles: [], ids: [] },
});

const escaped = (text: string) => text.replaceAll('&', '&amp;');

/** Those paragraphs as a document of Word, with a word changed and one deleted, both tracked. */
function tracked(): Uint8Array {
  const about = 'w:author="Iemand" w:date="2026-09-28T12:00:00Z"';
  const run = ({ text, bold, italic, href, footnote }: Run) => {
    const said = `<w:r><w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    if (footnote) return '<w:r><w:footnoteReference w:id="2"/></w:r>';
    return href === undefined ? said : `<w:hyperlink r:id="l1">${said}</w:hyperlink>`;
  };
  const list = (id: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`;
  const places: Partial<Record<Wording['kind'], string>> = {
    'heading-3': '<w:pStyle w:val="Heading1"/>',
    bullet: list(1),
    ordered: list(2),
    quote: '<w:pStyle w:val="Quote"/>',
  };
  const paragraphs = wordings.map(({ kind, runs }, place) => {
    const named = `<w:bookmarkStart w:id="${place}" w:name="p-lo${place}"/><w:bookmarkEnd w:id="${place}"/>`;
    const isGone = place === 4;
    const words = isGone
      ? `<w:del w:id="91" ${about}><w:r><w:delText>${runs[0]?.text}</w:delText></w:r></w:del>`
      : runs.map(run).join('');
    const more =
      place === 5
        ? `<w:ins w:id="90" ${about}><w:r><w:t xml:space="preserve"> Dan besluiten.</w:t></w:r></w:ins>`
        : '';
    const end = isGone ? `<w:rPr><w:del w:id="92" ${about}/></w:rPr>` : '';
    return `<w:p><w:pPr>${places[kind] ?? ''}${end}</w:pPr>${named}${words}${more}</w:p>`;
  });
  const level = (format: string, text: string) =>
    `<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  return docx({
    body: paragraphs.join(''),
    targets: { l1: escaped('https://voorbeeld.example/lijst?a=1&b=2') },
    styles:
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/></w:style>',
    numbering:
      `<w:abstractNum w:abstractNumId="1">${level('bullet', '•')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level('decimal', '%1.')}</w:abstractNum>` +
      '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>',
    footnotes:
      '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Een op de vijf.</w:t></w:r></w:p></w:footnote>',
  });
}

const expected = [
  ['same', 0],
  ['same', 1],
  ['same', 2],
  ['same', 3],
  ['delete', 4],
  ['replace', 5],
  ['same', 6],
];

async function told(name: string, bytes: Uint8Array | undefined) {
  const { items, left } = await takeIn(job(name, bytes ?? new Uint8Array()));
  const placed = items.map((item) => [item.kind, 'at' in item ? item.at : null]);
  return { placed, left: left.map(({ what }) => what) };
}

test('[B1] the file itself says what was changed in it', async () => {
  expect(await told('a.docx', tracked())).toEqual({ placed: expected, left: ['deleted'] });
});

describe.skipIf(!hasLibreOffice)('where LibreOffice is (skipped where it is not)', () => {
  test('[B1] a file that it opened and saved, as either form, says the very same', async () => {
    const saved = runLibreOffice({ 'a.docx': tracked() }, [
      { from: 'a.docx', to: 'b.odt', filter: 'writer8' },
      { from: 'a.docx', to: 'b.docx', filter: 'MS Word 2007 XML' },
    ]);
    for (const [name, bytes] of saved) {
      const { placed, left } = await told(name, bytes);
      expect([name, placed]).toEqual([name, expected]);
      expect(left).toContain('deleted');
    }
  });
});
