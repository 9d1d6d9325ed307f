import * as fc from 'fast-check';
import { canonicalWording } from '#shared/wording.ts';
import type { Run, Wording } from '#shared/wording.ts';

/** A paragraph and what two people made of it. */
export interface Versions {
  readonly base: Wording;
  readonly current: Wording;
  readonly proposal: Wording;
}

type Part = Run & { readonly after: string };
type Format = Omit<Run, 'text'>;
type Edit = (part: Part, place: number) => Part[];

const href = 'https://voorbeeld.example/a';
const fresh = fc.constantFrom('burger', 'foto’s', 'zes', '4.4', 'shared', '', 'de');

// Small words come often, as they do in Dutch and English: a text then fits itself in many ways.
const word = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('de', 'en', 'the', 'van') },
  { weight: 5, arbitrary: fc.constantFrom('raad', 'hoort', 'wie', 'meedoet', 'council', 'acht') },
  { weight: 2, arbitrary: fc.constantFrom('e-mail', '3.4', 'a.u.b.', '(her)gebruik', '€', '🙂') },
);
const after = fc.constantFrom(' ', ' ', ' ', ' ', ' ', ', ', '. ', '');
const marks: fc.Arbitrary<Format> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  fc.constantFrom({ bold: true as const }, { italic: true as const }, { href }),
);
const marksOrNote: fc.Arbitrary<Format> = fc.oneof(
  { weight: 5, arbitrary: marks },
  fc.constant({ footnote: true as const }),
);
const partWith = (format: fc.Arbitrary<Format>): fc.Arbitrary<Part> =>
  fc.tuple(word, after, format).map(([text, space, made]) => ({ text, after: space, ...made }));

const editWith = (format: fc.Arbitrary<Format>): fc.Arbitrary<Edit> =>
  fc.oneof(
    fresh.map((text) => (old: Part) => [{ ...old, text }]),
    fc.constant(() => []),
    fc
      .tuple(fresh, format)
      .map(([text, made]) => (old: Part) => [...[{ text, after: ' ', ...made }, old]]),
    fc.constant((old: Part) => [old, { ...old, after: ' ' }]),
    after.map((space) => (old: Part) => [{ ...old, after: space }]),
    format.map((made) => ({ text, after: space }: Part) => [{ text, after: space, ...made }]),
  );
type Edits = readonly (readonly [number, Edit])[];

/**
 * Two versions of one paragraph, each with a few edits of its own and a few they have in common:
 * other words, words dropped, added, said twice, other signs and spaces between them, other marks.
 */
export const versions = versionsWith(marks);

/** The same, with footnotes among the marks. */
export const notedVersions = versionsWith(marksOrNote);

function versionsWith(format: fc.Arbitrary<Format>): fc.Arbitrary<Versions> {
  const edits = fc.array(fc.tuple(fc.nat(40), editWith(format)), { maxLength: 4 });
  return fc
    .record({
      parts: fc.array(partWith(format), { minLength: 1, maxLength: 40, size: 'max' }),
      ours: edits,
      theirs: edits,
      both: fc.oneof(fc.constant<Edits>([]), edits),
    })
    .map(({ parts, ours, theirs, both }) => ({
      base: wordingOf(parts, []),
      current: wordingOf(parts, [...both, ...ours]),
      proposal: wordingOf(parts, [...both, ...theirs]),
    }));
}

/** A paragraph, and up to five proposals for it with an edit or two each. */
export const proposals: fc.Arbitrary<{ base: Wording; proposals: Wording[] }> = fc
  .record({
    parts: fc.array(partWith(marksOrNote), { minLength: 20, maxLength: 40, size: 'max' }),
    all: fc.array(
      fc.array(fc.tuple(fc.nat(40), editWith(marksOrNote)), { minLength: 1, maxLength: 2 }),
      {
        minLength: 2,
        maxLength: 5,
      },
    ),
  })
  .map(({ parts, all }) => ({
    base: wordingOf(parts, []),
    proposals: all.map((edited) => wordingOf(parts, edited)),
  }));

// Of several edits of one word the first counts.
function wordingOf(parts: readonly Part[], all: Edits): Wording {
  const edited = parts.flatMap((old, place) => {
    const found = all.find(([where]) => where % parts.length === place);
    return found ? found[1](old, place) : [old];
  });
  const runs = edited.flatMap(({ after: space, text, ...format }) => [
    ...[{ text, ...format }, { text: space }],
  ]);
  return canonicalWording('paragraph', runs);
}
