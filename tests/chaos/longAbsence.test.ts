import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { CoalitionId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import { contentRoot } from '#shared/wire.ts';
import type { LiveSection } from '../../client/live/LiveSection.ts';
import { bringTo, paragraphOf } from '../http/cast.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { Client } from '../support/Client.ts';
import { openSection } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { addStage } from './addStage.ts';
import { ChaosProxy } from './ChaosProxy.ts';
import { canonicalText, expectSame, textOf } from './expectSame.ts';
import { openPage } from './openPage.ts';
import type { Page } from './openPage.ts';
import { Schedule } from './Schedule.ts';
import { edits, writeAway } from './writeAway.ts';

const app = await openTestApp();
const closing: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0)) await close();
});
afterAll(() => app.close());

interface Away {
  readonly section: SectionId;
  readonly page: Page;
  readonly session: LiveSection;
  /** What each paragraph says on the page that is away. */
  readonly written: ReadonlyMap<string, string>;
  comeBack(): void;
}

/** Someone opens a section, loses the connection, and writes on; meanwhile a colleague writes too. */
async function goAway(name: string, coalition?: string): Promise<Away> {
  const section = await addStage(app.house, name, { diaries: 1, coalition });
  const proxy = await openProxy();
  const page = openPage(new Client(proxy.url, app.as('member').headers), section);
  closing.push(() => page.close());
  const session = page.open();
  await until(() => session.saveState.get() === 'saved');
  proxy.goDark();
  await until(() => session.saveState.get() === 'offline');
  const written = writeAway(
    session.doc,
    [0, 1, 2, 3].map((index) => paragraphOf(section, index)),
  );
  await writeMeanwhile(section);
  return { section, page, session, written, comeBack: () => proxy.calm() };
}

async function openProxy(): Promise<ChaosProxy> {
  const port = Number(new URL(app.url).port);
  const proxy = await ChaosProxy.open({ port, seed: 0, number: 0, schedule: new Schedule() });
  closing.push(() => proxy.stop());
  proxy.calm();
  return proxy;
}

async function writeMeanwhile(section: SectionId): Promise<void> {
  const colleague = await openSection(app.as('lead'), section);
  textAt(colleague, 1).insert(0, 'Samen: ');
  await until(() => colleague.isSaved);
  colleague.close();
}

const serverText = async (section: SectionId): Promise<string> =>
  canonicalText(await app.house.rooms.with(section, (room) => room.read()));

/** With what others put before it, as recovered text has it. */
const merged = ({ section, written }: Away): Record<string, string> =>
  Object.fromEntries(
    [...written].map(([id, text]) => [
      id,
      id === paragraphOf(section, 1) ? `Samen: ${text}` : text,
    ]),
  );

/** Nothing of it is in the text, and all of it is handed back. */
async function expectHandedBack(away: Away, code: string): Promise<void> {
  const { section, page, session } = away;
  const before = await serverText(section);
  expect(page.device.length).toBeGreaterThan(edits);
  away.comeBack();
  await until(() => session.refused.get() !== null);
  expect(session.refused.get()).toBe(code);
  expect(session.saveState.get()).not.toBe('saved');
  const fresh = page.open(session.leave());
  await until(() => fresh.saveState.get() === 'saved');
  const texts = fresh.recovery.get().map(({ paragraph, text }) => [paragraph, text] as const);
  expect(Object.fromEntries(texts)).toEqual(merged(away));
  expect(page.device).toEqual([]);
  expect(canonicalText(textOf(fresh.doc))).toBe(before);
  expect(await serverText(section)).toBe(before);
  const reader = await openSection(app.as('observer'), section);
  expectSame(fresh.doc, reader.doc);
  expect(JSON.stringify(reader.doc.getXmlFragment(contentRoot))).not.toMatch(/onderweg/i);
  reader.close();
}

describe('someone comes back after thousands of edits without a connection', () => {
  test('[T3] [T1] everything merges when nothing has changed meanwhile', async () => {
    const away = await goAway('own-merged');
    const { section, session, page } = away;
    away.comeBack();
    await until(() => session.saveState.get() === 'saved');
    const reader = await openSection(app.as('observer'), section);
    await until(() => Y.equalSnapshots(Y.snapshot(session.doc), Y.snapshot(reader.doc)));
    expectSame(session.doc, reader.doc);
    expect(await serverText(section)).toBe(canonicalText(textOf(session.doc)));
    expect(reader.texts().toSorted()).toEqual(Object.values(merged(away)).toSorted());
    expect(page.device).toEqual([]);
    expect(session.refused.get()).toBeNull();
    expect(session.recovery.get()).toEqual([]);
    reader.close();
  });

  test.each<Phase>(['consultation', 'deciding', 'adopted'])(
    '[T3] [S3] [S6] nothing gets in and all comes back when the section has gone on to %s',
    async (phase) => {
      const away = await goAway(`own-in-${phase}`);
      await bringTo(app.house, away.section, phase);
      await expectHandedBack(away, 'section-closed');
    },
  );

  test('[T3] [N3] nothing gets in and all comes back when their coalition has ended', async () => {
    const [from, to] = ['2020-01-01', new Date().toISOString().slice(0, 10)];
    const coalition = {
      id: 'c-ends' as CoalitionId,
      theme: 'Kort',
      partners: ['inside' as PartnerId],
      leads: ['lead' as PersonId],
    };
    await app.house.records.perform({ kind: 'service' }, () => ({
      type: 'form-coalition',
      coalition: { ...coalition, from, to },
    }));
    const away = await goAway('own-ends', coalition.id);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * 24 * 3_600_000 });
    await expectHandedBack(away, 'not-allowed');
  });
});
