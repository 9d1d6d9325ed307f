import { describe, expect, test } from 'vitest';
import type { PersonId, SectionId } from '#shared/ids.ts';
import type { AdherenceKind } from '#shared/record/state.ts';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { movePhase } from '../../server/actions/movePhase.ts';
import { reply } from '../../server/actions/reply.ts';
import { stateAdherence } from '../../server/actions/stateAdherence.ts';
import { bringTo, exactOf, openAmendment, paragraphOf, person } from '../http/cast.ts';
import type { Name } from '../http/cast.ts';
import { acts } from './acts.ts';
import { openNotices } from './openNotices.ts';

const own = 'own' as SectionId;
const minute = 60_000;
const hour = 60 * minute;

const { ask, agree, type, read: listed } = acts;

describe('[M1] people are told', () => {
  test('of what concerns them, each kind to those it is for, and nobody of what they did', async () => {
    const { app, tell, fresh } = await openNotices();
    const { house } = app;
    await ask(app);
    const { id } = await openAmendment(house, own, 'outsider');
    await reply(house, person('member'), { amendment: id, text: 'Waarom?', retry: null });
    await reply(house, person('outsider'), { amendment: id, text: 'Daarom.', retry: null });
    const decline = { reason: 'Staat er al.' };
    expect((await app.as('lead').post(`/amendments/${id}/decline`, decline)).status).toBe(200);
    await tell();
    expect(fresh('mandate')).toEqual(['Een trekker vraagt u om te kijken']);
    expect(fresh('outsider')).toEqual(['Er is besloten over uw wijziging']);
    expect(['lead', 'member', 'coordinator', 'observer'].flatMap(fresh)).toEqual([]);
    const kinds = async (name: Name) =>
      (await listed(app, name)).notices.map(({ kind }) => kind).toSorted();
    expect(await kinds('outsider')).toEqual(['decided', 'reply']);
    expect(await kinds('member')).toEqual(['reply']);
    expect(await kinds('mandate')).toEqual(['look']);
    expect(await kinds('lead')).toEqual([]);
  });

  test('[E11] of what a partner does with what was adopted, once a section, if they follow it', async () => {
    const { app } = await openNotices();
    const { house } = app;
    await house.records.perform({ kind: 'service' }, () => ({
      type: 'change-person',
      person: 'outsider' as PersonId,
      change: { mandate: true },
    }));
    const about = { section: own, paragraph: paragraphOf(own) };
    const shown = await exactOf(house, own);
    const said = { stance: 'agree', dependsOn: null, reason: null } as const;
    await endorse(house, person('outsider'), { ...about, shown, ...said });
    await bringTo(house, own, 'adopted');
    const state = async (index: number, kind: AdherenceKind, note: string | null) =>
      stateAdherence(house, person('mandate'), {
        ...{ section: own, paragraph: paragraphOf(own, index), kind, note },
        shown: await exactOf(house, own, index),
      });
    const told = async (name: Name) =>
      (await listed(app, name)).notices.filter(({ kind }) => kind === 'adherence');
    await state(0, 'not-yet', null);
    await state(0, 'in-progress', 'Wij zijn begonnen.');
    const first = { by: 'Gemeente inside', stated: 'in-progress', note: 'Wij zijn begonnen.' };
    for (const name of ['lead', 'coordinator', 'outsider'] as const)
      expect([name, await told(name)]).toMatchObject([name, [{ ...first, count: 1 }]]);
    for (const name of ['mandate', 'member', 'observer', 'otherLead'] as const)
      expect([name, await told(name)]).toEqual([name, []]);
    // The rest of the section is the same notice, of more; who agreed to one paragraph hears of that.
    await state(1, 'followed', null);
    expect(await told('lead')).toMatchObject([{ stated: 'followed', count: 2 }]);
    expect(await told('outsider')).toMatchObject([{ ...first, count: 1 }]);
    // What is taken back was not said.
    for (const index of [0, 1]) {
      const where = { section: own, paragraph: paragraphOf(own, index) };
      const back = { type: 'withdraw-adherence', ...where } as const;
      await house.records.perform(person('mandate'), () => back);
    }
    expect(await told('lead')).toEqual([]);
  });

  test('in one daily mail of what comes often, at eight in the Netherlands, also when the clocks change', async () => {
    // The last Saturday of October, noon; that night the clocks go back.
    const { app, clock, tell, fresh } = await openNotices(Date.parse('2026-10-24T10:00:00Z'));
    const { house } = app;
    const move = { section: own, phase: 'consultation', deadline: null, reason: 'Rijp.' } as const;
    await movePhase(house, person('lead'), move);
    await tell();
    expect(fresh('outsider')).toEqual([]);
    clock.now = Date.parse('2026-10-25T06:59:00Z');
    await tell();
    expect(fresh('outsider')).toEqual([]);
    clock.now = Date.parse('2026-10-25T07:00:00Z');
    await tell();
    expect(fresh('outsider')).toEqual(['Draagvlak: 1 bericht']);
    // What comes after it waits for the next day, also when the clock is put back meanwhile.
    await movePhase(house, person('lead'), { ...move, phase: 'deciding' });
    for (const at of ['2026-10-25T08:00:00Z', '2026-10-24T10:00:00Z', '2026-10-26T06:59:00Z']) {
      clock.now = Date.parse(at);
      await tell();
    }
    expect(fresh('outsider')).toEqual([]);
    clock.now = Date.parse('2026-10-26T07:00:00Z');
    await tell();
    expect(fresh('outsider')).toEqual(['Draagvlak: 1 bericht']);
  });

  test('in the way they chose; what waits goes out once, whatever they choose meanwhile', async () => {
    const { app, clock, tell, fresh } = await openNotices();
    const choose = (choices: object) => app.as('mandate').put('/me/notice-choices', { choices });
    await choose({ look: 'daily' });
    await ask(app);
    await tell();
    await choose({ look: 'immediate' });
    await tell();
    expect(fresh('mandate')).toEqual([]);
    clock.now += 24 * hour;
    await tell();
    expect(fresh('mandate')).toEqual(['Draagvlak: 1 bericht']);
    await choose({ look: 'off' });
    clock.now += hour;
    await ask(app);
    await tell();
    clock.now += 24 * hour;
    await tell();
    expect(fresh('mandate')).toEqual([]);
    // On the page it stands all the same.
    expect((await listed(app, 'mandate')).notices).toHaveLength(2);
  });

  test('and have read what they say they have read, on every device and after a restart', async () => {
    const { app } = await openNotices();
    await ask(app);
    const [notice] = (await listed(app, 'mandate')).notices;
    expect(notice?.isRead).toBe(false);
    const keys = [notice?.key, 'look-99'];
    expect((await app.as('mandate').post('/me/notices/read', { keys })).status).toBe(204);
    expect(await listed(app, 'mandate')).toMatchObject({ notices: [{ isRead: true }], unread: 0 });
    // Of what is not shown nothing is kept.
    const { notices } = app.house.accounts.heldOf('mandate' as PersonId);
    expect(notices?.read).toEqual([notice?.key]);
  });
});

describe('[M2] of words that are outdated nobody is told', () => {
  test('while somebody types, and not at all when it is put back', async () => {
    const { app, clock, tell } = await openNotices();
    await agree(app);
    await tell();
    await type(app, 'Ja. ');
    for (let typed = 0; typed < 5; typed += 1) {
      await tell();
      clock.now += noticeLimits.textRest - minute;
      await type(app, 'a');
    }
    await type(app, 9);
    await tell();
    clock.now += 2 * noticeLimits.textRest;
    await tell();
    expect((await listed(app, 'mandate')).notices).toEqual([]);
  });

  test('twice; once it rested they are, and again only when it was put right in between', async () => {
    const { app, clock, tell, fresh, post } = await openNotices();
    const choices = { outdated: 'immediate' };
    await app.as('mandate').put('/me/notice-choices', { choices });
    await agree(app);
    const outdated = async () => {
      await tell();
      clock.now += noticeLimits.textRest;
      await tell();
      return (await listed(app, 'mandate')).notices.map(({ key }) => key);
    };
    await type(app, 'Ja. ');
    const first = await outdated();
    expect(first).toHaveLength(1);
    const subject = 'De tekst is anders dan toen uw partner er iets van zei';
    expect(fresh('mandate')).toEqual([subject]);
    await type(app, 'Nee. ');
    expect(await outdated()).toEqual(first);
    await type(app, 9);
    expect(await outdated()).toEqual([]);
    await type(app, 'Toch. ');
    const second = await outdated();
    expect(second).toHaveLength(1);
    expect(second).not.toEqual(first);
    expect(fresh('mandate')).toEqual([subject]);
    const ids = post.received.map(({ headers }) => headers['message-id']?.[0]);
    expect(new Set(ids).size).toBe(2);
    await agree(app);
    expect((await listed(app, 'mandate')).notices).toEqual([]);
  });

  test('later than a day after, though it never rests', async () => {
    const { app, clock, tell } = await openNotices();
    await agree(app);
    await type(app, 'Ja. ');
    await tell();
    const steps = noticeLimits.textRestMost / (noticeLimits.textRest - minute);
    for (let step = 0; step < steps - 1; step += 1) {
      clock.now += noticeLimits.textRest - minute;
      if (step % 20 === 0) await type(app, 'a');
    }
    await type(app, 'b');
    await tell();
    expect((await listed(app, 'mandate')).notices).toEqual([]);
    clock.now += noticeLimits.textRest;
    await type(app, 'c');
    await tell();
    expect((await listed(app, 'mandate')).notices).toHaveLength(1);
  });
});
