import * as decoding from 'lib0/decoding';
import { limits } from '#shared/limits.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import {
  closeCode,
  encodeDurable,
  encodeRefused,
  encodeSync,
  encodeToldDoubt,
  encodeUpdate,
  message,
  syncMessage,
} from '#shared/wire.ts';
import type { Stamp } from '../rooms/Presence.ts';
import type { Listener, Room } from '../rooms/Room.ts';
import type { Origin } from '../rooms/UpdateLog.ts';
import type { Connection } from './Connection.ts';
import type { Visitor } from './Gate.ts';
import { LastMade } from './LastMade.ts';
import type { Line } from './Line.ts';
import type { Quota } from './Quota.ts';
import { readDoubtNews } from './readDoubtNews.ts';

/** A room tells all its connections of the same update, one after another: it is encoded once. */
const updates = new LastMade(encodeUpdate);

export interface SectionConnectionOptions {
  readonly line: Line;
  readonly visitor: Visitor;
  readonly room: Room;
  /** How others see this person, asked each time. */
  readonly stamp: () => Stamp;
  /** Why this person may not write now; null when they may. Asked for every update [S6]. */
  readonly whyNotEdit: () => RefusalCode | null;
  /** Hears that a message with an update was refused. */
  readonly onRefused: (code: RefusalCode) => void;
  /** Hears that one was not taken because it does not fit the text, or is no update. */
  readonly onUnfit: (why: 'gap' | 'malformed' | 'foreign') => void;
  /** How much news of doubts this account may still send. */
  readonly doubts: Quota;
}

/** An update-bearing message with its number in the row of them, from 1. */
interface Numbered {
  readonly update: Uint8Array;
  readonly kind: number;
  readonly number: number;
}

/** One browser in one section: the y-websocket protocol, with rights checked per message. */
export class SectionConnection implements Connection, Listener {
  readonly line: Line;
  readonly visitor: Visitor;
  readonly takesUpdates = true;
  readonly #room: Room;
  readonly #options: SectionConnectionOptions;
  readonly #origin: Origin;
  /** Update-bearing messages that came in, and the first so many of them that are on disk [T1]. */
  #count = 0;
  #durable = 0;
  #toldDurable = 0;
  /** A message was dropped: nothing after it is *saved* until a complete step 2 came in. */
  #hasHole = false;
  /** The state vector of a sync step 1 that is being answered, or waits. */
  #asked: Uint8Array | null = null;
  /** A step 1 is on its way, and the step 2 that answers it has not come yet. */
  #isAsking = false;

  /** @throws Refusal `unavailable` when the room closed meanwhile. */
  constructor(options: SectionConnectionOptions) {
    this.#options = options;
    this.line = options.line;
    this.visitor = options.visitor;
    this.#origin = { kind: 'person', person: options.visitor.person };
    this.#room = options.room;
    this.#room.enter(this);
    this.#askForMissing();
    this.#sendPresence();
  }

  #sendPresence(): void {
    const present = this.#room.presence.all();
    if (present) this.line.send(present);
  }

  receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    switch (decoding.readVarUint(decoder)) {
      case message.sync:
        return this.#receiveSync(decoder);
      case message.awareness:
        return this.#receivePresence(decoding.readVarUint8Array(decoder));
      case message.queryAwareness:
        return this.#sendPresence();
      case message.doubt:
        return this.#receiveDoubt(decoding.readVarString(decoder));
      default:
        this.line.close(closeCode.malformed);
    }
  }

  #receiveSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const body = decoding.readVarUint8Array(decoder);
    if (kind === syncMessage.step1 && body.length <= limits.stateVectorBytes) this.#ask(body);
    else if (kind === syncMessage.step2 || kind === syncMessage.update)
      this.#receiveUpdate(kind, body);
    else this.line.close(closeCode.malformed);
  }

  // One answer at a time, each to the newest question: a whole text is a large thing to send.
  #ask(stateVector: Uint8Array): void {
    if (this.#room.isOfEarlierEpoch(stateVector)) return this.line.close(closeCode.otherEpoch);
    const isAnswering = this.#asked !== null;
    this.#asked = stateVector;
    if (!isAnswering) void this.#answer();
  }

  async #answer(): Promise<void> {
    try {
      for (let asked = this.#asked; asked !== null; asked = this.#asked) {
        const { update } = await this.#room.missing(asked);
        await this.line.deliver(encodeSync(syncMessage.step2, update));
        if (this.#asked === asked) this.#asked = null;
      }
    } catch {
      // An unreadable state vector, or a room that closed meanwhile: either way it starts anew.
      this.#asked = null;
      this.line.close(closeCode.goingAway);
    }
  }

  #receiveUpdate(kind: number, update: Uint8Array): void {
    this.#count += 1;
    const number = this.#count;
    if (kind === syncMessage.step2) this.#isAsking = false;
    const why = this.#options.whyNotEdit();
    if (why !== null) return this.#refuse(why, { update, kind, number });
    const received = this.#room.receive(update, this.#origin, this);
    if (received.admission === 'gap') return this.#reportGap();
    if (received.admission === 'full') return this.#reportRefused('too-large');
    if (received.admission === 'retired') return this.line.close(closeCode.otherEpoch);
    if (received.admission === 'malformed' || received.admission === 'foreign') {
      this.#options.onUnfit(received.admission);
      return this.line.close(closeCode.malformed);
    }
    this.#acknowledge(kind, { number, durable: received.durable });
  }

  #acknowledge(
    kind: number,
    { number, durable }: { number: number; durable: Promise<void> },
  ): void {
    // A step 2 brings all the server lacks, so it also makes up for what was dropped before.
    if (kind === syncMessage.step2) this.#hasHole = false;
    if (!this.#hasHole) this.#awaitDurable(number, durable);
  }

  #refuse(code: RefusalCode, { update, kind, number }: Numbered): void {
    if (this.#room.alreadyHas(update)) {
      return this.#acknowledge(kind, { number, durable: this.#room.settle() });
    }
    this.#reportRefused(code);
  }

  #reportRefused(code: RefusalCode): void {
    this.#hasHole = true;
    this.#options.onRefused(code);
    this.line.send(encodeRefused({ code }));
  }

  #reportGap(): void {
    this.#hasHole = true;
    this.#options.onUnfit('gap');
    if (!this.#isAsking) this.#askForMissing();
  }

  #askForMissing(): void {
    this.#isAsking = true;
    this.line.send(encodeSync(syncMessage.step1, this.#room.stateVector()));
  }

  #awaitDurable(number: number, durable: Promise<void>): void {
    durable.then(
      () => this.#markDurable(number),
      // The room tells everyone to come again; nothing was acknowledged.
      () => undefined,
    );
  }

  #markDurable(number: number): void {
    this.#durable = Math.max(this.#durable, number);
    // Many updates become durable at one moment: one frame tells of all.
    queueMicrotask(() => {
      if (this.#toldDurable < this.#durable) this.#tellDurable();
    });
  }

  #tellDurable(): void {
    this.#toldDurable = this.#durable;
    this.line.send(encodeDurable(this.#durable));
  }

  #receivePresence(update: Uint8Array): void {
    if (!this.line.presences.take()) return;
    const { stamp, whyNotEdit } = this.#options;
    const whose = { stamp: stamp(), isWriter: whyNotEdit() === null };
    this.#room.presence.receive(this, update, whose);
  }

  // Only whoever may write here can have found a doubt. It is passed on, and kept by the pages. What
  // cannot be is dropped: an honest page may have found more than fits, and has work to do.
  #receiveDoubt(body: string): void {
    if (!this.#options.doubts.take() || this.#options.whyNotEdit() !== null) return;
    const news = body.length <= limits.doubtCharacters ? readDoubtNews(body) : null;
    if (!news) return;
    const told = encodeToldDoubt({ ...news, by: this.visitor.person });
    this.#room.tellOthers(told, this);
  }

  onUpdate(update: Uint8Array): void {
    this.line.send(updates.of(update));
  }

  onTold(frame: Uint8Array): void {
    this.line.send(frame);
  }

  onClosed(): void {
    this.line.close(closeCode.goingAway);
  }

  beat(): void {
    this.#tellDurable();
    this.line.beat();
  }

  leave(): void {
    this.#room.leave(this);
  }
}
