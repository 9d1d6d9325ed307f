import { describe, expect, test } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { movePhase } from '../../server/actions/movePhase.ts';
import { bringTo, person } from '../http/cast.ts';
import { acts } from './acts.ts';
import { openNotices } from './openNotices.ts';

const own = 'own' as SectionId;
const day = 24 * 3_600_000;
const subject = 'Een termijn loopt af';

/** A section in which partners say what they stand behind, until ten days from now. */
async function openDeciding(days = 10) {
  const stage = await openNotices();
  const { house } = stage.app;
  await bringTo(house, own, 'consultation');
  const deadline = new Date(stage.clock.now + days * day).toISOString();
  const move = { section: own, phase: 'deciding', deadline, reason: 'Rijp.' } as const;
  await movePhase(house, person('lead'), move);
  await stage.tell();
  return { ...stage, deadline: stage.clock.now + days * day };
}

const reminders = (subjects: readonly string[]) => subjects.filter((one) => one === subject).length;

describe('[M4] before a deadline', () => {
  test('who still has something to do there is reminded a week and a day before, once each', async () => {
    const { clock, tell, fresh, deadline } = await openDeciding();
    const at = async (moment: number) => {
      clock.now = moment;
      await tell();
      return ['mandate', 'lead', 'member', 'outsider'].map((name) => reminders(fresh(name)));
    };
    expect(await at(deadline - 7 * day - 60_000)).toEqual([0, 0, 0, 0]);
    expect(await at(deadline - 7 * day)).toEqual([1, 0, 0, 0]);
    expect(await at(deadline - 6 * day)).toEqual([0, 0, 0, 0]);
    // The clock is put back, and comes there again.
    expect(await at(deadline - 9 * day)).toEqual([0, 0, 0, 0]);
    expect(await at(deadline - 7 * day + 1)).toEqual([0, 0, 0, 0]);
    expect(await at(deadline - day)).toEqual([1, 0, 0, 0]);
    expect(await at(deadline - 1)).toEqual([0, 0, 0, 0]);
    expect(await at(deadline + day)).toEqual([0, 0, 0, 0]);
  });

  test('a server that was away sends one for both', async () => {
    const { clock, tell, fresh, deadline } = await openDeciding();
    clock.now = deadline - 3_600_000;
    await tell();
    expect(reminders(fresh('mandate'))).toBe(1);
    await tell();
    expect(reminders(fresh('mandate'))).toBe(0);
  });

  test('who is told of a near deadline by the phase itself is not told twice', async () => {
    const { clock, tell, fresh, deadline } = await openDeciding(5);
    await tell();
    expect(reminders(fresh('mandate'))).toBe(0);
    clock.now = deadline - day;
    await tell();
    expect(reminders(fresh('mandate'))).toBe(1);
  });

  test('it is said what is left to do, and once that is done it goes from the page', async () => {
    const { app, clock, tell, post, deadline } = await openDeciding();
    clock.now = deadline - day;
    await tell();
    const [reminder] = post.received.filter(({ headers }) => headers['subject']?.[0] === subject);
    const text = reminder?.text ?? '';
    expect(text).toContain('* Nog 24 uur voor sectie 1');
    expect(text).toContain('Nog niets gezegd: 2 paragrafen.');
    expect(text).toContain('Er gebeurt niets vanzelf: wat u niet doet, beslist niemand voor u.');
    const kinds = async () => (await acts.read(app, 'mandate')).notices.map(({ kind }) => kind);
    expect(await kinds()).toContain('deadline');
    const { paragraphs } = (await app.nobody.get('/sections/own/paragraphs')).body as unknown as {
      paragraphs: { id: string; exact: string }[];
    };
    for (const { id, exact } of paragraphs) {
      const said = { wording: exact, stance: 'agree' };
      await app.as('mandate').put(`/sections/own/paragraphs/${id}/endorsement`, said);
    }
    expect(await kinds()).not.toContain('deadline');
  });

  test('nothing is decided when it has passed', async () => {
    const { app, clock, tell, deadline } = await openDeciding();
    const before = app.house.records.state.seq;
    clock.now = deadline + 30 * day;
    await tell();
    expect(app.house.records.state.seq).toBe(before);
    expect(app.house.records.state.sections[own]?.phase).toBe('deciding');
  });
});
