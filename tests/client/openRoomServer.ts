import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { DoubtNews } from '#shared/doubt.ts';
import type { PersonId } from '#shared/ids.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { schemaVersion } from '#shared/schema/schemaVersion.ts';
import {
  bearsUpdate,
  closeCode,
  encodeDurable,
  encodeRefused,
  encodeToldDoubt,
  epochParameter,
  schemaParameter,
  message,
} from '#shared/wire.ts';

/** A room of one section, as small as can be, that does what a test tells it. */
export interface RoomServer {
  /** The text of the present epoch. */
  doc: Y.Doc;
  /** Who says another epoch in the address is kept out. */
  epoch: number;
  readonly url: string;
  /** Whether updates are acknowledged as durable. */
  acknowledges: boolean;
  /** Why updates are dropped, as in a closed section; null when they are taken. */
  refuses: RefusalCode | null;
  /** Drops all connections, with a code that lets clients come back. */
  cut(): void;
  /** Begins another epoch, with this text. */
  restore(doc: Y.Doc): void;
  stop(): Promise<void>;
}

export async function openRoomServer(): Promise<RoomServer> {
  const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1' });
  await new Promise((resolve) => sockets.once('listening', resolve));
  const server: RoomServer = {
    doc: new Y.Doc(),
    epoch: 1,
    url: `ws://127.0.0.1:${(sockets.address() as AddressInfo).port}/sync`,
    acknowledges: true,
    refuses: null,
    cut: () => sockets.clients.forEach((socket) => socket.terminate()),
    restore: (doc) => {
      server.doc = doc;
      server.epoch += 1;
      server.cut();
    },
    stop: () =>
      new Promise((resolve) => {
        sockets.clients.forEach((socket) => socket.terminate());
        sockets.close(() => resolve());
      }),
  };
  sockets.on('connection', (socket, { url = '' }) => {
    const said = new URL(url, server.url).searchParams;
    if (Number(said.get(schemaParameter)) !== schemaVersion)
      return socket.close(closeCode.otherSchema);
    if (Number(said.get(epochParameter)) !== server.epoch)
      return socket.close(closeCode.otherEpoch);
    serve(server, socket);
    socket.on('message', (data: Buffer) => {
      if (data[0] === message.doubt) tellOthers(sockets.clients, socket, new Uint8Array(data));
    });
  });
  return server;
}

function tellOthers(sockets: ReadonlySet<WebSocket>, from: WebSocket, frame: Uint8Array): void {
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  const news = JSON.parse(decoding.readVarString(decoder)) as DoubtNews;
  const told = encodeToldDoubt({ ...news, by: 'iris' as PersonId });
  for (const socket of sockets) if (socket !== from) socket.send(told);
}

function serve(server: RoomServer, socket: WebSocket): void {
  const { doc } = server;
  let count = 0;
  const send = (write: (encoder: encoding.Encoder) => void) =>
    socket.send(
      encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, message.sync);
        write(encoder);
      }),
    );
  const forward = (update: Uint8Array, origin: unknown) => {
    if (origin !== socket) send((encoder) => sync.writeUpdate(encoder, update));
  };
  doc.on('update', forward);
  socket.on('close', () => doc.off('update', forward));
  socket.on('message', (data: Buffer) => {
    const frame = new Uint8Array(data);
    if (frame[0] !== message.sync) return;
    if (bearsUpdate(frame)) {
      count += 1;
      // An answer with nothing in it is two bytes of nothing behind its length.
      if (server.refuses && frame.length > 5)
        return socket.send(encodeRefused({ code: server.refuses }));
    }
    const decoder = decoding.createDecoder(frame);
    decoding.readVarUint(decoder);
    const answer = encoding.createEncoder();
    encoding.writeVarUint(answer, message.sync);
    sync.readSyncMessage(decoder, answer, doc, socket);
    if (encoding.length(answer) > 1) socket.send(encoding.toUint8Array(answer));
    if (server.acknowledges && bearsUpdate(frame)) socket.send(encodeDurable(count));
  });
  send((encoder) => sync.writeSyncStep1(encoder, doc));
}
