import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../chaos/Chance.ts';
import type { Client } from '../support/Client.ts';
import { readParagraphs } from '../support/sections.ts';
import type { Deed, Deeds } from './Deeds.ts';
import type { Gateway } from './Gateway.ts';

/** Where somebody sits who acts over HTTP, again and again, whatever happens to the server. */
export class Desk {
  readonly chance: Chance;
  readonly deeds: Deeds;
  readonly #gateway: Gateway;
  readonly #round: (desk: Desk) => Promise<void>;
  #isStopping = false;
  #made = 0;

  constructor(
    { chance, deeds, gateway }: { chance: Chance; deeds: Deeds; gateway: Gateway },
    round: (desk: Desk) => Promise<void>,
  ) {
    this.chance = chance;
    this.deeds = deeds;
    this.#gateway = gateway;
    this.#round = round;
  }

  async run(): Promise<void> {
    while (!this.#isStopping) {
      await this.#gateway.untilOpen();
      await this.#round(this);
      await pause(this.chance.between(5, 60));
    }
  }

  stop(): void {
    this.#isStopping = true;
  }

  /** A text that nobody uses again. */
  phrase(who: string): string {
    this.#made += 1;
    return `${who} ${this.#made}`;
  }

  /** The hash of a paragraph's wording as it is shown; null when no answer came. */
  async wordingOf(client: Client, section: string, paragraph: string): Promise<string | null> {
    const answer = await readParagraphs(client, section).catch(() => null);
    return answer?.paragraphs?.find(({ id }) => id === paragraph)?.exact ?? null;
  }

  /** Asks until there is an answer, over as many restarts as that takes. */
  async insist(deed: Deed): Promise<NonNullable<Awaited<ReturnType<Deeds['do']>>> | null> {
    for (;;) {
      const reply = await this.deeds.do(deed);
      if (reply || this.#isStopping) return reply;
      await pause(20);
      await this.#gateway.untilOpen();
    }
  }
}
