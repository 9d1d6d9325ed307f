import { describe, expect, test } from 'vitest';
import { decide } from '#shared/record/decide.ts';
import type { Command } from '#shared/record/commands.ts';
import { sealEvents } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import { CoverageTally } from '../../server/records/CoverageTally.ts';
import {
  adopting,
  as,
  endorsing,
  firstAmendment as amendment,
  founded,
  here,
  moving,
  paragraph,
  proposing,
  says,
  words,
} from '../shared/smallNetwork.ts';

type Act = readonly [at: string, who: string, command: Command];
const [p1, p2] = [paragraph('p1'), paragraph('p2')];
const later = says('Elke inbreng krijgt antwoord binnen zes weken.');
const changed = says('Elke inbreng krijgt snel antwoord.');
const agreeing = (wording: Wording, more: Parameters<typeof endorsing>[0] = {}) =>
  endorsing({ current: wording, shown: hashWording(wording).exact, ...more });
const withdrawing: Command = { type: 'withdraw-endorsement', paragraphs: [p1] };
const finishing = (wording = later): Command => ({
  type: 'finish-adopting',
  amendment,
  wording,
  moment: null,
});

/** A tally of what these people did, each at a moment of its own. */
function tallied(acts: readonly Act[]): CoverageTally {
  const tally = new CoverageTally();
  let { state } = founded;
  const tell = (event: RecordEvent) => tally.tell(event);
  founded.events.forEach(tell);
  for (const [at, who, command] of acts) {
    const actor = as(who);
    const events = sealEvents(state, decide({ state, actor, at }, command), { at, actor });
    state = events.reduce(reduce, state);
    events.forEach(tell);
  }
  return tally;
}

const carriedIn = (acts: readonly Act[], ids = [p1]) =>
  tallied(acts)
    .daysOf(ids)
    .map(({ day, carried }) => `${day.slice(5)} ${carried}`);
const on = (day: number, clock = '12:00') =>
  `2026-10-${String(day).padStart(2, '0')}T${clock}:00.000Z`;

describe('[E8] what the record knows of how much was carried', () => {
  test('an agreement counts from the day it is given until it is withdrawn', () => {
    expect(
      carriedIn([
        [on(1), 'mandate', agreeing(words)],
        [on(2), 'otherMandate', agreeing(words)],
        [on(4), 'mandate', withdrawing],
      ]),
    ).toEqual(['09-28 0', '10-01 1', '10-02 2', '10-04 1']);
  });

  test('who abstains or objects carries nothing', () => {
    expect(
      carriedIn([
        [on(1), 'mandate', agreeing(words)],
        [on(2), 'mandate', agreeing(words, { stance: 'object', reason: 'Nee.' })],
        [on(3), 'otherMandate', agreeing(words, { stance: 'abstain' })],
      ]),
    ).toEqual(['09-28 0', '10-01 1', '10-02 0']);
  });

  test('it ends when the record speaks of other words there, and comes back when renewed', () => {
    expect(
      carriedIn([
        [on(1), 'mandate', agreeing(words)],
        [on(2), 'otherMandate', agreeing(later)],
        [on(3), 'mandate', agreeing(later)],
      ]),
    ).toEqual(['09-28 0', '10-01 1', '10-03 2']);
    expect(
      carriedIn([
        [on(1), 'mandate', agreeing(words)],
        [on(2), 'author', proposing({ current: changed, shown: hashWording(changed).exact })],
      ]),
    ).toEqual(['09-28 0', '10-01 1', '10-02 0']);
  });

  test('[E6] an agreement if something is adopted counts once it is, at the words that were proposed', () => {
    const acts: readonly Act[] = [
      [on(1), 'author', proposing()],
      [on(2), 'mandate', agreeing(words, { dependsOn: amendment })],
      [on(3), 'otherMandate', agreeing(words)],
      [on(4), 'lead', adopting()],
    ];
    expect(carriedIn([...acts, [on(5), 'lead', finishing()]])).toEqual(['09-28 0', '10-03 1']);
    expect(carriedIn([...acts, [on(5), 'lead', finishing(says('Anders.'))]])).toEqual([
      '09-28 0',
      '10-03 1',
      '10-05 0',
    ]);
    expect(tallied([...acts, [on(5), 'lead', finishing()]]).marks).toEqual([
      { day: '2026-10-05', kind: 'text', section: here, count: 1 },
    ]);
  });

  test('only the paragraphs that are asked about count', () => {
    const acts: readonly Act[] = [
      [on(1), 'mandate', agreeing(words)],
      [on(2), 'mandate', agreeing(words, { paragraph: p2 })],
    ];
    expect(carriedIn(acts, [p1, p2])).toEqual(['09-28 0', '10-01 1', '10-02 2']);
    expect(carriedIn(acts, [p2])).toEqual(['09-28 0', '10-02 1']);
    expect(carriedIn(acts, [])).toEqual(['09-28 0']);
  });

  test('a day is one in the Netherlands, and a clock that was put back makes no earlier one', () => {
    expect(
      carriedIn([
        [on(1, '22:30'), 'mandate', agreeing(words)],
        [on(1, '09:00'), 'otherMandate', agreeing(words)],
      ]),
    ).toEqual(['09-28 0', '10-02 2']);
  });

  test('[J1] asking in between changes nothing', () => {
    const acts: readonly Act[] = [
      [on(1), 'mandate', agreeing(words)],
      [on(1, '13:00'), 'otherMandate', agreeing(words)],
    ];
    const tally = tallied(acts.slice(0, 1));
    expect(tally.daysOf([p1]).at(-1)).toEqual({ day: '2026-10-01', carried: 1, partners: 3 });
    const all = tallied(acts);
    expect(all.daysOf([p1])).toEqual(all.daysOf([p1]));
    expect(all.daysOf([p1]).at(-1)).toEqual({ day: '2026-10-01', carried: 2, partners: 3 });
  });

  test('[S1] moves of a phase are marks, with their section', () => {
    expect(tallied([[on(1), 'lead', moving()]]).marks).toEqual([
      { day: '2026-10-01', kind: 'phase', phase: 'consultation', section: here },
    ]);
  });
});
