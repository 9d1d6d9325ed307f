import { createDecoder, readVarUint, readVarUint8Array } from 'lib0/decoding';
import type { WebsocketProvider } from 'y-websocket';
import { message, syncMessage } from '#shared/wire.ts';

/**
 * Calls `received` with each update the server sends, as it was sent and just before the text takes
 * it in. What the document itself tells of it leaves out what was deleted here as well.
 */
export function hearUpdates(
  provider: WebsocketProvider,
  received: (update: Uint8Array) => void,
): void {
  const handle = provider.messageHandlers[message.sync];
  if (!handle) throw new TypeError('The provider does not speak the sync protocol.');
  provider.messageHandlers[message.sync] = (encoder, decoder, ...rest) => {
    const ahead = createDecoder(decoder.arr);
    ahead.pos = decoder.pos;
    if (readVarUint(ahead) !== syncMessage.step1) received(readVarUint8Array(ahead));
    handle(encoder, decoder, ...rest);
  };
}
