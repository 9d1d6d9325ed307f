import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import type { RecordEvent } from '#shared/record/events.ts';
import { Refusal } from '#shared/refusal.ts';
import { limits } from '#shared/limits.ts';
import { closeCode, encodeRecord } from '#shared/wire.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Connection } from './Connection.ts';
import type { Gate, RoomName, Visitor } from './Gate.ts';
import { Hallways } from './Hallway.ts';
import { Line } from './Line.ts';
import { ManifestoConnection } from './ManifestoConnection.ts';
import { SectionConnection } from './SectionConnection.ts';

const path = /^\/sync\/([^/?]+)(?:\?.*)?$/;

/** The front door: everything that comes in over a websocket. */
export class FrontDoor {
  readonly #gate: Gate;
  readonly #rooms: Rooms;
  readonly #hallways = new Hallways();
  readonly #connections = new Set<Connection>();
  readonly #sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytes,
    // Compression costs memory per connection and time per frame; updates are small.
    perMessageDeflate: false,
  });
  readonly #beating: NodeJS.Timeout;

  constructor(gate: Gate, rooms: Rooms) {
    this.#gate = gate;
    this.#rooms = rooms;
    this.#beating = setInterval(() => this.#beat(), limits.heartbeat);
    this.#beating.unref();
  }

  /** Handles an HTTP upgrade. Another site's page is turned away before there is a socket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    // A caller that breaks off during the handshake is no reason to stop the process.
    socket.on('error', () => undefined);
    const name = path.exec(request.url ?? '')?.[1];
    if (name === undefined) return turnAway(socket, '404 Not Found');
    if (!this.#gate.isOriginAllowed(request.headers.origin))
      return turnAway(socket, '403 Forbidden');
    this.#sockets.handleUpgrade(request, socket, head, (opened) =>
      this.#admit(opened, request, name),
    );
  }

  // A browser cannot see why a handshake failed, so these refusals come as close codes.
  #admit(socket: WebSocket, request: IncomingMessage, name: string): void {
    const line = new Line(socket);
    const visitor = this.#gate.identify(request);
    if (!visitor) return line.close(closeCode.notSignedIn);
    const room = this.#gate.findRoom(decodeName(name));
    if (!room) return line.close(closeCode.notFound);
    void this.#connect(socket, { line, visitor, room });
  }

  async #connect(
    socket: WebSocket,
    { line, visitor, room }: { line: Line; visitor: Visitor; room: RoomName },
  ): Promise<void> {
    // Frames that come before the room is loaded wait for it, in order.
    const early: Uint8Array[] = [];
    let take = (frame: Uint8Array): void => void early.push(frame);
    socket.on('message', (data) => {
      // A socket that is being closed still delivers what its other side goes on sending.
      if (!line.isOpen) return;
      line.countMessage();
      take(toBytes(data));
    });
    const opened = await this.#open(room, { line, visitor }).catch((reason: unknown) => {
      line.close(
        reason instanceof Refusal && reason.code === 'not-found'
          ? closeCode.notFound
          : closeCode.goingAway,
      );
    });
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
    take = (frame) => receive(connection, frame);
    line.send(encodeRecord({ kind: 'position', seq: this.#gate.position() }));
    early.forEach(take);
  }

  async #open(
    name: RoomName,
    { line, visitor }: { line: Line; visitor: Visitor },
  ): Promise<{ connection: Connection; release: () => void }> {
    const stamp = () => this.#gate.stamp(visitor.person);
    if (name.kind === 'manifesto') {
      const hallway = this.#hallways.of(name.manifesto);
      const connection = new ManifestoConnection({ line, visitor, hallway, stamp });
      return { connection, release: () => undefined };
    }
    const { room, release } = await this.#rooms.hold(name.section);
    const whyNotEdit = () => this.#gate.whyNotEdit(visitor.person, name.section);
    return {
      connection: new SectionConnection({ line, visitor, room, stamp, whyNotEdit }),
      release,
    };
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
