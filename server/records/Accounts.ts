import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import type { KeptFile } from './KeptFile.ts';

interface Invitation {
  readonly person: PersonId;
  /** Milliseconds since the epoch. */
  readonly until: number;
  readonly isUsed: boolean;
}

interface Session {
  readonly person: PersonId;
  readonly until: number;
}

/**
 * What lives beside the record because it must be possible to erase it [J3]: names and mail of
 * people, invitations and sessions. Tokens are kept as SHA-256 hashes only.
 */
export interface AccountsContent {
  readonly people: Readonly<
    Record<PersonId, { readonly name: string; readonly mail: string | null }>
  >;
  readonly invitations: Readonly<Record<string, Invitation>>;
  readonly sessions: Readonly<Record<string, Session>>;
  /** Keeps fingerprints on the public record from being guessed. */
  readonly secret: string;
}

/** What is kept of one person; `until` is an ISO 8601 instant. */
export interface Held {
  readonly name: string | null;
  readonly mail: string | null;
  readonly sessions: readonly { readonly until: string }[];
  readonly invitations: readonly { readonly until: string; readonly isUsed: boolean }[];
}

const empty: AccountsContent = { people: {}, invitations: {}, sessions: {}, secret: '' };

/** Names, invitations and sessions. Every change is durable before it is answered. */
export class Accounts {
  readonly #file: KeptFile<AccountsContent>;
  readonly #now: () => number;
  readonly #heard = new Set<() => void>();
  #content: AccountsContent;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(
    file: KeptFile<AccountsContent>,
    content: AccountsContent,
    now: () => number,
  ) {
    this.#file = file;
    this.#content = content;
    this.#now = now;
  }

  static async open(
    file: KeptFile<AccountsContent>,
    now: () => number = Date.now,
  ): Promise<Accounts> {
    const accounts = new Accounts(file, { ...empty, ...(await file.read()) }, now);
    if (accounts.#content.secret === '')
      await accounts.#change((content) => ({ ...content, secret: newToken() }));
    return accounts;
  }

  /** Names by person; whoever's name was erased is missing. */
  names(): Record<PersonId, string> {
    return Object.fromEntries(
      Object.entries(this.#content.people).map(([id, { name }]) => [id, name]),
    );
  }

  /** Someone's name; empty when it was erased. */
  nameOf(person: PersonId): string {
    return this.#content.people[person]?.name ?? '';
  }

  /** Someone's mail address; null when there is none. */
  mailOf(person: PersonId): string | null {
    return this.#content.people[person]?.mail ?? null;
  }

  setName(person: PersonId, name: string, mail: string | null): Promise<void> {
    return this.setNames({ [person]: { name, mail } });
  }

  /** Names of several people at once. */
  setNames(named: AccountsContent['people']): Promise<void> {
    return this.#change((content) => ({ ...content, people: { ...content.people, ...named } }));
  }

  /** What is kept here of someone; without tokens, of which there are only hashes. */
  heldOf(person: PersonId): Held {
    const { name = null, mail = null } = this.#content.people[person] ?? {};
    const own = <T extends { person: PersonId }>(kept: Readonly<Record<string, T>>) =>
      Object.values(kept).filter((each) => each.person === person);
    return {
      name,
      mail,
      sessions: own(this.#content.sessions).map(({ until }) => ({ until: toInstant(until) })),
      invitations: own(this.#content.invitations).map(({ until, isUsed }) => ({
        until: toInstant(until),
        isUsed,
      })),
    };
  }

  /**
   * Forgets people [J3]: names and mail, invitations and sessions. Of whom nothing is known, nothing
   * is written.
   */
  erase(people: Iterable<PersonId>): Promise<void> {
    const gone = new Set(people);
    const isKept = ([, { person }]: [string, { person: PersonId }]) => !gone.has(person);
    return this.#change((content) => {
      const left = {
        ...content,
        people: pick(content.people, ([id]) => !gone.has(id as PersonId)),
        invitations: pick(content.invitations, isKept),
        sessions: pick(content.sessions, isKept),
      };
      return countOf(left) === countOf(content) ? content : left;
    });
  }

  /** Makes an invitation that can be used once; answers its token. */
  async invite(person: PersonId): Promise<string> {
    const token = newToken();
    const invitation = { person, until: this.#now() + limits.invitation, isUsed: false };
    await this.#change((content) => ({
      ...content,
      invitations: { ...content.invitations, [hashToken(token)]: invitation },
    }));
    return token;
  }

  /**
   * Exchanges an invitation for a session.
   *
   * @throws Refusal `invitation-used` or `invitation-expired`; an unknown token counts as expired.
   */
  async exchange(token: string): Promise<{ person: PersonId; session: string }> {
    const session = newToken();
    const key = hashToken(token);
    let person: PersonId | null = null;
    await this.#change((content) => {
      const invitation = content.invitations[key];
      if (!invitation || invitation.until < this.#now()) {
        throw new Refusal('invitation-expired', 'This invitation is no longer valid.');
      }
      if (invitation.isUsed)
        throw new Refusal('invitation-used', 'This invitation was used before.');
      ({ person } = invitation);
      return {
        ...content,
        invitations: { ...content.invitations, [key]: { ...invitation, isUsed: true } },
        sessions: { ...this.#living(content), ...this.#newSession(session, person) },
      };
    });
    if (person === null)
      throw new Refusal('invitation-expired', 'This invitation is no longer valid.');
    return { person, session };
  }

  /** Starts a session without an invitation: for the demo's sign-in buttons only. */
  async startSession(person: PersonId): Promise<string> {
    const session = newToken();
    await this.#change((content) => ({
      ...content,
      sessions: { ...this.#living(content), ...this.#newSession(session, person) },
    }));
    return session;
  }

  #newSession(session: string, person: PersonId): Record<string, Session> {
    return { [hashToken(session)]: { person, until: this.#now() + limits.session } };
  }

  #living({ sessions }: AccountsContent): Readonly<Record<string, Session>> {
    return pick(sessions, ([, { until }]) => until > this.#now());
  }

  /** Whose session a token is; null when it ended or never was. */
  personOf(session: string): PersonId | null {
    const kept = this.#content.sessions[hashToken(session)];
    return kept && kept.until > this.#now() ? kept.person : null;
  }

  /** A fingerprint that says nothing to who does not have the secret [J3]. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.#content.secret).update(text).digest('hex');
  }

  /** Whether anyone is signed in, or was lately. */
  hasSessions(): boolean {
    return Object.keys(this.#living(this.#content)).length > 0;
  }

  /** Calls back when sessions may have ended. Answers how to stop listening. */
  subscribe(heard: () => void): () => void {
    this.#heard.add(heard);
    return () => this.#heard.delete(heard);
  }

  endSession(session: string): Promise<void> {
    const ended = hashToken(session);
    return this.#change((content) => ({
      ...content,
      sessions: pick(content.sessions, ([key]) => key !== ended),
    }));
  }

  // The new content counts only when it is on disk.
  #change(make: (content: AccountsContent) => AccountsContent): Promise<void> {
    const changed = this.#queue.then(() => this.#keep(make(this.#content)));
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  async #keep(content: AccountsContent): Promise<void> {
    if (content === this.#content) return;
    try {
      await this.#file.write(content);
    } catch (reason) {
      throw new Refusal('storage-failed', 'It could not be saved.', { reason });
    }
    this.#content = content;
    for (const heard of this.#heard) heard();
  }
}

function pick<T>(
  from: Readonly<Record<string, T>>,
  isKept: (entry: [string, T]) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(from).filter(isKept));
}

function countOf({ people, invitations, sessions }: AccountsContent): number {
  return [people, invitations, sessions].flatMap((kept) => Object.keys(kept)).length;
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function newToken(): string {
  return randomBytes(24).toString('base64url');
}

function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
