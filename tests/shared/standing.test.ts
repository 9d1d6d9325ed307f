import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brickState } from '#shared/brickState.ts';
import { findCollisions } from '#shared/collisions.ts';
import type { Collision } from '#shared/collisions.ts';
import { standingOf, validityOf } from '#shared/standing.ts';
import type { Amendment } from '#shared/record/state.ts';
import { canonicalWording, hashWording, plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { wordRuns } from './arbitraryText.ts';
import { assertAlways } from './assertAlways.ts';

const says = (text: string) => canonicalWording('paragraph', [{ text }]);
const wordings = wordRuns.map((runs) => canonicalWording('paragraph', runs));
type Replacing = Pick<Amendment, 'kind' | 'base' | 'proposal'>;
const replacing = (base: Wording, proposal: Wording): Replacing => ({
  kind: 'replace',
  base,
  proposal,
});
const amend = (base: string, proposal: string) => replacing(says(base), says(proposal));
const collisionBetween = (a: Replacing, b: Replacing, current: Wording): Collision | null =>
  findCollisions([a, b], current).get(a)?.[0]?.on ?? null;
const fitting = (amendment: Replacing, current: Wording) => {
  const standing = standingOf(amendment, current);
  return standing.kind === 'fits' ? plainText(standing.wording.runs) : standing.kind;
};

describe('whether an endorsement still stands', () => {
  const given = hashWording(says('De raad hoort wie meedoet.'));
  const now = (text: string) => hashWording(says(text));

  test('[E4] equal words stand, a comma is cosmetic, a changed verb makes it outdated', () => {
    expect(validityOf(given, now('De raad hoort wie meedoet.'))).toBe('valid');
    expect(validityOf(given, now('De raad hoort, wie meedoet.'))).toBe('cosmetic');
    expect(validityOf(given, now('De raad negeert wie meedoet.'))).toBe('outdated');
    expect(validityOf(given, null)).toBe('outdated');
  });

  test('[E4] when the text returns to the old words, so does validity', () => {
    const path = [
      'De raad vraagt wie meedoet.',
      'de raad hoort wie meedoet',
      'De raad hoort wie meedoet.',
    ];
    expect(path.map((text) => validityOf(given, now(text)))).toEqual([
      ...['outdated', 'cosmetic', 'valid'],
    ]);
  });

  test('[E4] it depends on the two wordings alone', () => {
    assertAlways(fc.tuple(wordings, wordings), ([a, b]) => {
      const [from, to] = [hashWording(a), hashWording(b)];
      expect(validityOf(from, to)).toBe(validityOf(to, from));
      expect(validityOf(from, from)).toBe('valid');
    });
  });

  test.each([
    ['agree', 'De raad hoort wie meedoet.', 'valid'],
    ['agree', 'de raad hoort wie meedoet', 'cosmetic'],
    ['agree', 'De raad zwijgt.', 'outdated'],
    ['abstain', 'de raad hoort wie meedoet', 'abstained'],
    ['abstain', 'De raad zwijgt.', 'outdated-abstention'],
    ['object', 'de raad hoort wie meedoet', 'objection'],
    ['object', 'De raad zwijgt.', 'outdated-objection'],
  ] as const)('[E4, E8] %s, read at “%s”, is drawn as %s', (stance, text, state) => {
    const stand = { validity: validityOf(given, now(text)), condition: 'none' } as const;
    expect(brickState({ stance, ...stand })).toBe(state);
  });

  test('[E8] who said nothing is drawn as silent', () => {
    expect(brickState(undefined)).toBe('silent');
  });
});

describe('what adopting an amendment would do now', () => {
  const base = 'Elke inbreng krijgt antwoord binnen acht weken, in gewone taal.';
  const sixWeeks = amend(base, base.replace('acht', 'zes'));

  test('[A5] on the text it was written for, it gives its own proposal', () => {
    assertAlways(fc.tuple(wordings, wordings), ([from, to]) => {
      const standing = standingOf(replacing(from, to), from);
      const isSame = hashWording(from).exact === hashWording(to).exact;
      expect(standing).toEqual(isSame ? { kind: 'overtaken' } : { kind: 'fits', wording: to });
    });
  });

  test('[A5] words changed elsewhere in the paragraph are kept', () => {
    expect(fitting(sixWeeks, says(base.replace('gewone', 'duidelijke')))).toBe(
      'Elke inbreng krijgt antwoord binnen zes weken, in duidelijke taal.',
    );
  });

  test('[A5] words changed on the same spot need attention, and both are shown', () => {
    const standing = standingOf(sixWeeks, says(base.replace('acht', 'tien')));
    expect(standing).toEqual({
      kind: 'needs-attention',
      overlaps: [{ base: 'acht', current: 'tien', proposal: 'zes' }],
    });
  });

  test('[A5] when the text returns to the old words, the amendment fits again', () => {
    const path = [base.replace('acht', 'tien'), base].map((text) => fitting(sixWeeks, says(text)));
    expect(path).toEqual(['needs-attention', base.replace('acht', 'zes')]);
  });

  test('[A2] what the text already says is overtaken', () => {
    expect(standingOf(sixWeeks, sixWeeks.proposal).kind).toBe('overtaken');
    expect(standingOf(sixWeeks, says(`${base.replace('acht', 'zes')} Altijd.`)).kind).toBe(
      'overtaken',
    );
  });

  test('[A5, A7] when its paragraph is gone, it says so and is still there', () => {
    expect(standingOf(sixWeeks, null)).toEqual({ kind: 'vanished' });
  });

  test('[A5] a paragraph that became a list item keeps that kind', () => {
    const standing = standingOf(sixWeeks, { ...sixWeeks.base, kind: 'bullet' });
    expect(standing).toMatchObject({ kind: 'fits', wording: { kind: 'bullet' } });
  });

  test('[A5] whatever happened since, there is an answer, and what fits is canonical', () => {
    assertAlways(fc.tuple(wordings, wordings, wordings), ([from, to, current]) => {
      const standing = standingOf(replacing(from, to), current);
      if (standing.kind !== 'fits') return;
      const { kind, runs } = standing.wording;
      expect(canonicalWording(kind, runs)).toEqual(standing.wording);
    });
  });
});

describe('amendments that meet', () => {
  const current = 'Wij vragen niet meer dan nodig. Elke inbreng krijgt antwoord binnen acht weken.';
  const meet = (a: string, b: string, now = current) =>
    collisionBetween(amend(current, a), amend(current, b), says(now));

  test('[A3] two that want the same words meet on the words', () => {
    expect(meet(current.replace('acht', 'zes'), current.replace('acht', 'tien'))).toBe('words');
  });

  test('[A3] two in one sentence meet on the sentence', () => {
    expect(meet(current.replace('Elke', 'Iedere'), current.replace('acht', 'zes'))).toBe(
      'sentence',
    );
  });

  test('[A3] two in different sentences do not meet', () => {
    expect(meet(current.replace('niet', 'nooit'), current.replace('acht', 'zes'))).toBeNull();
  });

  test('[A3] one that rewrites two sentences meets the one in the second', () => {
    const rewritten = current.replace('dan nodig. Elke', 'dan strikt nodig is; iedere');
    expect(meet(rewritten, current.replace('acht', 'zes'))).toBe('sentence');
  });

  test('[A3] one that no longer fits meets the one that wants the words it was about', () => {
    const late = amend(current, current.replace('acht weken', 'zes maanden'));
    const now = current.replace('acht weken', 'tien werkdagen');
    const fresh = amend(now, now.replace('tien', 'vijf'));
    expect(collisionBetween(late, fresh, says(now))).toBe('words');
  });

  test('[A3] two that say the same meet too', () => {
    assertAlways(fc.tuple(wordings, wordings, wordings), ([base, proposal, now]) => {
      const amendment = replacing(base, proposal);
      const standing = standingOf(amendment, now).kind;
      const meets = collisionBetween(amendment, { ...amendment }, now);
      expect(meets).toBe(standing === 'overtaken' ? null : 'words');
    });
  });

  test('[A3] each meets the other in the same way', () => {
    const amendment = fc.tuple(wordings, wordings).map((both) => replacing(...both));
    assertAlways(
      fc.tuple(amendment, amendment, wordings),
      ([a, b, now]) => {
        expect(collisionBetween(a, b, now)).toBe(collisionBetween(b, a, now));
      },
      500,
    );
  });

  test('[A3, A4] what can be adopted one after the other only in part, met before', () => {
    assertAlways(
      fc.tuple(wordings, wordings, wordings),
      ([base, one, two]) => {
        const [a, b] = [replacing(base, one), replacing(base, two)];
        if (standingOf(b, one).kind !== 'needs-attention') return;
        expect(collisionBetween(a, b, base)).toBe('words');
      },
      500,
    );
  });
});
