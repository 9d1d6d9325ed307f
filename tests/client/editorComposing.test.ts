// @vitest-environment happy-dom
import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import { describe, expect, test } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { message, syncMessage } from '#shared/wire.ts';
import { holdWhileComposing } from '../../client/editor/holdWhileComposing.ts';
import { eventually } from '../support/eventually.ts';

/** A provider that only writes down which frames reached the document. */
function quietProvider() {
  const seen: number[] = [];
  const messageHandlers: ((...all: [unknown, decoding.Decoder]) => void)[] = [];
  messageHandlers[message.sync] = (_encoder, decoder) => {
    decoding.readVarUint(decoder);
    seen.push(decoding.readVarUint(decoder));
  };
  const receive = (kind: number, content: number) => {
    const frame = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, kind);
      encoding.writeVarUint(encoder, content);
    });
    messageHandlers[message.sync]?.(encoding.createEncoder(), decoding.createDecoder(frame));
  };
  return { provider: { messageHandlers } as unknown as WebsocketProvider, seen, receive };
}

describe('composing with an input method', () => {
  test('[T2] holds back what others type until the word is done, and loses nothing', async () => {
    const text = document.createElement('div');
    const { provider, seen, receive } = quietProvider();
    holdWhileComposing(text, provider);
    receive(syncMessage.update, 1);
    text.dispatchEvent(new Event('compositionstart'));
    receive(syncMessage.update, 2);
    receive(syncMessage.update, 3);
    receive(syncMessage.step1, 4);
    expect(seen).toEqual([1, 4]);
    text.dispatchEvent(new Event('compositionend'));
    await eventually(() => expect(seen).toEqual([1, 4, 2, 3]));
    receive(syncMessage.update, 5);
    expect(seen).toEqual([1, 4, 2, 3, 5]);
  });

  test('lets everything through when it stops', () => {
    const text = document.createElement('div');
    const { provider, seen, receive } = quietProvider();
    const stop = holdWhileComposing(text, provider);
    text.dispatchEvent(new Event('compositionstart'));
    receive(syncMessage.update, 1);
    stop();
    expect(seen).toEqual([1]);
  });
});
