// @vitest-environment happy-dom
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { WebsocketProvider } from 'y-websocket';
import { Doc } from 'yjs';
import { message, syncMessage } from '#shared/wire.ts';
import { holdWhileWriting } from '../../client/editor/holdWhileWriting.ts';
import { eventually } from '../support/eventually.ts';

const frames = {
  update: [message.sync, syncMessage.update],
  question: [message.sync, syncMessage.step1],
  caret: [message.awareness],
  saved: [message.durable],
  record: [message.record],
};
type Frame = keyof typeof frames;

/** Someone writes in a text whose provider only notes the frames that were taken in, numbered. */
function write() {
  const taken: string[] = [];
  const messageHandlers: WebsocketProvider['messageHandlers'] = [];
  for (const [kind = 0] of Object.values(frames))
    messageHandlers[kind] = (_encoder, { arr }) => taken.push(nameOf(arr));
  const ends: (() => void)[] = [];
  const doc = new Doc();
  const provider = {
    messageHandlers,
    on: (_event: string, listener: () => void) => ends.push(listener),
    off: () => undefined,
    doc,
  } as unknown as WebsocketProvider;
  const text = document.createElement('div');
  const stop = holdWhileWriting(text, provider);
  onTestFinished(stop);
  let count = 0;
  return {
    taken,
    stop,
    lose: () => ends.forEach((end) => end()),
    on: (event: string) => text.dispatchEvent(new Event(event)),
    press: (letter: string) => {
      text.dispatchEvent(new Event('keydown'));
      doc.getText().insert(0, letter);
    },
    paste: (words: string) => doc.getText().insert(0, words),
    receive: (...names: Frame[]) => {
      for (const name of names) {
        const decoder = decoding.createDecoder(Uint8Array.from([...frames[name], (count += 1)]));
        const kind = decoding.readVarUint(decoder);
        messageHandlers[kind]?.(encoding.createEncoder(), decoder, provider, true, kind);
      }
    },
  };
}

function nameOf(frame: Uint8Array): string {
  const start = [...frame.subarray(0, -1)].join();
  const name = Object.entries(frames).find(([, bytes]) => bytes.join() === start)?.[0];
  return `${name} ${frame.at(-1)}`;
}

describe('while something is written here', () => {
  test('[T2] what others type waits for the composed word, and nothing of it is lost', async () => {
    const { taken, receive, on } = write();
    receive('update');
    on('compositionstart');
    receive('update', 'update');
    on('keydown');
    receive('record');
    expect(taken).toEqual(['update 1', 'record 4']);
    on('compositionend');
    await eventually(() => expect(taken).toEqual(['update 1', 'record 4', 'update 2', 'update 3']));
    receive('update');
    expect(taken.at(-1)).toBe('update 5');
  });

  test('[T2] a long composition holds for as long as it changes, and lets others in once it rests', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const { taken, receive, on } = write();
    on('compositionstart');
    receive('update');
    for (let letters = 0; letters < 5; letters += 1) {
      vi.advanceTimersByTime(3_000);
      on('compositionupdate');
    }
    vi.advanceTimersByTime(3_000);
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(taken).toEqual(['update 1']);
  });

  test('a word that is begun as soon as another is done holds on', async () => {
    const { taken, receive, on } = write();
    on('compositionstart');
    on('compositionend');
    on('compositionstart');
    receive('update');
    await new Promise((resolve) => setTimeout(resolve));
    expect(taken).toEqual([]);
  });

  test('what others type, their carets and what is saved wait for the key to be shown, in order [T7]', async () => {
    const { taken, receive, press } = write();
    press('a');
    receive('update', 'caret', 'saved', 'update');
    expect(taken).toEqual([]);
    await eventually(() => expect(taken).toEqual(['update 1', 'caret 2', 'saved 3', 'update 4']));
  });

  test('until the next key is shown, or none comes', async () => {
    const { taken, receive, press } = write();
    press('a');
    receive('update');
    await eventually(() => expect(taken).toEqual(['update 1']));
    receive('update');
    expect(taken).toEqual(['update 1']);
    await eventually(() => expect(taken).toEqual(['update 1', 'update 2']));
    receive('update');
    expect(taken.at(-1)).toBe('update 3');
  });

  test('words that came by no key, and were shown when nothing waited, take no later key its turn', () => {
    vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'performance', 'requestAnimationFrame'],
    });
    onTestFinished(() => void vi.useRealTimers());
    const { taken, receive, press, paste } = write();
    paste('elders');
    vi.advanceTimersByTime(1_000);
    press('a');
    receive('update');
    expect(taken).toEqual([]);
    vi.advanceTimersByTime(1_000);
    expect(taken).toEqual(['update 1']);
  });

  test('an arrow that is held down keeps nobody out', async () => {
    const { taken, receive, on } = write();
    const repeat = setInterval(on, 20, 'keydown');
    onTestFinished(() => clearInterval(repeat));
    on('keydown');
    receive('update');
    await eventually(() => expect(taken).toEqual(['update 1']));
  });

  test.each([
    {
      what: 'a question',
      end: ({ receive }: Writing) => receive('question'),
      rest: ['question 3'],
    },
    { what: 'the end of the connection', end: ({ lose }: Writing) => lose(), rest: [] },
    { what: 'who stops holding', end: ({ stop }: Writing) => stop(), rest: [] },
  ])('[T2] $what lets in what waits, in order', ({ end, rest }) => {
    const writing = write();
    writing.on('compositionstart');
    writing.receive('update', 'saved');
    end(writing);
    expect(writing.taken).toEqual(['update 1', 'saved 2', ...rest]);
  });
});

type Writing = ReturnType<typeof write>;
