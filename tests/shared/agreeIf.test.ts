import { describe, expect, test } from 'vitest';
import { brickState } from '#shared/brickState.ts';
import type { AmendmentId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import { Refusal } from '#shared/refusal.ts';
import { cameInOtherWords, standOf } from '#shared/standing.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import {
  adopting,
  as,
  endorsing,
  firstAmendment,
  founded,
  paragraph,
  partner,
} from './smallNetwork.ts';
import { proposing, says, tell, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const amendment = firstAmendment;
const proposed = says('Elke inbreng krijgt antwoord binnen zes weken.');
const adoptedAs = (wording: Wording): Command => ({
  type: 'finish-adopting',
  amendment,
  wording,
  moment: { epoch: 1, seq: 5 },
});

const open = tell(founded, as('author'), proposing());
const agreed = tell(open, as('mandate'), endorsing({ dependsOn: amendment }));

/** What the brick of the partner that agreed on a condition is, at these words. */
function brickAt({ state }: Told, current: Wording | null): string {
  const said = state.endorsements[paragraph('p1')]?.[partner('duinrade')];
  if (!said) return 'silent';
  const stand = standOf(said, state, current && hashWording(current));
  return brickState({ stance: said.stance, ...stand });
}

const after = (...commands: readonly Command[]): Told =>
  commands.reduce((told, command) => tell(told, as('lead'), command), agreed);

const codeOf = (attempt: () => unknown): string => {
  try {
    attempt();
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe('agree if an amendment is adopted', () => {
  test('[E1, E6] waits, and carries nothing, as long as nothing is decided', () => {
    expect(brickAt(agreed, words)).toBe('conditional');
    expect(brickAt(after(adopting()), words)).toBe('conditional');
  });

  test('[E6] becomes agree by itself when it is adopted exactly as proposed', () => {
    expect(brickAt(after(adopting(), adoptedAs(proposed)), proposed)).toBe('valid');
  });

  test('[E6] does not when it is adopted otherwise: nobody agreed to those words', () => {
    const other = says('Elke inbreng krijgt altijd antwoord binnen zes weken.');
    const done = after(adopting(), adoptedAs(other));
    expect(brickAt(done, other)).toBe('outdated');
    const cameSo = (told: Told) => cameInOtherWords(told.state.amendments[amendment]!);
    expect([done, after(adopting(), adoptedAs(proposed)), agreed].map(cameSo)).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('[E4, E6] goes on like any other agreement: the words change, and come back', () => {
    const done = after(adopting(), adoptedAs(proposed));
    expect(brickAt(done, says('Elke inbreng krijgt antwoord.'))).toBe('outdated');
    expect(brickAt(done, says('Elke inbreng krijgt antwoord, binnen zes weken.'))).toBe('cosmetic');
    expect(brickAt(done, words)).toBe('outdated');
    expect(brickAt(done, proposed)).toBe('valid');
    expect(brickAt(done, null)).toBe('outdated');
  });

  test('[E6] is of nothing any more when it was declined or taken back, whatever the text says', () => {
    const declined = after({ type: 'decline', amendment, reason: 'Te kort.' });
    const withdrawn = tell(agreed, as('author'), { type: 'withdraw-amendment', amendment });
    for (const ended of [declined, withdrawn]) {
      expect(brickAt(ended, words)).toBe('outdated');
      expect(brickAt(ended, proposed)).toBe('outdated');
    }
  });

  test('[E4, E6] is outdated when other words come under it before the decision', () => {
    expect(brickAt(agreed, says('Inbreng krijgt antwoord binnen acht weken.'))).toBe('outdated');
  });

  test('[E6] gives way to what the partner says later', () => {
    const plain = tell(agreed, as('mandate'), endorsing());
    expect(brickAt(plain, words)).toBe('valid');
    expect(tell(plain, as('mandate'), endorsing()).events).toHaveLength(plain.events.length);
  });

  test('[E6, E9] said twice is said once', () => {
    const twice = tell(agreed, as('mandate'), endorsing({ dependsOn: amendment }));
    expect(twice.events).toHaveLength(agreed.events.length);
  });

  test.each<[string, Partial<Extract<Command, { type: 'endorse' }>>, string]>([
    ['an objection', { stance: 'object', reason: 'Nee.' }, 'invalid-input'],
    ['an abstention', { stance: 'abstain' }, 'invalid-input'],
    ['an amendment that is not there', { dependsOn: 'a9' as AmendmentId }, 'not-found'],
    ['one about another paragraph', { paragraph: paragraph('p2') }, 'not-found'],
    ['one about a paragraph that was merged into it', { aliases: [paragraph('p1')], paragraph: paragraph('p2') }, 'done'], // prettier-ignore
  ])('[E6] %s', (_, more, code) => {
    const command = endorsing({ dependsOn: amendment, ...more });
    expect(codeOf(() => tell(open, as('mandate'), command))).toBe(code);
  });

  test('[E6] nobody agrees on a condition that was decided already', () => {
    const declined = tell(open, as('lead'), { type: 'decline', amendment, reason: 'Te kort.' });
    const command = endorsing({ dependsOn: amendment });
    expect(codeOf(() => tell(declined, as('mandate'), command))).toBe('already-decided');
  });
});
