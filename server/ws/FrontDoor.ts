import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, ServerOptions, WebSocket } from 'ws';
import type { RecordEvent } from '#shared/record/events.ts';
import { actingAs } from '#shared/actingAs.ts';
import { Refusal } from '#shared/refusal.ts';
import { limits } from '#shared/limits.ts';
import { schemaVersion } from '#shared/schema/schemaVersion.ts';
import {
  closeCode,
  encodeRecord,
  epochParameter,
  schemaParameter,
  wireVersion,
} from '#shared/wire.ts';
import { alwaysHere } from '../pen/alwaysHere.ts';
import type { Pen } from '../pen/Pen.ts';
import { nowhere } from '../rooms/Elsewhere.ts';
import type { Elsewhere } from '../rooms/Elsewhere.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Account } from './Account.ts';
import { Accounts } from './Accounts.ts';
import type { Connection } from './Connection.ts';
import type { Gate, RoomName, Visitor } from './Gate.ts';
import { Hallways } from './Hallways.ts';
import { Line } from './Line.ts';
import type { Message } from './Line.ts';
import { ManifestoConnection } from './ManifestoConnection.ts';
import { mayWrite } from './mayWrite.ts';
import { Refusals } from './Refusals.ts';
import { SectionConnection } from './SectionConnection.ts';
import type { Watch } from './Watch.ts';

const nobody: Watch = { closed: () => undefined, refused: () => undefined };

const path = /^\/sync\/([^/?]+)(?:\?(.*))?$/;

// The types of ws do not know `closeTimeout` yet.
const options: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true,
  maxPayload: limits.messageBytes,
  // Compression costs memory per connection and time per frame; updates are small.
  perMessageDeflate: false,
  closeTimeout: limits.closeAnswer,
};

/** Somebody at the door. */
interface Arrived {
  readonly line: Line;
  readonly visitor: Visitor | null;
  readonly room: RoomName | null;
  /** The epoch that the page has of the room, and the schema of its texts, if it says so. */
  readonly epoch: number | null;
  readonly schema: number | null;
  readonly refusals: Refusals;
}

/** Someone who may come into a room. */
interface Caller extends Arrived {
  readonly visitor: Visitor;
  readonly room: RoomName;
  readonly account: Account;
}

interface Entered {
  readonly connection: Connection;
  readonly release: () => void;
}

export interface FrontDoorOptions {
  readonly watch?: Watch;
  /** With which updates are decided; without one, no other process writes. */
  readonly pen?: Pen;
  /** Where people may be on the same pages; without one, nowhere. */
  readonly elsewhere?: Elsewhere;
}

/** The front door: everything that comes in over a websocket. */
export class FrontDoor {
  readonly #gate: Gate;
  readonly #rooms: Rooms;
  readonly #watch: Watch;
  readonly #pen: Pen;
  readonly #hallways: Hallways;
  readonly #connections = new Set<Connection>();
  readonly #accounts = new Accounts();
  readonly #sockets = new WebSocketServer(options);
  readonly #beating: NodeJS.Timeout;

  constructor(
    gate: Gate,
    rooms: Rooms,
    { watch = nobody, pen = alwaysHere, elsewhere = nowhere }: FrontDoorOptions = {},
  ) {
    this.#gate = gate;
    this.#rooms = rooms;
    this.#watch = watch;
    this.#pen = pen;
    this.#hallways = new Hallways(elsewhere);
    this.#beating = setInterval(() => this.#beat(), limits.heartbeat);
    this.#beating.unref();
  }

  /** Handles an HTTP upgrade. Another site's page is turned away before there is a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A caller that breaks off during the handshake is no reason to stop the process.
    socket.on('error', () => undefined);
    if (this.#pen.isFresh) return this.#upgrade(request, socket, head);
    // The session may have begun, and the section been made, by way of another process just now.
    void this.#catchUp(request, socket, head);
  }

  async #catchUp(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    await this.#pen.catchUp();
    if (!socket.destroyed) this.#upgrade(request, socket, head);
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const [, name, query] = path.exec(request.url ?? '') ?? [];
    if (name === undefined) return turnAway(socket, '404 Not Found');
    const said = new URLSearchParams(query);
    const visitor = shownIn(said, this.#gate.identify(request));
    const room = this.#gate.findRoom(decodeName(name));
    const refusals = new Refusals(this.#gate, { request, visitor, room });
    if (!this.#gate.isOriginAllowed(request.headers.origin)) {
      refusals.note('open', 'wrong-origin');
      return turnAway(socket, '403 Forbidden');
    }
    const [epoch, schema] = [numberIn(said, epochParameter), numberIn(said, schemaParameter)];
    this.#sockets.handleUpgrade(request, socket, head, (opened) => {
      const line = new Line({ socket: opened, duplex: socket }, this.#pen, (code) => {
        this.#watch.closed(code);
        if (code === closeCode.malformed) refusals.note('write', 'bad-request');
      });
      this.#admit(opened, { line, visitor, room, epoch, schema, refusals });
    });
  }

  // A browser cannot see why a handshake failed, so these refusals come as close codes.
  #admit(socket: WebSocket, arrived: Arrived): void {
    const { line, visitor, room, schema, refusals } = arrived;
    if (!visitor) {
      refusals.note('open', 'not-signed-in');
      return line.close(closeCode.notSignedIn);
    }
    if (!room) return line.close(closeCode.notFound);
    if (schema !== null && schema !== schemaVersion) return line.close(closeCode.otherSchema);
    const account = this.#accounts.admit(visitor.person, socket);
    if (!account) {
      refusals.note('open', 'too-many-requests');
      return line.close(closeCode.tooManySockets);
    }
    void this.#connect(socket, { ...arrived, visitor, room, account });
  }

  async #connect(socket: WebSocket, caller: Caller): Promise<void> {
    const { line, visitor, account } = caller;
    // Frames that come before the room is loaded wait outside.
    socket.pause();
    const opened = await this.#open(caller).catch((reason: unknown) => {
      line.close(
        reason instanceof Refusal && reason.code === 'not-found'
          ? closeCode.notFound
          : closeCode.goingAway,
      );
    });
    socket.resume();
    if (!opened) return;
    const { connection, release } = opened;
    this.#connections.add(connection);
    const leave = (): void => {
      this.#connections.delete(connection);
      connection.leave();
      release();
    };
    // The session may have ended while the room was loading.
    if (!this.#gate.isAlive(visitor)) line.close(closeCode.notSignedIn);
    if (!line.isOpen) return leave();
    socket.on('close', leave);
    socket.on('message', (data, isBinary) =>
      line.handle(account, isBinary ? messageOf(connection, toBytes(data)) : foreign(line)),
    );
    const seq = this.#gate.position();
    line.send(encodeRecord({ kind: 'position', seq, version: wireVersion }));
  }

  async #open({
    line,
    visitor,
    account,
    room: name,
    epoch,
    refusals,
  }: Caller): Promise<Entered | null> {
    const stamp = () => this.#gate.stamp(visitor.person);
    if (name.kind === 'manifesto') {
      const hallway = this.#hallways.of(name.manifesto);
      const connection = new ManifestoConnection({ line, visitor, hallway, stamp });
      return { connection, release: () => undefined };
    }
    const { room, release } = await this.#rooms.hold(name.section);
    if (epoch !== null && epoch !== room.epoch) {
      release();
      line.close(closeCode.otherEpoch);
      return null;
    }
    const whyNotEdit = () => this.#gate.whyNotEdit(visitor.person, name.section);
    try {
      const connection = new SectionConnection({
        line,
        visitor,
        room,
        stamp,
        whyNotEdit,
        onRefused: (code) => {
          refusals.note('write', code);
          this.#watch.refused(code);
        },
        onUnfit: (why) => this.#watch.refused(why),
        doubts: account.doubts,
      });
      return { connection, release };
    } catch (reason) {
      release();
      throw reason;
    }
  }

  /** How many pages are connected. */
  get size(): number {
    return this.#connections.size;
  }

  /** Tells every open page what was added to the record. One frame serves all. */
  tell(events: readonly RecordEvent[]): void {
    const frame = encodeRecord({ kind: 'events', events });
    for (const { line } of this.#connections) line.send(frame);
  }

  /** Closes the sockets of sessions that ended [N5]. */
  recheck(): void {
    for (const { line, visitor } of this.#connections) {
      if (!this.#gate.isAlive(visitor)) line.close(closeCode.notSignedIn);
    }
  }

  #beat(): void {
    this.recheck();
    for (const connection of this.#connections) connection.beat();
  }

  /** Asks everyone to come back later and stops listening. */
  close(): void {
    clearInterval(this.#beating);
    for (const { line } of this.#connections) line.close(closeCode.goingAway);
    this.#sockets.close();
  }
}

function messageOf(connection: Connection, bytes: Uint8Array): Message {
  return {
    writes: () => connection.takesUpdates && mayWrite(bytes),
    handle: () => receive(connection, bytes),
  };
}

function foreign(line: Line): Message {
  return { writes: () => false, handle: () => line.close(closeCode.malformed) };
}

function receive(connection: Connection, frame: Uint8Array): void {
  try {
    connection.receive(frame);
  } catch (reason) {
    const isOurs = reason instanceof Refusal;
    connection.line.close(isOurs ? closeCode.goingAway : closeCode.malformed);
  }
}

function toBytes(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

/** Nobody, for a page that shows another person than is signed in by now. */
function shownIn(said: URLSearchParams, visitor: Visitor | null): Visitor | null {
  const shown = said.get(actingAs);
  return shown === null || shown === visitor?.person ? visitor : null;
}

function numberIn(said: URLSearchParams, parameter: string): number | null {
  const found = said.get(parameter);
  return found === null ? null : Number(found);
}

function decodeName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not a name of anything.
    return '';
  }
}

function turnAway(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
