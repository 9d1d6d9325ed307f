import type { WebsocketProvider } from 'y-websocket';
import type { Me } from '../api/Me.ts';
import type { ManifestoId, SectionId } from '#shared/ids.ts';
import type { DeviceCopy } from './DeviceCopy.ts';
import type { Presence } from './Presence.ts';
import type { RecordMirror } from './RecordMirror.ts';
import type { Settable, Store } from './Store.ts';

/** One manifesto as this page follows it: its record, who is there, and how to reach its rooms. */
export interface Live {
  readonly manifesto: ManifestoId;
  readonly me: Me;
  readonly mirror: RecordMirror;
  /** Everyone else who is at work in the manifesto now, one entry for each person. */
  readonly presence: Store<readonly Presence[]>;
  /** The section in which this page wrote last. */
  readonly written: Settable<SectionId | null>;
  /** Where the sockets are, without room: `wss://…/sync`. */
  readonly syncUrl: string;
  readonly Socket: typeof WebSocket;
  /** Where the device tells that it is offline, or that the page is about to close. */
  readonly page: EventTarget;
  openDeviceCopy(room: string): DeviceCopy;
  /** The manifesto's own room: presence and the record. */
  readonly provider: WebsocketProvider;
  destroy(): void;
}
