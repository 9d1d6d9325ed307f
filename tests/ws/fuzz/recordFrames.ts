import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { encodeDoubt, message } from '#shared/wire.ts';
import type { Client, Writer } from '../../support/Client.ts';
import { openSection, openWith, untilEqual } from '../../support/sections.ts';
import { joinWithNext, splitAt, textAt } from '../../support/typing.ts';
import { doubtNews } from '../frames.ts';
import { syncFrame } from '../RawSocket.ts';

/** The frames of an ordinary session of people who may write and one who only reads. */
export async function recordFrames(
  writers: readonly [Client, Client],
  reader: Client,
  section: string,
): Promise<Uint8Array[]> {
  const start = ['Wij luisteren naar elke inwoner.', 'Wij antwoorden binnen zes weken.', 'Slot.'];
  const [ann, bas, kim] = [
    await openWith(writers[0], start, section),
    await openSection(writers[1], section),
    await openSection(reader, section),
  ];
  const tapes = [ann, bas, kim].map((writer) => record(writer));
  writeTogether(ann, bas);
  kim.provider.awareness.setLocalStateField('cursor', null);
  (ann.provider.ws as unknown as WebSocket).send(encodeDoubt(doubtNews('Wij luisteren.')));
  await untilEqual([ann, bas, kim]);
  const whole = [ann, kim].flatMap(({ doc }) => [
    syncFrame(0, Y.encodeStateVector(doc)),
    syncFrame(1, Y.encodeStateAsUpdate(doc)),
  ]);
  [ann, bas, kim].forEach((writer) => writer.close());
  return [...tapes.flat(), ...whole, Uint8Array.of(message.queryAwareness)];
}

// What a page's own socket sends and hears.
function record({ provider }: Writer): Uint8Array[] {
  const tape: Uint8Array[] = [];
  const socket = provider.ws as unknown as WebSocket;
  const send = socket.send.bind(socket) as (frame: Uint8Array) => void;
  socket.send = (frame: Uint8Array) => (tape.push(frame.slice()), send(frame));
  socket.on('message', (frame: Buffer) => tape.push(new Uint8Array(frame)));
  return tape;
}

function writeTogether(ann: Writer, bas: Writer): void {
  const undo = new Y.UndoManager(ann.fragment);
  for (const letter of 'Wij luisteren echt. ') textAt(ann, 0).insert(0, letter);
  for (const letter of 'En bas ook. ') textAt(bas, 1).insert(3, letter);
  undo.stopCapturing();
  splitAt(ann, 0, 8);
  undo.undo();
  undo.redo();
  joinWithNext(ann, 0);
  textAt(bas, 1).format(0, 4, { bold: true });
  textAt(bas, 1).format(4, 3, { link: { href: 'https://voorbeeld.example/' } });
  textAt(bas, 1).delete(2, 5);
  for (const at of [0, 4, 2]) {
    const caret = Y.relativePositionToJSON(
      Y.createRelativePositionFromTypeIndex(textAt(ann, 0), at),
    );
    ann.provider.awareness.setLocalStateField('cursor', { anchor: caret, head: caret });
  }
}
