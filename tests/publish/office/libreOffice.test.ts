import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeFormats } from '../../../server/publish/formats.ts';
import { hasLibreOffice, runLibreOffice } from '../../support/LibreOffice.ts';
import type { OfficeJob } from '../../support/LibreOffice.ts';
import { smallManifesto } from '../smallManifesto.ts';
import { partsOf, readOffice, textPartOf } from './partsOf.ts';
import { trackedManifesto } from './trackedManifesto.ts';

const forms = ['odt', 'docx'] as const;
const [listed, tracked] = [{ language: 'nl' }, { language: 'nl', amendments: 'tracked' }] as const;
const filters = { odt: 'writer8', docx: 'MS Word 2007 XML' } as const;
const jobs: OfficeJob[] = forms.flatMap((form): OfficeJob[] => [
  { from: `small.${form}`, to: `small.${form}.pdf`, filter: 'writer_pdf_Export' },
  ...forms.flatMap((to): OfficeJob[] => [
    { from: `small.${form}`, to: `small.${form}.${to}`, filter: filters[to] },
    { from: `open.${form}`, to: `open.${form}.${to}`, filter: filters[to] },
  ]),
  ...(['AcceptAllTrackedChanges', 'RejectAllTrackedChanges'] as const).map((settle): OfficeJob => ({
    from: `open.${form}`,
    to: `${settle}.${form}.odt`,
    filter: 'writer8',
    settle,
  })),
]);

const missing = hasLibreOffice ? '' : ' (skipped: there is no LibreOffice on this machine)';

test.skipIf(!hasLibreOffice)(
  `LibreOffice opens, prints, settles and saves all of ODT and DOCX${missing}`,
  () => {
    const files = forms.flatMap((form) => [
      [`small.${form}`, officeFormats[form].render(smallManifesto, listed)] as const,
      [`open.${form}`, officeFormats[form].render(trackedManifesto(), tracked)] as const,
    ]);
    const saved = runLibreOffice(Object.fromEntries(files), jobs);
    for (const form of forms) {
      checkPages(saved.get(`small.${form}.pdf`)!);
      for (const to of forms) {
        checkKept(saved.get(`small.${form}.${to}`)!);
        checkChanges(saved.get(`open.${form}.${to}`)!);
      }
      const settled = (how: string) => textIn(saved.get(`${how}.${form}.odt`)!);
      expect(settled('RejectAllTrackedChanges')).toEqual(current);
      expect(settled('AcceptAllTrackedChanges')).toEqual(adopted);
    }
  },
);

/** The text of the first section, a sign for each footnote. */
function textIn(bytes: Uint8Array): string[] {
  const xml = textPartOf(partsOf(bytes))
    .replaceAll(/<office:annotation\b(?!-).*?<\/office:annotation>/gs, '')
    .replaceAll(/<text:note .*?<\/text:note>/gs, '*');
  const lines = [...xml.matchAll(/<text:(p|h)\b.*?<\/text:\1>/gs)].map(([block]) =>
    block.replaceAll(/<text:tab\/>/g, ' ').replaceAll(/<[^>]*>/g, ''),
  );
  return lines.slice(lines.indexOf('Wat wij beloven'), lines.lastIndexOf('elders'));
}

const current = [
  'Wat wij beloven',
  '1.1 Wie inwoners om hun mening vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat zo.',
  '1.2 Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.',
  '1.3 Deze paragraaf mag weg.',
  '1.4 Wij tellen alleen stemmen* die er echt zijn*.',
  '1.5 Onze code is open: kijk maar',
  '1.6 Het eerste punt.',
  '1.7 Een punt daaronder.',
  '1.8 Een punt dat weg mag.',
  '1.9 Het laatste punt.',
  '1.10 Eerst luisteren.',
  '1.11 Dan pas besluiten.',
  '1.12 Niemand had ons ooit iets gevraagd.',
  '1.13 Zo staat het hier, tot het eind.',
];
const adopted = [
  'Wat wij beloven',
  'A-014 Kort gezegd: wij luisteren.',
  '1.1 Wie inwoners om raad vraagt, zegt vooraf wat ermee gebeurt. Daarna blijft dat voor altijd zo.',
  '1.2 Elke inbreng krijgt antwoord binnen acht weken, in gewone mensentaal.',
  'A-007 Deze komt ervoor in de plaats.',
  '1.4 Wij tellen alleen stemmen* die er echt zijn.',
  '1.5 Onze code is open: lees hem',
  '1.6 Het eerste punt.',
  '1.7 Een punt daaronder.',
  'A-010 Een nieuw punt, met een noot*.',
  '1.9 Het laatste punt.',
  '1.10 Eerst luisteren.',
  '1.12 Niemand had mij ooit iets gevraagd.',
  'A-016 En dan nog dit.',
  'A-017 En dit ook.',
];

function checkPages(pdf: Uint8Array): void {
  expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  const folder = mkdtempSync(join(tmpdir(), 'draagvlak-pdf-'));
  try {
    writeFileSync(join(folder, 'it.pdf'), pdf);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'it.pdf'), '-'], {
      encoding: 'utf8',
    });
    expect(text).toMatch(/^ *Pagina 2 van \d+$|Pagina 2 van \d+/m);
    expect(text).toMatch(/1\.8 +Eerst luisteren\./);
  } catch (reason) {
    // Without poppler there is no reading it.
    if ((reason as NodeJS.ErrnoException).code !== 'ENOENT') throw reason;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Headings, lists, links, footnotes and bookmarks after a round trip, in either form. */
function checkKept(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const xml = textPartOf(parts);
  const all = [...parts.values()].join('\n');
  const isOdt = parts.has('content.xml');
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  expect(count(isOdt ? /<text:h [^>]*outline-level="1"/g : /<w:pStyle w:val="Heading1"\/>/g)).toBe(
    7,
  );
  expect(
    count(isOdt ? /<text:list-item[ >]/g : /<w:pStyle w:val="ListParagraph"\/>/g),
  ).toBeGreaterThanOrEqual(5);
  expect(count(isOdt ? /<text:note / : /<w:footnoteReference /g)).toBeGreaterThanOrEqual(1);
  expect(all).toContain('https://voorbeeld.example/lijst?a=1&amp;b=2');
  for (const id of ['p1', 'p5', 'p6', 'p10', 'h1', 'h2'])
    expect(xml).toMatch(new RegExp(`(?:text|w):name="p-${id}"`));
  expect(all).toMatch(
    isOdt ? /<dc:title>Dichtbij, ook digitaal</ : /<dc:title[^>]*>Dichtbij, ook digitaal</,
  );
}

function checkChanges(bytes: Uint8Array): void {
  const parts = partsOf(bytes);
  const xml = textPartOf(parts);
  const authors = [...xml.matchAll(/w:author="([^"]*)"|<dc:creator>([^<]*)/g)].map(
    ([, a, b]) => a ?? b,
  );
  expect(new Set(authors)).toEqual(new Set(['duinrade', 'vliet', 'opencode']));
  expect(readOffice(bytes)).toContain('Deze komt ervoor in de plaats.');
  // Beside a change it still says of which amendment it is.
  expect([...parts.values()].join('\n')).toContain('A-006, schrapt 1.3, van opencode.');
}
