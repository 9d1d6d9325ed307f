import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import type { ManifestoId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { encodeDurable, message } from '#shared/wire.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { DeviceCopy } from '../../client/live/DeviceCopy.ts';
import type { Live } from '../../client/live/Live.ts';
import type { LeftBehind, LiveSection } from '../../client/live/LiveSection.ts';
import { openSection } from '../../client/live/openSection.ts';
import { RecordMirror } from '../../client/live/RecordMirror.ts';
import { Settable } from '../../client/live/Store.ts';
import { openRoomServer } from './openRoomServer.ts';
import type { RoomServer } from './openRoomServer.ts';
import { addParagraph, readParagraph, typeIn } from './sectionText.ts';

let server: RoomServer;
let device: Uint8Array[];
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

function memoryCopy(): DeviceCopy {
  return {
    load: () => Promise.resolve([...device]),
    keep: (update) => device.push(update),
    forget: () => device.splice(0),
  };
}

function live(): Live {
  const person = { id: 'iris' as PersonId, partner: 'x' as PartnerId, role: 'member' } as const;
  const unused = () => Promise.reject(new Error('not asked for here'));
  const provider = null as unknown as Live['provider'];
  return {
    manifesto: 'm' as ManifestoId,
    me: {
      person: { ...person, mandate: false, name: 'Iris Voorbeeld' },
      partner: { id: person.partner, name: 'Gemeente X', type: 'municipality' },
    },
    mirror: new RecordMirror(
      { snapshot: unused, eventsAfter: unused },
      { state: emptyRecord, names: {} },
    ),
    presence: new Settable([]),
    syncUrl: server.url,
    Socket: WebSocket as unknown as Live['Socket'],
    openDeviceCopy: memoryCopy,
    provider,
    destroy: () => undefined,
  };
}

function open(left?: LeftBehind): LiveSection {
  const section = openSection('s3' as SectionId, live(), left);
  opened.push(section);
  return section;
}

const isSynced = (section: LiveSection) =>
  vi.waitFor(() => expect(section.wasSynced.get()).toBe(true));
const says = (section: LiveSection, state: string) =>
  vi.waitFor(() => expect(section.saveState.get()).toBe(state));

describe('an open section', () => {
  test('[T1] says saved, saving and saved again while someone writes', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Altijd.' });
    expect(section.saveState.get()).toBe('saving');
    await vi.waitFor(() => expect(readParagraph(server.doc, 'p1')).toContain('Altijd'));
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
    await vi.waitFor(() => expect(readParagraph(server.doc, 'p1')).toContain('Een.'));
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
    await vi.waitFor(() =>
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
    await vi.waitFor(() => expect(device).toEqual([]));
  });

  test('[T3] words the server refuses come back as text, out of a fresh copy', async () => {
    const section = open();
    await says(section, 'saved');
    server.refuses = true;
    typeIn(section.doc, 'p1', { words: ' Te laat.' });
    await vi.waitFor(() => expect(section.refused.get()).toBe('section-closed'));

    const fresh = open(section.leave());
    await isSynced(fresh);
    expect(fresh.recovery.get()).toMatchObject([
      { paragraph: 'p1', text: 'Wij vragen eerst. Te laat.' },
    ]);
    expect(readParagraph(fresh.doc, 'p1')).toBe('Wij vragen eerst.');
    expect(device).toEqual([]);
    expect(fresh.saveState.get()).toBe('saved');
  });

  test('[T3] recovered words stay until they are thrown away', async () => {
    const section = open();
    await says(section, 'saved');
    server.refuses = true;
    typeIn(section.doc, 'p1', { words: ' Te laat.' });
    await vi.waitFor(() => expect(section.refused.get()).not.toBeNull());
    const fresh = open(section.leave());
    await vi.waitFor(() => expect(fresh.recovery.get()).toHaveLength(1));
    fresh.discardRecovered(fresh.recovery.get()[0]!.paragraph);
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
    await vi.waitFor(() => expect(section.provider.shouldConnect).toBe(false));
    expect(readParagraph(server.doc, 'p1')).toBe('Wij vragen eerst. Nog even. Ja.');
  });
});
