// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import type { KeptEdit } from '../../client/live/DeviceCopy.ts';
import type { LeftBehind } from '../../client/live/LeftBehind.ts';
import type { Live } from '../../client/live/Live.ts';
import type { LiveSection } from '../../client/live/LiveSection.ts';
import { openSection } from '../../client/live/openSection.ts';
import { liveOn, newRecord, openedSection, restoredEvent } from './liveOn.ts';
import type { TestRecord } from './liveOn.ts';
import { openRoomServer } from './openRoomServer.ts';
import type { RoomServer } from './openRoomServer.ts';
import { addParagraph, readParagraph, typeIn } from './sectionText.ts';
import { eventually } from '../support/eventually.ts';

let server: RoomServer;
let device: KeptEdit[];
let record: TestRecord;
let live: Live;
const opened: LiveSection[] = [];

beforeEach(async () => {
  localStorage.clear();
  server = await openRoomServer();
  device = [];
  record = newRecord();
  live = liveOn(server, device, record);
  addParagraph(server.doc, 'p1', 'Wij vragen eerst.');
  addParagraph(server.doc, 'p2', 'Wij antwoorden altijd.');
});

afterEach(async () => {
  for (const { provider } of opened.splice(0)) provider.destroy();
  await server.stop();
});

async function open(left?: LeftBehind): Promise<LiveSection> {
  const section = openSection(openedSection, live, left);
  opened.push(section);
  await eventually(() => expect(section.wasSynced.get()).toBe(true));
  return section;
}

/** What a server has after a restore: the same ids and words, and not the same letters. */
function earlierText(): Y.Doc {
  const doc = new Y.Doc();
  addParagraph(doc, 'p1', 'Wij vroegen eerst.');
  addParagraph(doc, 'p2', 'Wij antwoorden altijd.');
  return doc;
}

const restore = () => server.restore(earlierText());
const tell = () => live.mirror.receive({ kind: 'events', events: [restoredEvent(record, 2)] });
const isOut = (section: LiveSection) =>
  eventually(() => expect(section.refused.get()).toBe('section-restored'));
const textsOf = (section: LiveSection) =>
  section.recovery.get().map(({ paragraph, cause, text }) => [paragraph, cause, text]);

/** Types without a line, and never gets it back: the page is reloaded. */
async function typeOffline(words: string): Promise<void> {
  const page = await open();
  page.provider.disconnect();
  await eventually(() => expect(page.saveState.get()).toBe('offline'));
  for (const letter of words) typeIn(page.doc, 'p2', { words: letter });
}

describe('a section that is restored under an open page', () => {
  test('[T5] has the page ask for the text of the new epoch, and merges nothing into it', async () => {
    const page = await open();
    server.acknowledges = false;
    typeIn(page.doc, 'p2', { words: ' Binnen een week.' });
    restore();
    await isOut(page);
    tell();
    await page.untilReopening();
    const fresh = await open(page.leave());
    expect(textsOf(fresh)).toEqual([['p2', 'restored', 'Wij antwoorden altijd. Binnen een week.']]);
    for (const { doc } of [fresh, server]) {
      expect(readParagraph(doc, 'p1')).toBe('Wij vroegen eerst.');
      expect(readParagraph(doc, 'p2')).toBe('Wij antwoorden altijd.');
    }
    expect(device).toEqual([]);
    expect(fresh.saveState.get()).toBe('saved');
  });

  test('[T5] has the page wait for the record to say the epoch, however late it does', async () => {
    const page = await open();
    restore();
    await isOut(page);
    let isReady = false;
    const waiting = page.untilReopening().then(() => (isReady = true));
    await live.mirror.catchUp();
    await new Promise((resolve) => setImmediate(resolve));
    expect(isReady).toBe(false);
    tell();
    await waiting;
    expect(page.canBeReopened).toBe(true);
  });

  test('[T5] asks for the record itself when no event comes', async () => {
    const page = await open();
    restore();
    record.events.push(restoredEvent(record, 2));
    await isOut(page);
    await page.untilReopening();
    expect(live.mirror.getState().sections[openedSection]?.epoch).toBe(2);
  });

  test('[T5] is left by the page when the record says it before the socket does', async () => {
    const page = await open();
    typeIn(page.doc, 'p1', { words: ' Nog iets.' });
    tell();
    expect(page.refused.get()).toBe('section-restored');
  });

  test('[T5] hands back what was typed offline while it was restored', async () => {
    const page = await open();
    page.provider.disconnect();
    typeIn(page.doc, 'p2', { words: ' Onderweg.' });
    restore();
    page.provider.connect();
    await isOut(page);
    tell();
    const fresh = await open(page.leave());
    expect(textsOf(fresh)).toEqual([['p2', 'restored', 'Wij antwoorden altijd. Onderweg.']]);
    expect(readParagraph(server.doc, 'p2')).toBe('Wij antwoorden altijd.');
    // What stands there now is named, so that the words can be proposed.
    expect(fresh.recovery.get()[0]?.current).not.toBeNull();
  });

  test('[T5] loses nothing when it is restored again before the page had the text', async () => {
    const page = await open();
    page.provider.disconnect();
    typeIn(page.doc, 'p2', { words: ' Onderweg.' });
    tell();
    const between = openSection(openedSection, live, page.leave());
    between.provider.disconnect();
    expect(between.leave()).toMatchObject({ epoch: 1 });
  });
});

describe('unsaved words of an earlier epoch on the device', () => {
  test('[T3] [T5] come back with the paragraph around them when they were typed offline', async () => {
    await typeOffline(' Op reis.');
    restore();
    tell();
    const page = await open();
    expect(textsOf(page)).toEqual([['p2', 'restored', 'Wij antwoorden altijd. Op reis.']]);
    expect(readParagraph(server.doc, 'p2')).toBe('Wij antwoorden altijd.');
    expect(device).toEqual([]);
  });

  test('[T3] stay in the copy when the device has no room for the text of them', async () => {
    await typeOffline(' Op reis.');
    restore();
    tell();
    vi.stubGlobal('localStorage', undefined);
    const page = await open();
    vi.unstubAllGlobals();
    const told = [['p2', 'restored', 'Wij antwoorden altijd. Op reis.']];
    expect(textsOf(page)).toEqual(told);
    expect(device).not.toEqual([]);
    page.destroy();
    expect(textsOf(await open())).toEqual(told);
    expect(device).toEqual([]);
  });

  test('[T5] hold the text around them once, not at each keystroke', async () => {
    await typeOffline(' Op reis.');
    expect(device.filter(({ touched }) => touched.length === 0)).toHaveLength(1);
    expect(device).toHaveLength(' Op reis.'.length + 1);
  });

  test('[T3] come back bare when nothing is known of the text around them', async () => {
    await typeOffline(' Op reis.');
    const bare = device.filter(({ touched }) => touched.length > 0);
    device.splice(0, device.length, ...bare);
    restore();
    tell();
    const page = await open();
    expect(textsOf(page)).toEqual([['p2', 'restored', 'Op reis.']]);
    expect(page.recovery.get()[0]?.current).toBeNull();
    expect(device).toEqual([]);
  });

  test('[T2] are sent when the epoch is still the same', async () => {
    await typeOffline(' Op reis.');
    const page = await open();
    await eventually(() =>
      expect(readParagraph(server.doc, 'p2')).toBe('Wij antwoorden altijd. Op reis.'),
    );
    expect(page.recovery.get()).toEqual([]);
    await eventually(() => expect(device).toEqual([]));
  });

  test('[T5] stay apart from those of the present epoch, which are sent', async () => {
    await typeOffline(' Eerst.');
    const old = device.splice(0);
    restore();
    tell();
    await typeOffline(' Later.');
    device.unshift(...old);
    const page = await open();
    expect(textsOf(page)).toEqual([['p2', 'restored', 'Wij antwoorden altijd. Eerst.']]);
    await eventually(() =>
      expect(readParagraph(server.doc, 'p2')).toBe('Wij antwoorden altijd. Later.'),
    );
  });
});
