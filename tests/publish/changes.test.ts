import { expect, test } from 'vitest';
import { exportFormats, canCompare } from '#shared/exportFormats.ts';
import type { ExportFormat } from '#shared/exportFormats.ts';
import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import { TypstTypesetter } from '../../server/app/TypstTypesetter.ts';
import type { ExportOptions } from '../../server/publish/ExportOptions.ts';
import { exportFormats as forms } from '../../server/publish/formats.ts';
import { strFromU8, unzipSync } from 'fflate';
import { readOffice } from './office/partsOf.ts';
import { askPoppler, hasPoppler } from './pdf/poppler.ts';
import { before, now, smallManifesto } from './smallManifesto.ts';

const typesetter = new TypstTypesetter();
const [first, second] = smallManifesto.sections.map(({ id }) => id);
const since = (texts: Record<SectionId, DocumentJson>): ExportOptions['since'] => ({
  seq: 12,
  at: '2026-09-20T09:30:00.000Z',
  name: 'Voor de raad',
  texts,
});
const texts = { [first ?? '']: before, [second ?? '']: smallManifesto.sections[1]!.document };
const comparing = exportFormats.filter(canCompare);

async function make(format: ExportFormat, options: Partial<ExportOptions> = {}) {
  const tools = { typesetter, verifier: () => Promise.resolve(new Uint8Array()) };
  const wanted = { language: 'nl', since: since(texts), ...options } as const;
  return forms[format].render(smallManifesto, wanted, { tools });
}

/** What somebody reads in it, on one line. */
function read(format: ExportFormat, made: string | Uint8Array): string {
  return say(format, made).replaceAll(/\s+/gu, ' ');
}

function say(format: ExportFormat, made: string | Uint8Array): string {
  if (typeof made === 'string') return withoutMarkup(format, made);
  if (format === 'odt' || format === 'docx') return readOffice(made);
  if (format === 'epub')
    return Object.entries(unzipSync(made))
      .map(([, bytes]) => withoutMarkup('html', strFromU8(bytes)))
      .join(' ');
  return askPoppler('pdftotext', made);
}

function withoutMarkup(format: ExportFormat, made: string): string {
  if (format !== 'html') return made;
  return made.replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/gu, '').replaceAll('&#39;', '’');
}

const readable = comparing.filter(
  (format) => format !== 'json' && (hasPoppler || !format.startsWith('pdf')),
);

test.each(readable)(
  '[X7] as %s one reads what came and what went, and since when',
  async (format) => {
    const made = read(format, await make(format));
    const said = [
      'alleen wat er in de tekst veranderde',
      'nummer 12 in het register',
      'Voor de raad',
      'is anders',
      'is nieuw',
      'is weg',
      'Deze paragraaf is geschrapt',
      'Eerst luisteren.',
      'Sectie zonder verandering: 2.',
      'niet na te rekenen',
    ];
    for (const part of said) expect(made).toContain(part);
    // What is as it was, and all that hangs on the text, is in the whole.
    expect(made).not.toMatch(/Elke inbreng krijgt antwoord|A-00\d|I-00\d|Zeg ook hoe lang/u);
  },
);

test('[X7] as JSON it is a thing of its own, which no reader of manifestos takes for one', async () => {
  expect(JSON.parse(String(await make('json')))).toMatchObject({
    format: 'draagvlak-changes',
    since: { seq: 12, at: '2026-09-20T09:30:00.000Z', name: 'Voor de raad' },
    sections: [{ number: 1 }, { number: 2, changes: [] }],
  });
});

test.each(comparing)('[X1, X7] as %s it has the same bytes every time', async (format) => {
  expect(await make(format)).toEqual(await make(format));
});

test('[X7] of one section it has that one, and a section that was not there yet is new', async () => {
  const one = String(await make('txt', { ...(second && { section: second }) }));
  expect(one).toContain('Dit bestand is van sectie 2 alleen.');
  expect(one).toContain('Sectie zonder verandering: 2.');
  const all = String(await make('txt', { since: since({ [first ?? '']: now }) }));
  expect(all).toContain('Sectie zonder verandering: 1.');
  expect(all).toContain('2.1 is nieuw');
});
