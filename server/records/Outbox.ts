import { limits } from '#shared/limits.ts';
import type { Delivery } from '#shared/waitingMail.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { Mail } from './Mail.ts';
import { pick } from './pick.ts';

/** Mail that was promised and has not gone out. It stays until it has, or is of no use. */
export class Outbox {
  readonly #file: AccountsFile;

  constructor(file: AccountsFile) {
    this.#file = file;
  }

  /** Calls back when there may be other mail. Answers how to stop listening. */
  subscribe(heard: () => void): () => void {
    return this.#file.subscribe(heard);
  }

  /** Everything that is still of use, the oldest first. */
  list(): Mail[] {
    const { mails } = this.#file.content;
    return Object.values(mails)
      .filter(({ until }) => until > this.#file.now())
      .toSorted((a, b) => a.at - b.at);
  }

  /** The mail to send now, if any; else the moment (milliseconds since the epoch) of the next. */
  next(): { readonly mail: Mail } | { readonly due: number } | null {
    const [first] = this.list()
      .flatMap((mail) =>
        mail.delivery.kind === 'waiting' ? [{ mail, due: mail.delivery.due }] : [],
      )
      .toSorted((a, b) => a.due - b.due);
    if (!first) return null;
    return first.due <= this.#file.now() ? { mail: first.mail } : { due: first.due };
  }

  /** It has gone out: nothing of it is kept. */
  settle(id: string): Promise<void> {
    return this.#file.change((content) => ({
      ...content,
      mails: pick(content.mails, (mail) => mail.id !== id),
    }));
  }

  /** It did not go; it is tried again, each time later. */
  postpone(id: string, reason: string): Promise<void> {
    return this.#deliver(id, ({ delivery }) => {
      const tries = (delivery.kind === 'waiting' ? delivery.tries : 0) + 1;
      const wait = Math.min(limits.mailRetry * 2 ** (tries - 1), limits.mailRetryMost);
      return { kind: 'waiting', tries, due: this.#file.now() + wait, reason };
    });
  }

  /** The receiver's side does not take it: it is not tried again. */
  refuse(id: string, reason: string): Promise<void> {
    return this.#deliver(id, () => ({ kind: 'refused', reason }));
  }

  #deliver(id: string, make: (mail: Mail) => Delivery<number>): Promise<void> {
    return this.#file.change((content) => {
      const mail = content.mails[id];
      if (!mail) return content;
      return { ...content, mails: { ...content.mails, [id]: { ...mail, delivery: make(mail) } } };
    });
  }
}
