import * as Y from 'yjs';
import type { Client, Writer } from '../../support/Client.ts';
import { openSection, untilEqual } from '../../support/sections.ts';
import { Attacker } from './Attacker.ts';
import { HonestTypist } from './HonestTypist.ts';
import { makeFrame, updateIn } from './makeFrame.ts';
import type { Material } from './makeFrame.ts';
import { Random } from './Random.ts';
import { recordFrames } from './recordFrames.ts';

export interface SiegePlan {
  readonly section: string;
  readonly honest: readonly [Client, Client];
  readonly reader: Client;
  /** Who sends what is made up; each over a line of their own. */
  readonly attackers: readonly Client[];
  readonly seed: number;
}

/** A section in which two people type on while others send frames that no honest client would. */
export class Siege {
  /** How often each close code was the answer to a frame; `null`: the line stayed open. */
  readonly answers = new Map<number | null, number>();
  readonly typists: readonly HonestTypist[];
  readonly onlooker: Writer;
  /** The client ids under which the attackers write. */
  readonly own: readonly number[];
  readonly #attackers: readonly Attacker[];
  readonly #material: Material;
  readonly #seed: number;
  #next = 0;

  private constructor(
    { section, attackers, seed }: SiegePlan,
    writers: readonly Writer[],
    recorded: readonly Uint8Array[],
  ) {
    const [onlooker, ...typists] = writers as [Writer, ...Writer[]];
    this.#seed = seed;
    this.onlooker = onlooker;
    this.typists = typists.map(
      (writer, index) => new HonestTypist(writer, `h${index}x`, new Random(seed + index)),
    );
    this.#attackers = attackers.map((client) => new Attacker(client, section));
    this.own = attackers.map((_, index) => 1_000_000 + index);
    this.#material = this.#gather(recorded);
  }

  static async begin(plan: SiegePlan): Promise<Siege> {
    const recorded = await recordFrames(plan.honest, plan.reader, plan.section);
    const open = (client: Client) => openSection(client, plan.section);
    return new Siege(plan, await Promise.all([plan.reader, ...plan.honest].map(open)), recorded);
  }

  #gather(recorded: readonly Uint8Array[]): Material {
    const { doc } = this.onlooker;
    let state: Uint8Array | null = null;
    doc.on('update', () => (state = null));
    return {
      recorded,
      updates: recorded.flatMap((frame) => updateIn(frame) ?? []),
      state: () => (state ??= Y.encodeStateAsUpdate(doc)),
      aim: () => ({ clocks: Y.decodeStateVector(Y.encodeStateVector(doc)), own: this.own }),
    };
  }

  /** Sends so many more frames, while the others type; then lets everything land. */
  async storm(count: number): Promise<void> {
    const end = this.#next + count;
    this.typists.forEach((typist) => typist.start());
    try {
      await Promise.all(this.#attackers.map((attacker) => this.#attack(attacker, end)));
    } finally {
      this.typists.forEach((typist) => typist.stop());
    }
    await untilEqual([this.onlooker, ...this.typists.map(({ writer }) => writer)]);
  }

  async #attack(attacker: Attacker, end: number): Promise<void> {
    while (this.#next < end) {
      const index = this.#next;
      this.#next += 1;
      const frame = makeFrame(new Random(this.#seed + index * 7_919), this.#material);
      const code = await attacker.send(frame);
      this.answers.set(code, (this.answers.get(code) ?? 0) + 1);
    }
  }

  /** What to print with a failure: with it the last frames can be sent again. */
  describe(): string {
    const last = this.#attackers.map(({ sent }) =>
      typeof sent === 'string' ? JSON.stringify(sent) : Buffer.from(sent).toString('hex'),
    );
    return `SEED=${this.#seed}, before frame ${this.#next}; the last of each: ${last.join(' ')}`;
  }

  end(): void {
    this.#attackers.forEach((attacker) => attacker.close());
    [this.onlooker, ...this.typists.map(({ writer }) => writer)].forEach((one) => one.close());
  }
}
