import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate, encodeStateVector } from 'yjs';
import { encodeDurable, message } from '#shared/wire.ts';
import type { KeptEdit } from '../../client/live/DeviceCopy.ts';
import type { LeftBehind } from '../../client/live/LeftBehind.ts';
import type { LiveSection } from '../../client/live/LiveSection.ts';
import { openSection } from '../../client/live/openSection.ts';
import { liveOn, openedSection } from './liveOn.ts';
import { openRoomServer } from './openRoomServer.ts';
import type { RoomServer } from './openRoomServer.ts';
import { addParagraph, readParagraph, removeParagraph, typeIn } from './sectionText.ts';
import { eventually } from '../support/eventually.ts';

let server: RoomServer;
let device: KeptEdit[];
const opened: LiveSection[] = [];

beforeEach(async () => {
  server = await openRoomServer();
  device = [];
  addParagraph(server.doc, 'p1', 'Wij vragen eerst.');
});

afterEach(async () => {
  for (const { provider } of opened.splice(0)) provider.destroy();
  await server.stop();
});

function open(left?: LeftBehind): LiveSection {
  const section = openSection(openedSection, liveOn(server, device), left);
  opened.push(section);
  return section;
}

const isSynced = (section: LiveSection) =>
  eventually(() => expect(section.wasSynced.get()).toBe(true));
const says = (section: LiveSection, state: string) =>
  eventually(() => expect(section.saveState.get()).toBe(state));

describe('an open section', () => {
  test('[T1] says saved, saving and saved again while someone writes', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Altijd.' });
    expect(section.saveState.get()).toBe('saving');
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Altijd'));
    expect(section.saveState.get()).toBe('saving');
    server.acknowledges = true;
    typeIn(section.doc, 'p1', { words: ' Echt.' });
    await says(section, 'saved');
  });

  test('[T2] keeps unsaved words on the device until the last of them is on disk', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Een.' });
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Een.'));
    // The server has said nothing of these words: a word about earlier ones changes nothing.
    section.provider.messageHandlers[message.durable]?.(
      encoding.createEncoder(),
      decoding.createDecoder(encodeDurable(0).subarray(1)),
      section.provider,
      false,
      message.durable,
    );
    expect(device).not.toEqual([]);
    expect(section.saveState.get()).toBe('saving');
  });

  test('[T1] a deletion is saved only when the server said so, though state vectors do not show it', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    removeParagraph(section.doc, 'p1');
    expect(section.saveState.get()).toBe('saving');
    const paragraphs = () => server.doc.getXmlFragment('content').length;
    await eventually(() => expect(paragraphs()).toBe(0));
    expect(section.saveState.get()).toBe('saving');
    expect(device).not.toEqual([]);
    server.acknowledges = true;
    addParagraph(section.doc, 'p2', 'Opnieuw.');
    await says(section, 'saved');
  });

  test('[T3] [N5] unsaved words of who may no longer write come back as text after a reload, and say so', async () => {
    const first = open();
    await says(first, 'saved');
    server.cut();
    await says(first, 'offline');
    first.provider.disconnect();
    typeIn(first.doc, 'p1', { words: ' Voor het verlies van het recht.' });
    server.refuses = 'not-allowed';

    const second = open();
    await eventually(() => expect(second.refused.get()).not.toBeNull());
    const fresh = open(second.leave());
    await isSynced(fresh);
    expect(fresh.recovery.get().map(({ cause, text }) => [cause, text])).toEqual([
      ['revoked', 'Wij vragen eerst. Voor het verlies van het recht.'],
    ]);
    expect(readParagraph(server.doc, 'p1')).toBe('Wij vragen eerst.');
    expect(device).toEqual([]);
  });

  test('speaks to the server alone, not to other tabs past it', async () => {
    const section = open();
    await isSynced(section);
    expect(section.provider.bcconnected).toBe(false);
  });

  test('[T1, T3] says offline without a connection, and merges when it is back', async () => {
    const section = open();
    await says(section, 'saved');
    server.cut();
    await says(section, 'offline');
    typeIn(section.doc, 'p1', { words: ' Zonder lijn.' });
    typeIn(server.doc, 'p1', { words: 'Samen: ', at: 0 });
    await says(section, 'saved');
    await eventually(() =>
      expect(readParagraph(section.doc, 'p1')).toBe('Samen: Wij vragen eerst. Zonder lijn.'),
    );
    expect(readParagraph(server.doc, 'p1')).toBe(readParagraph(section.doc, 'p1'));
  });

  test('[T2] unsaved words outlive a reload, and leave the device once they are saved', async () => {
    const first = open();
    await says(first, 'saved');
    server.cut();
    await says(first, 'offline');
    first.provider.disconnect();
    typeIn(first.doc, 'p1', { words: ' Voor het herladen.' });
    expect(device).not.toEqual([]);

    const second = open();
    await isSynced(second);
    await says(second, 'saved');
    expect(readParagraph(server.doc, 'p1')).toContain('Voor het herladen.');
    await eventually(() => expect(device).toEqual([]));
  });

  test('[T3] words the server refuses come back as text, out of a fresh copy', async () => {
    const section = open();
    await says(section, 'saved');
    server.refuses = 'section-closed';
    typeIn(section.doc, 'p1', { words: ' Te laat.' });
    await eventually(() => expect(section.refused.get()).toBe('section-closed'));

    const fresh = open(section.leave());
    await isSynced(fresh);
    expect(fresh.recovery.get()).toMatchObject([
      { paragraph: 'p1', cause: 'closed', text: 'Wij vragen eerst. Te laat.' },
    ]);
    expect(readParagraph(fresh.doc, 'p1')).toBe('Wij vragen eerst.');
    expect(device).toEqual([]);
    expect(fresh.saveState.get()).toBe('saved');
  });

  test('[T3] recovered words stay until they are thrown away', async () => {
    const section = open();
    await says(section, 'saved');
    server.refuses = 'section-closed';
    typeIn(section.doc, 'p1', { words: ' Te laat.' });
    await eventually(() => expect(section.refused.get()).not.toBeNull());
    const fresh = open(section.leave());
    await eventually(() => expect(fresh.recovery.get()).toHaveLength(1));
    fresh.discardRecovered(fresh.recovery.get()[0]!);
    expect(fresh.recovery.get()).toEqual([]);
  });

  test('[T2] a section that is left while it saves stays open until it is saved', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Nog even.' });
    section.destroy();
    expect(section.provider.wsconnected).toBe(true);
    server.acknowledges = true;
    typeIn(section.doc, 'p1', { words: ' Ja.' });
    await eventually(() => expect(section.provider.shouldConnect).toBe(false));
    expect(readParagraph(server.doc, 'p1')).toBe('Wij vragen eerst. Nog even. Ja.');
  });

  test('[T3] words typed offline are sent once the line is back, though another section was opened', async () => {
    const live = liveOn(server, device);
    const section = openSection(openedSection, live);
    opened.push(section);
    await says(section, 'saved');
    live.page.dispatchEvent(new Event('offline'));
    await says(section, 'offline');
    typeIn(section.doc, 'p1', { words: ' Onderweg getypt.' });
    section.destroy();
    const leaving = new Event('beforeunload', { cancelable: true });
    live.page.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    live.page.dispatchEvent(new Event('online'));
    await eventually(() => expect(section.provider.shouldConnect).toBe(false));
    expect(readParagraph(server.doc, 'p1')).toContain('Onderweg getypt.');
    expect(device).toEqual([]);
    const again = new Event('beforeunload', { cancelable: true });
    live.page.dispatchEvent(again);
    expect(again.defaultPrevented).toBe(false);
  });

  test('[T2] [T3] words on the device that build on what the server lost come back as text', async () => {
    // Iris saw what Ada typed and wrote on in it; the server lost Ada's words, and Iris reloads.
    const [ada, iris] = [new Doc(), new Doc()];
    applyUpdate(ada, encodeStateAsUpdate(server.doc));
    typeIn(ada, 'p1', { words: ' Ada zegt dit.' });
    applyUpdate(iris, encodeStateAsUpdate(ada));
    const seen = encodeStateVector(iris);
    typeIn(iris, 'p1', { words: ' En Iris ook.' });
    device.push({ epoch: 1, update: encodeStateAsUpdate(iris, seen), touched: ['p1'] });
    const section = open();
    await eventually(() => expect(section.recovery.get()).toHaveLength(1));
    expect(section.recovery.get()[0]?.text).toContain('En Iris ook.');
    typeIn(section.doc, 'p1', { words: ' Iets anders.' });
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Iets anders.'));
    await says(section, 'saved');
    expect(section.recovery.get()).toHaveLength(1);
  });
});
