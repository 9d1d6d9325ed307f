import { setImmediate } from 'node:timers/promises';
import { limits } from '#shared/limits.ts';
import type { Mail } from '../records/Mail.ts';
import type { Outbox } from '../records/Outbox.ts';
import type { Carried, Carrier } from './Carrier.ts';
import type { Letter } from './Letter.ts';
import { letterHtml } from './letterHtml.ts';
import { letterText } from './letterText.ts';

export interface PostmanOptions {
  readonly outbox: Outbox;
  readonly carrier: Carrier;
  /** Null: there is nothing to say any more, and nothing is sent. */
  readonly write: (mail: Mail) => Promise<Letter | null>;
  /** The outbox's clock, in milliseconds since the epoch. */
  readonly now: () => number;
  /** Hears of mail that did not go, without whom it was to: what the other side says may name them. */
  readonly onFailure: (about: { readonly mail: string } | { readonly err: unknown }) => void;
}

/**
 * Sends what is in the outbox, one mail after another. A mail leaves the outbox when the mail server
 * has taken it: a crash in between sends it twice, under one Message-ID, and never not.
 */
export class Postman {
  readonly #options: PostmanOptions;
  readonly #stop: () => void;
  /** Sent, and still in the outbox because the disk refused. */
  readonly #sent = new Set<string>();
  #round: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  #isWoken = false;
  #isClosed = false;

  /** Begins at once. */
  constructor(options: PostmanOptions) {
    this.#options = options;
    this.#stop = options.outbox.subscribe(() => this.#wake());
    this.#wake();
  }

  #wake(): void {
    if (this.#isClosed) return;
    this.#isWoken = true;
    this.#round ??= this.#goRounds();
  }

  async #goRounds(): Promise<void> {
    clearTimeout(this.#timer);
    // Whoever asked is answered first: how long that takes says nothing of whether there is mail [C3].
    await setImmediate();
    let again: number | null = null;
    // What came while one round ended is for the next.
    while (this.#isWoken) {
      this.#isWoken = false;
      again = await this.#goRound().catch((err: unknown) => {
        this.#options.onFailure({ err });
        return this.#options.now() + limits.mailRetry;
      });
    }
    this.#round = null;
    if (again !== null) this.#wakeAt(again);
  }

  #wakeAt(moment: number): void {
    if (this.#isClosed) return;
    const wait = Math.max(0, moment - this.#options.now());
    this.#timer = setTimeout(() => this.#wake(), wait).unref();
  }

  /** Sends what is due. Answers when there is more (milliseconds since the epoch); null: nothing. */
  async #goRound(): Promise<number | null> {
    for (;;) {
      const next = this.#isClosed ? null : this.#options.outbox.next();
      if (!next) return null;
      if ('due' in next) return next.due;
      await this.#bring(next.mail);
    }
  }

  async #bring(mail: Mail): Promise<void> {
    const { outbox, onFailure } = this.#options;
    if (!this.#sent.has(mail.id)) {
      const carried = await this.#carry(mail);
      if (carried.kind === 'failed') {
        onFailure({ mail: mail.id });
        return carried.isFinal
          ? outbox.refuse(mail.id, carried.reason)
          : outbox.postpone(mail.id, carried.reason);
      }
      this.#sent.add(mail.id);
    }
    await outbox.settle(mail.id);
    this.#sent.delete(mail.id);
  }

  // A mail that cannot be written now, as when a text cannot be read, must not hold up the others.
  async #carry(mail: Mail): Promise<Carried> {
    const { carrier, write, onFailure } = this.#options;
    try {
      const letter = await write(mail);
      if (letter === null) return { kind: 'sent' };
      const { subject, unsubscribe } = letter;
      const [text, html] = [letterText(letter), letterHtml(letter, mail.language)];
      return await carrier.send({ id: mail.id, to: mail.to, subject, text, html, unsubscribe });
    } catch (err) {
      onFailure({ err });
      return { kind: 'failed', reason: 'It could not be written.', isFinal: false };
    }
  }

  /** Sends no more. Waits for the mail that is under way, but not for ever. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop();
    clearTimeout(this.#timer);
    const enough = new Promise((resolve) => {
      setTimeout(resolve, limits.closeAnswer).unref();
    });
    await Promise.race([this.#round, enough]);
    this.#options.carrier.close();
  }
}
