import { describe, expect, test } from 'vitest';
import type { Command } from '#shared/record/commands.ts';
import type { Consent } from '#shared/record/state.ts';
import { isModificationCurrent } from '#shared/standing.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { refusalOf } from './refusalOf.ts';
import { adopting, answering, as, firstAmendment, founded, modified } from './smallNetwork.ts';
import { proposing, says, suggesting, tell, words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const open = tell(founded, as('author'), proposing());
const suggested = tell(open, as('lead'), suggesting());
const proposal = says('Elke inbreng krijgt antwoord binnen zes weken.');
const moved = says('Elke inbreng krijgt altijd antwoord binnen acht weken.');
const amendmentIn = ({ state }: Told) => state.amendments[firstAmendment]!;

const on = (current: Wording, wording: Wording): Extract<Command, { type: 'start-adopting' }> => ({
  type: 'start-adopting',
  amendment: firstAmendment,
  attempt: 't1',
  current,
  aliases: [],
  modified: { shown: hashWording(current).exact, wording },
});

/** Whether the author agreed to what was adopted, as the record says afterwards. */
function consentAfter(told: Told, command: Command, wording: Wording): Consent | null {
  const done = [
    command,
    {
      type: 'finish-adopting',
      amendment: firstAmendment,
      wording,
      moment: { epoch: 1, seq: 5 },
    } as const,
  ].reduce((before, each) => tell(before, as('lead'), each), told);
  const { status } = amendmentIn(done);
  if (status.kind !== 'adopted') throw new Error(`It is ${status.kind}.`);
  expect(status.wording).toEqual(wording);
  return status.consent;
}

describe('other words for an amendment', () => {
  test('[A2] are suggested by a lead and wait for what the author says', () => {
    expect(amendmentIn(suggested).modification).toEqual({
      base: words,
      wording: modified,
      by: 'lead',
      at: expect.any(String) as unknown,
      answer: null,
    });
    expect(tell(suggested, as('lead'), suggesting()).events).toEqual(suggested.events);
  });

  test('[A2] cannot be what the amendment or the text says already, or nothing at all', () => {
    const shown = hashWording(words).exact;
    const codes = [proposal, words, says('')].map(
      (wording) => refusalOf(open, as('lead'), suggesting({ modified: { shown, wording } })).code,
    );
    expect(codes).toEqual(['nothing-to-change', 'nothing-to-change', 'invalid-input']);
  });

  test('[A2, E2] are suggested for the words that were on the screen', () => {
    expect(refusalOf(open, as('lead'), suggesting({ current: moved })).code).toBe('stale-wording');
  });

  test('[A2] an answer is given to the words that were on the screen, on the text of now', () => {
    const shown = hashWording(proposal).exact;
    const codes = [answering(true, { shown }), answering(true, { current: moved })].map(
      (command) => refusalOf(suggested, as('author'), command).code,
    );
    expect(codes).toEqual(['stale-wording', 'stale-wording']);
    // The same words once more, on a text that moved on: what was shown is not what they are on now.
    const anew = tell(
      suggested,
      as('lead'),
      suggesting({
        current: moved,
        modified: { shown: hashWording(moved).exact, wording: modified },
      }),
    );
    const late = answering(true, { current: moved });
    expect(refusalOf(anew, as('author'), late).code).toBe('stale-wording');
    expect(refusalOf(open, as('author'), answering(true)).code).toBe('not-found');
  });

  test('[A2] an answer can be changed, and saying it twice is saying it once', () => {
    const yes = tell(suggested, as('author'), answering(true));
    expect(tell(yes, as('author'), answering(true)).events).toEqual(yes.events);
    const no = tell(yes, as('author'), answering(false));
    expect(amendmentIn(no).modification?.answer?.agrees).toBe(false);
  });

  test('[A2] other words again, and the answer is gone', () => {
    const yes = tell(suggested, as('author'), answering(true));
    const wording = says('Elke inbreng krijgt antwoord binnen een jaar.');
    const shown = hashWording(words).exact;
    const again = tell(yes, as('lead'), suggesting({ modified: { shown, wording } }));
    expect(amendmentIn(again).modification?.answer).toBeNull();
  });
});

describe('adopting in other words', () => {
  test('[A2] says whether the author agreed to exactly these', () => {
    const answered = (agrees: boolean) => tell(suggested, as('author'), answering(agrees));
    const adoptModified = on(words, modified);
    expect(consentAfter(answered(true), adoptModified, modified)).toBe('given');
    expect(consentAfter(answered(false), adoptModified, modified)).toBe('refused');
    expect(consentAfter(suggested, adoptModified, modified)).toBe('not-given');
    expect(consentAfter(open, adoptModified, modified)).toBe('not-given');
  });

  test('[A2] an answer about other words, or on another text, is no answer', () => {
    const yes = tell(suggested, as('author'), answering(true));
    const other = says('Elke inbreng krijgt antwoord binnen een maand.');
    expect(consentAfter(yes, on(words, other), other)).toBe('not-given');
    expect(isModificationCurrent(amendmentIn(yes), words)).toBe(true);
    expect(isModificationCurrent(amendmentIn(yes), moved)).toBe(false);
    expect(consentAfter(yes, on(moved, modified), modified)).toBe('not-given');
  });

  test('[A2] when the text returns, so does the answer', () => {
    const yes = tell(suggested, as('author'), answering(true));
    expect(isModificationCurrent(amendmentIn(yes), says(words.runs[0]!.text))).toBe(true);
  });

  test('[A2] words that are just what was proposed are no modification', () => {
    expect(consentAfter(open, on(words, proposal), proposal)).toBeNull();
    expect(consentAfter(open, adopting(), proposal)).toBeNull();
  });

  test('[A4] resolves an overlap, and needs the very text that was on the screen', () => {
    const current = says('Elke inbreng krijgt antwoord binnen tien weken.');
    expect(refusalOf(open, as('lead'), adopting({ current })).code).toBe('overlap');
    expect(consentAfter(open, on(current, modified), modified)).toBe('not-given');
    const stale = { ...on(current, modified), current: moved };
    expect(refusalOf(open, as('lead'), stale).code).toBe('stale-wording');
  });
});
