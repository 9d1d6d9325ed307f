import { describe, expect, test } from 'vitest';
import { openLook } from '#shared/openLook.ts';
import { sealEvents } from '#shared/record/events.ts';
import { decide } from '#shared/record/decide.ts';
import { reduce } from '#shared/record/reduce.ts';
import type { RecordState } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { refusalOf } from './refusalOf.ts';
import { as, askingToLook, endorsing, founded, paragraph, partner } from './smallNetwork.ts';
import { says, tell } from './smallNetwork.ts';
import { words } from './smallNetwork.ts';
import type { Told } from './smallNetwork.ts';

const vliet = partner('vliet');
const lead = as('lead');
const other = as('otherMandate');
const later = says('Elke inbreng krijgt antwoord binnen zes weken.');
const isOpen = (state: RecordState, wording: Wording = words, aliases: string[] = []) =>
  openLook(
    state,
    { id: paragraph('p1'), aliases: aliases.map(paragraph), ...hashWording(wording) },
    vliet,
  ) !== null;
const speaking = (wording: Wording) =>
  endorsing({ current: wording, shown: hashWording(wording).exact });

const askedAt = (told: Told, at: string, command = askingToLook()): Told => {
  const made = sealEvents(told.state, decide({ state: told.state, actor: lead, at }, command), {
    at,
    actor: lead,
  });
  return { state: made.reduce(reduce, told.state), events: [...told.events, ...made] };
};

describe('[E10] asking a partner to look', () => {
  const asked = tell(founded, lead, askingToLook({}, '  Het gaat om de termijn. '));

  test('is kept with the words of that moment and the note', () => {
    expect(asked.state.looks[paragraph('p1')]?.[vliet]).toMatchObject({
      exact: hashWording(words).exact,
      note: 'Het gaat om de termijn.',
      by: 'lead',
    });
    expect(isOpen(founded.state)).toBe(false);
    expect(isOpen(asked.state)).toBe(true);
  });

  test('is answered when the partner speaks of those words, whatever it says', () => {
    const object = endorsing({ stance: 'object', reason: 'Te lang.' });
    expect(isOpen(tell(asked, other, object).state)).toBe(false);
    expect(isOpen(tell(asked, as('mandate'), endorsing()).state)).toBe(true);
  });

  test('is answered too by what was said of later words, or when the old ones return', () => {
    expect(isOpen(tell(asked, other, speaking(later)).state, later)).toBe(false);
    const changedAgain = says('Elke inbreng krijgt snel antwoord.');
    expect(isOpen(tell(asked, other, speaking(later)).state, changedAgain)).toBe(false);
    const before = tell(founded, other, speaking(later));
    const then = tell(before, lead, askingToLook());
    expect([isOpen(then.state), isOpen(then.state, later)]).toEqual([true, false]);
  });

  test('is not answered by what is taken back', () => {
    const said = tell(asked, other, endorsing());
    const paragraphs = [paragraph('p1')];
    const back = tell(said, other, { type: 'withdraw-endorsement', paragraphs });
    expect(isOpen(back.state)).toBe(true);
  });

  test('is answered where its paragraph went into another [P2]', () => {
    const moved = tell(founded, lead, askingToLook({ paragraph: paragraph('p0') }));
    expect(isOpen(moved.state)).toBe(false);
    expect(isOpen(moved.state, words, ['p0'])).toBe(true);
  });

  test('asks nothing of who spoke of the words that stand there', () => {
    const said = tell(founded, other, endorsing());
    expect(tell(said, lead, askingToLook()).events).toEqual(said.events);
    const both = askingToLook({ partners: [vliet, partner('opencode')] });
    expect(tell(said, lead, both).events.at(-1)).toMatchObject({ partners: ['opencode'] });
  });

  test('happens once a day for a partner and a paragraph, or nobody is asked', () => {
    const again = askingToLook({ partners: [vliet, partner('opencode')] });
    expect(refusalOf(asked, lead, again).code).toBe('asked-already');
    const merged = askingToLook({ paragraph: paragraph('p9'), aliases: [paragraph('p1')] });
    expect(refusalOf(asked, lead, merged).code).toBe('asked-already');
    expect(tell(asked, lead, askingToLook({ paragraph: paragraph('p2') })).state.seq).toBe(
      asked.state.seq + 1,
    );
    const [almost, next] = ['2026-09-29T11:59:59.999Z', '2026-09-29T12:00:00.000Z'];
    expect(() => askedAt(asked, almost)).toThrow('within a day');
    expect(askedAt(asked, next).state.looks[paragraph('p1')]?.[vliet]?.at).toBe(next);
  });

  test('is about a numbered paragraph that is there, and partners that are', () => {
    const told = [
      askingToLook({ isNumbered: false }),
      askingToLook({ current: null }),
      askingToLook({ partners: [partner('geen')] }),
      { ...askingToLook(), looks: [...askingToLook().looks, ...askingToLook().looks] },
    ].map((command) => refusalOf(founded, lead, command).code);
    expect(told).toEqual(['not-endorsable', 'not-found', 'not-found', 'invalid-input']);
  });
});
