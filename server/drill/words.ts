import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import {
  contentRoot,
  encodeSync,
  encodeUpdate,
  message,
  readDurable,
  syncMessage,
} from '#shared/wire.ts';
import type { Load } from './Load.ts';
import { signInAs } from './signInAs.ts';

/** A section of the demo network in which its lead may type. */
const section = 'decide';
const pauseMilliseconds = 5;

/** Words in a text, typed one after another, each with its number. */
export const words = {
  /** Types them until it is stopped, or the server is gone. */
  async begin(url: string): Promise<Load> {
    const page = await openText(url);
    const typing = setInterval(() => page.type(), pauseMilliseconds);
    return {
      acknowledged: page.acknowledged,
      stop: () => {
        clearInterval(typing);
        page.close();
      },
    };
  },

  /** The numbers of those that stand in the text of a server, in order. */
  async read(url: string): Promise<number[]> {
    const page = await openText(url);
    page.close();
    return [...page.text().matchAll(/\boefening(\d+)\b/g)].map(([, number]) => Number(number));
  },
};

interface TextPage {
  readonly acknowledged: readonly number[];
  type(): void;
  text(): string;
  close(): void;
}

/** Opens the text as a page does; resolves once it is there. */
async function openText(url: string): Promise<TextPage> {
  const cookie = await signInAs(url, 'lead');
  const doc = new Y.Doc();
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/${section}`, {
    headers: { cookie },
  });
  const acknowledged: number[] = [];
  /** Messages with words, behind the first, which has none. */
  let typed = 0;
  const paragraph = (): Y.XmlText => {
    const element = doc.getXmlFragment(contentRoot).get(0) as Y.XmlElement;
    return element.get(0) as Y.XmlText;
  };
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === typist && socket.readyState === WebSocket.OPEN)
      socket.send(encodeUpdate(update));
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('close', (code) => reject(new Error(`The text was closed with ${code}.`)));
    socket.on('open', () => socket.send(encodeSync(syncMessage.step1, Y.encodeStateVector(doc))));
    socket.on('message', (bytes: Buffer) => {
      const decoder = decoding.createDecoder(bytes);
      const kind = decoding.readVarUint(decoder);
      if (kind === message.durable) {
        const count = readDurable(decoder);
        while (acknowledged.length < count - 1) acknowledged.push(Date.now());
      }
      if (kind !== message.sync) return;
      const step = decoding.readVarUint(decoder);
      const body = decoding.readVarUint8Array(decoder);
      if (step === syncMessage.step1)
        return socket.send(encodeSync(syncMessage.step2, Y.encodeStateAsUpdate(doc, body)));
      Y.applyUpdate(doc, body);
      if (step === syncMessage.step2) resolve();
    });
  });
  return {
    acknowledged,
    type: () => {
      const text = paragraph();
      typed += 1;
      doc.transact(() => text.insert(text.length, ` oefening${typed}`), typist);
    },
    text: () => paragraph().toJSON(),
    close: () => socket.terminate(),
  };
}

/** Marks what is typed here. */
const typist = Symbol('typist');
