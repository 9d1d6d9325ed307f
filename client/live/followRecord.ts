import type { WebsocketProvider } from 'y-websocket';
import { message, readRecord } from '#shared/wire.ts';
import type { RecordMirror } from './RecordMirror.ts';

/** Lets the mirror hear what a socket says of the record: every room's socket says it. */
export function followRecord(provider: WebsocketProvider, mirror: RecordMirror): void {
  // A heartbeat may repeat the durable count, also in a room without text.
  provider.messageHandlers[message.durable] ??= () => undefined;
  provider.messageHandlers[message.record] = (_encoder, decoder) => {
    mirror.receive(readRecord(decoder));
  };
}
