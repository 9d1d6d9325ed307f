import { WebSocket } from 'ws';
import type { ManifestoId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { sealEvents } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import type { DeviceCopy, KeptEdit } from '../../client/live/DeviceCopy.ts';
import type { Live } from '../../client/live/Live.ts';
import { RecordMirror } from '../../client/live/RecordMirror.ts';
import { Settable } from '../../client/live/Store.ts';
import type { RoomServer } from './openRoomServer.ts';

const person = { id: 'iris' as PersonId, partner: 'x' as PartnerId, role: 'member' } as const;
const provider = null as unknown as Live['provider'];

/** The section that is open in these tests. */
export const openedSection = 's3' as SectionId;

const section: Section = {
  id: openedSection,
  manifesto: 'm' as ManifestoId,
  title: 'Meepraten',
  coalition: 'c' as Section['coalition'],
  phase: 'writing',
  deadline: null,
  place: 1,
  adopted: null,
  epoch: 1,
};

/** The record of a server that knows one section; `events` are what it can be asked for. */
export interface TestRecord {
  readonly state: RecordState;
  readonly events: RecordEvent[];
}

export function newRecord(): TestRecord {
  return { state: { ...emptyRecord, sections: { [section.id]: section } }, events: [] };
}

/** The event of a restore that begins this epoch, as the next one on this record. */
export function restoredEvent({ state }: TestRecord, epoch: number): RecordEvent {
  const body = { section: section.id, from: { epoch: 1, seq: 1 }, epoch, reason: 'Gewist.' };
  const stamp = { at: '2026-11-27T12:00:00.000Z', actor: { kind: 'person', person: person.id } };
  const [event] = sealEvents(
    state,
    [{ type: 'section-restored', ...body }],
    stamp as Parameters<typeof sealEvents>[2],
  );
  if (!event) throw new Error('Nothing was sealed.');
  return event;
}

/** A page without anything that shows it; the mirror begins with `record.state`. */
export function liveOn(server: RoomServer, device: KeptEdit[], record = newRecord()): Live {
  const snapshot = () => Promise.reject(new Error('not asked for here'));
  return {
    manifesto: section.manifesto,
    me: {
      person: { ...person, mandate: false, name: 'Iris Voorbeeld' },
      partner: { id: person.partner, name: 'Gemeente X', type: 'municipality' },
    },
    mirror: new RecordMirror(
      { snapshot, eventsAfter: () => Promise.resolve([...record.events]) },
      { state: record.state, names: {} },
    ),
    presence: new Settable([]),
    written: new Settable(null),
    syncUrl: server.url,
    Socket: WebSocket as unknown as Live['Socket'],
    page: new EventTarget(),
    openDeviceCopy: () => memoryCopy(device),
    provider,
    destroy: () => undefined,
  };
}

function memoryCopy(device: KeptEdit[]): DeviceCopy {
  return {
    isWhole: new Settable(true),
    load: () => Promise.resolve([...device]),
    keep: (edit) => device.push(edit),
    forget: (epoch) => {
      const others = device.filter((edit) => edit.epoch !== epoch);
      device.splice(0, device.length, ...others);
    },
  };
}
