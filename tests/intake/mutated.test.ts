import { strToU8, zipSync } from 'fflate';
import { existsSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { openIntake } from '../../server/app/openIntake.ts';
import type { IntakeJob, Taken } from '../../server/intake/Intake.ts';
import { readFile } from '../../server/intake/readFile.ts';
import { Left } from '#shared/reading/Left.ts';
import { paragraphId } from '#shared/ids.ts';
import { Refusal } from '#shared/refusal.ts';
import { docx, odt, zipped } from './officeFiles.ts';

// Built by `npm test` before anything runs: in a thread, as in production.
const program = new URL('../../dist/server/reader.js', import.meta.url);
if (!existsSync(program)) throw new Error('Build it first: node server/prepare.mjs');
const intake = openIntake(program);
afterAll(() => intake.close());

const sentences = Array.from(
  { length: 30 },
  (_, n) => `Zin ${n} zegt iets over <b>samen</b> besluiten.`,
);
const escaped = (text: string) => text.replaceAll('<', '&lt;');
const files = {
  docx: docx({
    body: sentences
      .map(
        (text, n) =>
          `<w:p><w:pPr><w:pStyle w:val="Kop${n % 3}"/></w:pPr><w:bookmarkStart w:id="${n}" w:name="p-x${n}"/><w:r><w:rPr><w:b/></w:rPr><w:t>${escaped(text)}</w:t></w:r><w:r><w:footnoteReference w:id="${n}"/></w:r><w:bookmarkEnd w:id="${n}"/></w:p>`,
      )
      .join(''),
    styles: '<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>',
    footnotes: sentences
      .map(
        (text, n) =>
          `<w:footnote w:id="${n}"><w:p><w:r><w:t>${escaped(text)}</w:t></w:r></w:p></w:footnote>`,
      )
      .join(''),
  }),
  odt: odt({
    body: sentences
      .map(
        (text, n) =>
          `<text:p><text:bookmark text:name="p-x${n}"/><text:span text:style-name="T">${escaped(text)}</text:span></text:p><text:list><text:list-item><text:p>${n}</text:p></text:list-item></text:list>`,
      )
      .join(''),
    styles:
      '<style:style style:name="T" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  }),
};

const job = (bytes: Uint8Array): IntakeJob => ({
  name: 'a.docx',
  bytes,
  title: 'Sectie',
  current: sentences.map((text, n) => ({
    id: paragraphId.parse(`x${n}`),
    aliases: [],
    wording: { kind: 'paragraph', runs: [{ text }] },
  })),
  others: { titles: ['Andere'], ids: [] },
});

/** Numbers that look random and are the same in every run (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

/** What befalls a file: bits that turn, an end that is lost, parts that change places or repeat. */
function mutated(file: Uint8Array, seed: number): Uint8Array {
  const roll = dice(seed);
  const bytes = Uint8Array.from(file);
  const part = () => {
    const start = roll(bytes.length);
    return bytes.slice(start, start + 1 + roll(400));
  };
  switch (seed % 5) {
    case 0:
      for (let turn = 0; turn <= roll(40); turn += 1) bytes[roll(bytes.length)]! ^= 1 << roll(8);
      return bytes;
    case 1:
      return bytes.slice(0, roll(bytes.length));
    case 2:
      bytes.set(part(), roll(Math.max(1, bytes.length - 401)));
      return bytes;
    case 3:
      return Uint8Array.from([
        ...bytes.slice(0, roll(bytes.length)),
        ...part(),
        ...bytes.slice(roll(bytes.length)),
      ]);
    default:
      // Its directory, in which it says how large things are.
      for (let turn = 0; turn <= roll(6); turn += 1)
        bytes[bytes.length - 1 - roll(260)] = roll(256);
      return bytes;
  }
}

const fate = async (bytes: Uint8Array): Promise<string> => {
  try {
    const { items }: Taken = await intake.read(job(bytes));
    // Whatever it says, it speaks of paragraphs that are there.
    const isSound = items.every((item) => !('at' in item) || item.at < sentences.length);
    return isSound ? 'read' : 'nonsense';
  } catch (reason) {
    return reason instanceof Refusal ? reason.code : String(reason);
  }
};

describe.each(['docx', 'odt'] as const)('a file that was changed on its way, %s', (form) => {
  test('[B5] is read or refused, 300 of them, and the whole one is read', async () => {
    const outcomes = new Map<string, number>();
    for (let seed = 0; seed < 300; seed += 1) {
      const found = await fate(mutated(files[form], seed));
      outcomes.set(found, (outcomes.get(found) ?? 0) + 1);
    }
    const known = new Set(['read', 'unreadable-file', 'too-large']);
    expect([...outcomes.keys()].filter((outcome) => !known.has(outcome))).toEqual([]);
    expect(outcomes.get('unreadable-file')).toBeGreaterThan(100);
    expect(await fate(files[form])).toBe('read');
  });
});

const content = (xml: string) =>
  zipped({ 'content.xml': `<office:document-content>${xml}</office:document-content>` });
const body = (xml: string) =>
  content(`<office:body><office:text>${xml}</office:text></office:body>`);

describe('a file that is made to do harm', () => {
  test.each<[string, () => Uint8Array]>([
    [
      'unpacks to more than a document is',
      () => zipSync({ 'content.xml': new Uint8Array(41_000_000) }, { level: 0 }),
    ],
    ['is far larger than packed', () => body(`<!--${'a'.repeat(2_000_000)}--><text:p>a</text:p>`)],
    ['nests a hundred thousand deep', () => body('<text:span>'.repeat(100_000))],
    [
      'nests just as deep and closes it all',
      () => body('<text:span>'.repeat(400) + '</text:span>'.repeat(400)),
    ],
    [
      'has a paragraph without end',
      () =>
        body(`<text:p>${Array.from({ length: 5_000 }, (_, n) => `woord${n} `).join('')}</text:p>`),
    ],
    [
      'has paragraphs without end',
      () => body(Array.from({ length: 6_000 }, (_, n) => `<text:p>${n}</text:p>`).join('')),
    ],
    [
      'has parts without end',
      () =>
        zipSync(
          Object.fromEntries(Array.from({ length: 6_000 }, (_, n) => [`p${n}`, new Uint8Array()])),
        ),
    ],
  ])('[B5] %s: it is refused', async (_, make) => {
    expect(await fate(make())).toBe('too-large');
  });

  test('[B5] says that a part is larger than it is, or smaller, and gains nothing', async () => {
    for (const size of [0, 1, 100, 2 ** 31, 2 ** 32 - 1]) {
      const bytes = Uint8Array.from(files.odt);
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 46; at += 1)
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      expect(await fate(bytes)).toMatch(/^(?:unreadable-file|too-large)$/);
    }
  });

  test('[B5] declares entities that grow, or lie elsewhere: nothing is expanded or fetched', async () => {
    const declared = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY y "&x;&x;">]>';
    const xml = `${declared}<office:document-content><office:body><office:text><text:p>&y;</text:p></office:text></office:body></office:document-content>`;
    expect(await fate(zipped({ 'content.xml': xml }))).toBe('unreadable-file');
    const page = readFile(
      strToU8(`<!doctype html [<!ENTITY y "boem">]><p>&y; hier</p>`),
      'a.html',
      new Left(),
    );
    expect(JSON.stringify(page.blocks)).not.toContain('boem');
  });

  test('[B5] and the next file is read as ever', async () => {
    expect(await fate(files.docx)).toBe('read');
  });
});
