import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCollisions } from '#shared/collisions.ts';
import type { Amendment } from '#shared/record/state.ts';
import { standingOf } from '#shared/standing.ts';
import type { Standing } from '#shared/standing.ts';
import { canonicalWording, plainText, wordsOf } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { proposals } from './arbitraryVersions.ts';
import { assertAlways } from './assertAlways.ts';

type Asked = Pick<Amendment, 'kind' | 'base' | 'proposal'>;

const says = (text: string) => canonicalWording('paragraph', [{ text }]);
const replacing = (base: Wording, proposal: Wording): Asked => ({
  kind: 'replace',
  base,
  proposal,
});

/** Each way to put up to five things in a row: 120 for five. */
function ordersOf<T>(all: readonly T[]): T[][] {
  if (all.length === 0) return [[]];
  return all.flatMap((first) =>
    ordersOf(all.filter((one) => one !== first)).map((rest) => [first, ...rest]),
  );
}

/** Adopts what fits at its turn; the others are laid on the text that comes of it [A5]. */
function adoptAll<T extends Asked>(order: readonly T[], base: Wording) {
  const became = new Map<T, Standing['kind']>();
  let text = base;
  for (const amendment of order) {
    const standing = standingOf(amendment, text);
    became.set(amendment, standing.kind);
    if (standing.kind === 'fits') text = standing.wording;
  }
  return { text, became };
}

/** Those of which nobody else wants the words. */
function freeOf<T extends Asked>(amendments: readonly T[], base: Wording): T[] {
  const collisions = findCollisions(amendments, base);
  return amendments.filter(
    (one) =>
      standingOf(one, base).kind === 'fits' &&
      !collisions.get(one)?.some(({ on }) => on === 'words'),
  );
}

/** What one amendment does at a place of the base: it puts its own word there, or none. */
interface Edit {
  readonly place: number;
  readonly how: 'change' | 'drop' | 'add';
}
interface Traced extends Asked {
  readonly added: readonly string[];
  readonly dropped: readonly string[];
}

const length = 40;
const wordAt = (place: number) => `woord${place}`;
const textOf = (edits: readonly (Edit & { readonly fresh: string })[]): Wording => {
  const words = Array.from({ length }, (_, place) => {
    const edit = edits.find((one) => one.place === place);
    const sign = place % 7 === 6 ? '.' : '';
    if (edit?.how === 'drop') return '';
    const said = { change: edit?.fresh, add: `${wordAt(place)} ${edit?.fresh}` };
    return (edit ? said[edit.how] : wordAt(place)) + sign;
  });
  return says(words.join(' '));
};

/** A paragraph in which no word stands twice, and amendments of which every word can be traced. */
const traced: fc.Arbitrary<Traced[]> = fc
  .array(
    fc.uniqueArray(
      fc.record({
        place: fc.nat(length - 1),
        how: fc.constantFrom<Edit['how']>('change', 'drop', 'drop', 'add'),
      }),
      { minLength: 1, maxLength: 2, selector: ({ place }) => place },
    ),
    { minLength: 2, maxLength: 5, size: 'max' },
  )
  .map((all) =>
    all.map((edits, who) => {
      const own = edits.map((edit) => ({ ...edit, fresh: `nieuw${who}x${edit.place}` }));
      return {
        ...replacing(textOf([]), textOf(own)),
        added: own.flatMap(({ how, fresh }) => (how === 'drop' ? [] : [fresh])),
        dropped: own.flatMap(({ how, place }) => (how === 'add' ? [] : [wordAt(place)])),
      };
    }),
  );

const original = textOf([]);

describe('amendments adopted in every order', () => {
  test('[A4, A5] those that overlap nobody are all adopted, and give one text', () => {
    assertAlways(traced, (amendments) => {
      const free = freeOf(amendments, original);
      const ends = ordersOf(free).map((order) => adoptAll(order, original));
      for (const { text, became } of ends) {
        expect([...became.values()].every((kind) => kind === 'fits')).toBe(true);
        expect(text).toEqual(ends[0]?.text);
      }
    });
  });

  test('[A4, A5] with the others between them too, and every word can be traced', () => {
    assertAlways(
      traced,
      (amendments) => {
        const before = structuredClone(amendments);
        const free = freeOf(amendments, original);
        for (const order of ordersOf(amendments)) {
          const { text, became } = adoptAll(order, original);
          const kinds = [...became.values()];
          expect(kinds).toHaveLength(amendments.length);
          expect(
            kinds.every((kind) => ['fits', 'overtaken', 'needs-attention'].includes(kind)),
          ).toBe(true);
          expect(free.every((one) => became.get(one) === 'fits')).toBe(true);
          const adopted = amendments.filter((one) => became.get(one) === 'fits');
          const dropped = amendments
            .filter((one) => became.get(one) !== 'needs-attention')
            .flatMap((one) => one.dropped);
          const expected = [
            ...Array.from({ length }, (_, place) => wordAt(place)),
            ...adopted.flatMap(({ added }) => added),
          ].filter((word) => !dropped.includes(word));
          expect(wordsOf(plainText(text.runs)).toSorted()).toEqual(expected.toSorted());
        }
        expect(amendments).toEqual(before);
      },
      100,
    );
  });

  test('[A4, A5] where words stand twice, those that overlap nobody still give one text', () => {
    assertAlways(
      proposals,
      ({ base, proposals: all }) => {
        const amendments = all.map((proposal) => replacing(base, proposal));
        const ends = ordersOf(freeOf(amendments, base)).map((order) => adoptAll(order, base));
        for (const { text, became } of ends) {
          expect([...became.values()].every((kind) => kind === 'fits')).toBe(true);
          expect(text).toEqual(ends[0]?.text);
        }
      },
      200,
    );
  });

  test('[A4, A5] all orders of two to five are among them, and every outcome', () => {
    const cases = fc.sample(traced, { seed: 20_181_116, numRuns: 200 });
    const free = cases.map((amendments) => freeOf(amendments, original).length);
    for (const count of [2, 3, 4, 5]) {
      expect(cases.filter(({ length: size }) => size === count).length).toBeGreaterThan(20);
      expect(free.filter((size) => size === count).length).toBeGreaterThan(count === 5 ? 2 : 10);
    }
    const kinds = cases.flatMap((amendments) => [
      ...adoptAll(amendments, original).became.values(),
    ]);
    for (const kind of ['fits', 'overtaken', 'needs-attention'])
      expect(kinds.filter((one) => one === kind).length).toBeGreaterThan(3);
  });

  // What diff3 cannot know: two amendments together move “p q r s” behind “een twee drie”, and from
  // then on that reads as if “een twee drie” was moved to the front, with the word that the third
  // one changes. It says so, and a person decides.
  test('[A5] when two together moved words, a third may need attention, but is never lost', () => {
    const base = says('p q r s een twee drie slot');
    const [out, back, other] = [
      'een twee drie slot',
      'p q r s een twee drie p q r s slot',
      'p q r s een 2 drie slot',
    ].map((text) => replacing(base, says(text)));
    const ends = ordersOf([out!, back!, other!]).map((order) => adoptAll(order, base));
    expect(ends.map(({ became }) => became.get(other!))).toEqual([
      ...['needs-attention', 'fits', 'needs-attention', 'fits', 'fits', 'fits'],
    ]);
    for (const { text, became } of ends)
      expect(plainText(text.runs)).toBe(
        became.get(other!) === 'fits' ? 'een 2 drie p q r s slot' : 'een twee drie p q r s slot',
      );
  });
});
