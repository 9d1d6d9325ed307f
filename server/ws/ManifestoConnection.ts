import * as decoding from 'lib0/decoding';
import { closeCode, encodeDurable, encodeSync, message, syncMessage } from '#shared/wire.ts';
import type { Stamp } from '../rooms/Presence.ts';
import type { Connection } from './Connection.ts';
import type { Visitor } from './Gate.ts';
import type { Hallway } from './Hallway.ts';
import type { Line } from './Line.ts';

/** One page of a manifesto: presence and record events, no text. Updates are not looked at. */
export class ManifestoConnection implements Connection {
  readonly line: Line;
  readonly visitor: Visitor;
  readonly takesUpdates = false;
  readonly #hallway: Hallway;
  readonly #stamp: () => Stamp;

  constructor(options: { line: Line; visitor: Visitor; hallway: Hallway; stamp: () => Stamp }) {
    this.line = options.line;
    this.visitor = options.visitor;
    this.#hallway = options.hallway;
    this.#stamp = options.stamp;
    this.#hallway.connections.add(this);
    const present = this.#hallway.presence.all();
    if (present) this.line.send(present);
  }

  receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const kind = decoding.readVarUint(decoder);
    if (kind === message.sync) this.#receiveSync(decoder);
    else if (kind === message.awareness) this.#receivePresence(decoding.readVarUint8Array(decoder));
    else if (kind !== message.queryAwareness) this.line.close(closeCode.malformed);
  }

  // A stock client counts itself connected only after a step 2: there is nothing in ours.
  #receiveSync(decoder: decoding.Decoder): void {
    if (decoding.readVarUint(decoder) !== syncMessage.step1) return;
    this.line.send(encodeSync(syncMessage.step2, Uint8Array.of(0, 0)));
  }

  #receivePresence(update: Uint8Array): void {
    if (!this.line.presences.take()) return;
    const whose = { stamp: this.#stamp(), isWriter: false };
    this.#hallway.presence.receive(this, update, whose);
  }

  beat(): void {
    this.line.send(encodeDurable(0));
    this.line.beat();
  }

  leave(): void {
    this.#hallway.connections.delete(this);
    this.#hallway.presence.leave(this);
  }
}
