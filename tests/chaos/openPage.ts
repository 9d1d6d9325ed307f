import { WebSocket } from 'ws';
import type { ManifestoId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { DeviceCopy, KeptEdit } from '../../client/live/DeviceCopy.ts';
import type { LeftBehind } from '../../client/live/LeftBehind.ts';
import type { Live } from '../../client/live/Live.ts';
import type { LiveSection } from '../../client/live/LiveSection.ts';
import { openSection } from '../../client/live/openSection.ts';
import { RecordMirror } from '../../client/live/RecordMirror.ts';
import { Settable } from '../../client/live/Store.ts';
import type { Client } from '../support/Client.ts';

/** A page of one person, without the parts that show anything. */
export interface Page {
  /** Unsaved edits on this device. */
  readonly device: readonly KeptEdit[];
  /** Opens the section; `left` is what a session that was refused left behind. */
  open(left?: LeftBehind): LiveSection;
  close(): void;
}

/** Opens pages of a section for a member of partner `inside`. */
export function openPage({ url, headers }: Client, section: SectionId): Page {
  class Signed extends WebSocket {
    constructor(address: string) {
      super(address, { headers });
    }
  }
  const device: KeptEdit[] = [];
  const live: Live = {
    ...offPage,
    syncUrl: `${url.replace(/^http/, 'ws')}/sync`,
    Socket: Signed as unknown as Live['Socket'],
    openDeviceCopy: () => memoryCopy(device),
  };
  const opened: LiveSection[] = [];
  return {
    device,
    open: (left) => {
      const session = openSection(section, live, left);
      opened.push(session);
      return session;
    },
    close: () => opened.forEach(({ provider }) => provider.destroy()),
  };
}

const person = {
  id: 'member' as PersonId,
  partner: 'inside' as PartnerId,
  role: 'member',
} as const;
const unused = () => Promise.reject(new Error('not asked for here'));

const offPage: Omit<Live, 'syncUrl' | 'Socket' | 'openDeviceCopy'> = {
  manifesto: 'm' as ManifestoId,
  me: {
    person: { ...person, mandate: false, name: 'Lid' },
    partner: { id: person.partner, name: 'Gemeente', type: 'municipality' },
  },
  mirror: new RecordMirror(
    { snapshot: unused, eventsAfter: unused },
    { state: emptyRecord, names: {} },
  ),
  presence: new Settable([]),
  written: new Settable(null),
  page: new EventTarget(),
  provider: null as unknown as Live['provider'],
  destroy: () => undefined,
};

function memoryCopy(device: KeptEdit[]): DeviceCopy {
  return {
    isWhole: new Settable(true),
    load: () => Promise.resolve([...device]),
    keep: (edit) => device.push(edit),
    forget: () => device.splice(0),
  };
}
