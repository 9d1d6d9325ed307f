import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { AccountsContent, Session } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import { awaitedOf } from './awaitedOf.ts';
import type { Awaited } from './awaitedOf.ts';
import type { Device } from './Device.ts';
import { enterByTicket } from './enterByTicket.ts';
import type { Arrival } from './enterByTicket.ts';
import type { Guard } from './Guard.ts';
import { pick } from './pick.ts';
import { tokens } from './tokens.ts';
import { withSession } from './withSession.ts';

/** A session as its owner sees it; `id` gives nobody access. */
export type ListedSession = Omit<Session, 'person'> & {
  readonly id: string;
  readonly isCurrent: boolean;
  /** Whether more has to be proved before it is good for anything. */
  readonly isWaiting: boolean;
};

/** Whose a session is, since when, and what it waits for before it is one. */
export interface Standing {
  readonly person: PersonId;
  readonly since: number;
  readonly awaits: Awaited | null;
}

const unknown: Device = { browser: 'other', system: 'other' };

/** Who is signed in where. A session is known by its token. */
export class Sessions {
  readonly #file: AccountsFile;
  readonly #guard: Guard;

  constructor(file: AccountsFile, guard: Guard) {
    this.#file = file;
    this.#guard = guard;
  }

  /**
   * Exchanges an invitation or a sign-in link for a session.
   *
   * @throws Refusal as `takeTicket`.
   */
  async exchange(
    ticket: string,
    { device = unknown, language }: Partial<Arrival> = {},
  ): Promise<{ person: PersonId; session: string }> {
    const token = tokens.make();
    const entered: { person?: PersonId } = {};
    const kinds = ['invitation', 'sign-in'] as const;
    await this.#file.change((content) => {
      const about = { ticket, kinds, token, device, language, now: this.#file.now() };
      const { person, begun } = enterByTicket(content, about);
      entered.person = person;
      return begun;
    });
    if (entered.person === undefined) throw new TypeError('A ticket is always somebody’s.');
    return { person: entered.person, session: token };
  }

  /** Starts a session without an invitation: for the demo's sign-in buttons only. */
  async start(person: PersonId, device: Device = unknown): Promise<string> {
    const token = tokens.make();
    const now = this.#file.now();
    await this.#file.change((content) =>
      withSession(content, { token, person, device, by: 'demo', now }),
    );
    return token;
  }

  /** Whose complete session a token is; null when it waits for more, ended or never was. */
  personOf(token: string): PersonId | null {
    const standing = this.standingOf(token);
    return standing?.awaits === null ? standing.person : null;
  }

  /** How far a session has come; null when it ended or never was. */
  standingOf(token: string): Standing | null {
    const kept = this.#kept()[tokens.hash(token)];
    if (!kept || kept.until <= this.#file.now()) return null;
    return { person: kept.person, since: kept.since, awaits: this.#awaitedOf(kept) };
  }

  #awaitedOf(session: Session): Awaited | null {
    return awaitedOf(this.#file.content, session, this.#guard.needsFactor(session.person));
  }

  #kept(): AccountsContent['sessions'] {
    return this.#file.content.sessions;
  }

  /** Notes that a session is in use; written down now and then, and never waited for. */
  touch(token: string): void {
    const key = tokens.hash(token);
    const isLate = ({ sessions }: AccountsContent) =>
      this.#file.now() - (sessions[key]?.seen ?? Infinity) >= limits.sessionSeen;
    if (!isLate(this.#file.content)) return;
    const noting = this.#file.change((content) => {
      const kept = content.sessions[key];
      if (!kept || !isLate(content)) return content;
      const seen = { ...kept, seen: this.#file.now() };
      return { ...content, sessions: { ...content.sessions, [key]: seen } };
    });
    // What a failing disk refuses now, the next use does.
    noting.catch(() => undefined);
  }

  /** Whether anyone is signed in, or was lately. */
  any(): boolean {
    return Object.values(this.#kept()).some(
      (kept) => kept.until > this.#file.now() && this.#awaitedOf(kept) === null,
    );
  }

  /** Someone's sessions, the last used first. `current`: the token of the one they ask with. */
  listOf(person: PersonId, current: string | null): ListedSession[] {
    const own = current === null ? null : tokens.hash(current);
    return Object.entries(this.#kept())
      .filter(([, kept]) => kept.person === person && kept.until > this.#file.now())
      .map(([key, kept]) => ({
        id: idOf(key),
        since: kept.since,
        seen: kept.seen,
        until: kept.until,
        device: kept.device,
        by: kept.by,
        isDouble: kept.isDouble,
        isCurrent: key === own,
        isWaiting: this.#awaitedOf(kept) !== null,
      }))
      .toSorted((a, b) => b.seen - a.seen);
  }

  end(token: string): Promise<void> {
    const ended = tokens.hash(token);
    return this.#keepOnly((_, key) => key !== ended);
  }

  /** Ends one of someone's sessions, by its id; when they have none of that id, nothing. */
  endOne(person: PersonId, id: string): Promise<void> {
    return this.#keepOnly((kept, key) => kept.person !== person || idOf(key) !== id);
  }

  /** Ends all of someone's sessions, but for the one with the token `except`. */
  endAll(person: PersonId, except: string | null = null): Promise<void> {
    const own = except === null ? null : tokens.hash(except);
    return this.#keepOnly((kept, key) => kept.person !== person || key === own);
  }

  #keepOnly(isKept: (session: Session, key: string) => boolean): Promise<void> {
    return this.#file.change((content) =>
      Object.entries(content.sessions).every(([key, session]) => isKept(session, key))
        ? content
        : { ...content, sessions: pick(content.sessions, isKept) },
    );
  }
}

// A part of the hash of a token: it leads to no token, and says which of one's own it is.
function idOf(key: string): string {
  return key.slice(0, 16);
}
