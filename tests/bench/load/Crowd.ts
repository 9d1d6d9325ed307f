import { vi } from 'vitest';
import type { BenchServer } from '../servers/BenchServer.ts';
import { Deliveries } from './Deliveries.ts';
import { Hand } from './Hand.ts';
import { Seat } from './Seat.ts';

export interface CrowdPlan {
  readonly rooms: number;
  /** Connections in each room. */
  readonly clients: number;
  /** How many of them type. */
  readonly writers: number;
}

/** Connections that are made at the same moment. */
const together = 50;

/** Rooms full of connections: some type, all see what the others in their room typed. */
export class Crowd {
  readonly deliveries = new Deliveries();
  readonly hands: Hand[] = [];
  readonly #seats: Seat[] = [];
  readonly #plan: CrowdPlan;

  private constructor(plan: CrowdPlan) {
    this.#plan = plan;
  }

  /** Opens all connections, in rooms of this server that are new. */
  static async gather(server: BenchServer, plan: CrowdPlan): Promise<Crowd> {
    const crowd = new Crowd(plan);
    const rooms = Array.from({ length: plan.rooms }, () => server.newRoom());
    const places = rooms.flatMap((room) =>
      Array.from({ length: plan.clients }, (_, place) => ({ room, types: place < plan.writers })),
    );
    for (let start = 0; start < places.length; start += together) {
      const next = places.slice(start, start + together);
      await Promise.all(next.map((place) => crowd.#enter(server, place)));
    }
    return crowd;
  }

  async #enter(server: BenchServer, { room, types }: { room: string; types: boolean }) {
    if (!types) {
      const hear = this.deliveries.listen(() => null);
      const seat = new Seat({ server, room, onUpdate: (_, clocks) => hear(clocks) });
      this.#seats.push(seat);
      return seat.ready;
    }
    const hear = this.deliveries.listen(() => hand.doc.clientID);
    const hand: Hand = new Hand({ server, room, onUpdate: (_, clocks) => hear(clocks) });
    this.hands.push(hand);
    return hand.sitDown();
  }

  /** One keystroke of one of the hands. */
  type(hand: Hand, hasCaret: boolean): void {
    this.deliveries.made(hand.doc.clientID, hand.nextClock);
    hand.type(hasCaret);
  }

  /** How often the edits made since the last reset have to arrive. */
  get expected(): number {
    return this.deliveries.edits * (this.#plan.clients - 1);
  }

  /** Waits until every edit has arrived everywhere, or not much longer than `patience` ms. */
  async settle(patience: number): Promise<boolean> {
    const isDone = (): boolean => this.deliveries.count >= this.expected;
    await vi.waitUntil(isDone, { timeout: patience, interval: 5 }).catch(() => undefined);
    return isDone();
  }

  /** Forgets what was counted so far. */
  reset(): void {
    this.deliveries.reset();
    for (const hand of this.hands) hand.durables.length = 0;
  }

  /** Frames that all connections were sent so far, of whatever kind, and their bytes. */
  get traffic(): { readonly frames: number; readonly bytes: number } {
    const seats = [...this.#seats, ...this.hands.map(({ seat }) => seat)];
    return {
      frames: seats.reduce((sum, seat) => sum + seat.frames, 0),
      bytes: seats.reduce((sum, seat) => sum + seat.bytes, 0),
    };
  }

  /** Milliseconds from keystroke to *on disk*, of a server that tells. */
  get durables(): readonly number[] {
    return this.hands.flatMap(({ durables }) => durables);
  }

  close(): void {
    for (const connection of [...this.hands, ...this.#seats]) connection.close();
  }
}
