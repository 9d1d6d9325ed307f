import { describe, expect, test } from 'vitest';
import { textFormats } from '#shared/exportFormats.ts';
import type { TextFormat } from '#shared/exportFormats.ts';
import type { ExportOptions } from '../../server/publish/ExportOptions.ts';
import { now } from '../publish/smallManifesto.ts';
import { elsewhere, here } from '../shared/smallNetwork.ts';
import { file, publish, tellAdopted, textOf } from './publish.ts';
import { wrongIn } from './wrongIn.ts';

type Part = Omit<ExportOptions, 'language'>;

const { record, exportAs } = publish(tellAdopted(now), now);
const parts: readonly (readonly [string, Part])[] = [
  ['the text alone', { annexes: 'none' }],
  ['the adopted section', { section: here }],
  ['the other section', { section: elsewhere }],
  ['the text of a section alone', { section: here, annexes: 'none' }],
];
const wrong = (format: TextFormat, text: string) =>
  wrongIn({ record, exports: [file(`x.${format}`, text)] });

describe.each(textFormats)('[J2, X2] a part of a manifesto as %s', (format) => {
  test.each(parts)('with %s says what it is, and is what the record says', (_, part) => {
    for (const language of ['nl', 'en'] as const) {
      const made = exportAs(format, language, part);
      expect(wrongIn({ record, exports: [made] })).toEqual([]);
      const [whole, text] = [textOf(exportAs(format, language)), textOf(made)];
      expect(text.length).toBeLessThan(whole.length);
      expect(text.includes('Te duur.')).toBe(part.section !== here && part.annexes !== 'none');
    }
  });
});

const notes = [
  [
    { annexes: 'none' },
    'Dit bestand is de tekst alleen: wie wat zei, wijzigingen en aanbevelingen staan er niet in.',
  ],
  [{ section: elsewhere }, 'Dit bestand is van sectie 2 alleen.'],
] as const;
const unwrapped = (text: string) => text.replaceAll(/(?<=\S)\n(?=\S)/gu, ' ');

test.each(['md', 'txt', 'html'] as const)(
  '[J2, X2] as %s a part that does not say so is found, and so is a whole that says it is a part',
  (format) => {
    for (const [part, note] of notes) {
      const made = textOf(exportAs(format, 'nl', part));
      const text = format === 'txt' ? unwrapped(made) : made;
      expect(text).toContain(note);
      expect(wrong(format, text.replace(note, ''))).toHaveLength(1);
      const whole = textOf(exportAs(format));
      const moment = 'nummer 65 in het register.';
      const seq = /nummer \d+ in het register\./u.exec(whole)?.[0] ?? moment;
      const between = format === 'html' ? '</p><p class="small">' : '\n\n';
      const claimed = whole.replace(seq, `${seq}${between}${note}`);
      expect(claimed).not.toBe(whole);
      expect(wrong(format, claimed)).toHaveLength(1);
    }
  },
);

test('[J2, X2] as JSON it cannot be said to be a part and have more, or to be whole and have less', () => {
  const whole = JSON.parse(textOf(exportAs('json'))) as Record<string, unknown>;
  for (const change of [{ hasAnnexes: false }, { section: elsewhere }, { insights: [] }])
    expect(wrong('json', JSON.stringify({ ...whole, ...change }, null, 2))).toHaveLength(1);
  const part = JSON.parse(textOf(exportAs('json', 'nl', { annexes: 'none' }))) as object;
  expect(wrong('json', JSON.stringify({ ...part, hasAnnexes: true }, null, 2))).toHaveLength(1);
});

test.each(['md', 'txt', 'html'] as const)(
  '[J2, X2] as %s of one section, no line of its annexes can be left out or altered',
  (format) => {
    const lines = textOf(exportAs(format, 'nl', { section: elsewhere })).split('\n');
    const start = format === 'html' ? /id="annex"/u : /^(?:## )?Bijlage: draagvlak/u;
    const from = lines.findIndex((line) => start.test(line));
    const to = lines.findIndex((line) => /Vingerafdruk|<\/main>/u.test(line));
    const said = [...lines.keys()].filter(
      (place) =>
        place > from &&
        place < to &&
        /^[^<]*[\p{L}\p{N}]|<(?:h\d|p|dt|dd)[ >]/u.test(lines[place] ?? ''),
    );
    const unseen = said.filter(
      (place) => wrong(format, lines.toSpliced(place, 1).join('\n')).length === 0,
    );
    expect(said.length).toBeGreaterThan(20);
    expect(unseen.map((place) => lines[place])).toEqual([]);
    // Nor can a letter or a number of what is read be another.
    const altered = said.filter((place) => {
      const line = lines[place] ?? '';
      const at = format === 'html' ? line.lastIndexOf('</') - 2 : line.length - 2;
      const other = /[a-z]/u.test(line[at] ?? '') ? 'X' : '7';
      if (!/[\p{L}\p{N}]/u.test(line[at] ?? '') || line[at] === other) return false;
      const made = line.slice(0, at) + other + line.slice(at + 1);
      return wrong(format, lines.with(place, made).join('\n')).length === 0;
    });
    expect(altered.map((place) => lines[place])).toEqual([]);
  },
);

test.each(textFormats)('[J2, X7] as %s changes alone are refused, as what they are', (format) => {
  const since = { seq: 3, at: '2026-09-01T10:00:00.000Z', name: null, texts: { [here]: now } };
  for (const language of ['nl', 'en'] as const) {
    const made = exportAs(format, language, { since });
    const [line, ...more] = wrongIn({ record, exports: [made] });
    expect(more).toEqual([]);
    expect(line).toContain('this shows changes alone; only a whole text can be checked');
  }
});
