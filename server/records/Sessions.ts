import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { limits } from '#shared/limits.ts';
import type { AccountsContent, Session } from './AccountsContent.ts';
import type { AccountsFile } from './AccountsFile.ts';
import type { Device } from './Device.ts';
import { pick } from './pick.ts';
import { takeTicket } from './takeTicket.ts';
import type { Ticket } from './Ticket.ts';
import { tokens } from './tokens.ts';
import { withMail } from './withMail.ts';

/** A session as its owner sees it; `id` gives nobody access. */
export type ListedSession = Omit<Session, 'person'> & {
  readonly id: string;
  readonly isCurrent: boolean;
};

interface Arrival {
  readonly device?: Device;
  /** That of the page one comes in by. */
  readonly language?: Language | undefined;
}

const unknown: Device = { browser: 'other', system: 'other' };

/** Who is signed in where. A session is known by its token. */
export class Sessions {
  readonly #file: AccountsFile;

  constructor(file: AccountsFile) {
    this.#file = file;
  }

  /**
   * Exchanges an invitation or a sign-in link for a session. The address that an invitation was
   * mailed to is from then on the person's, and other sign-in links are over.
   *
   * @throws Refusal as `takeTicket`.
   */
  async exchange(
    token: string,
    { device = unknown, language }: Arrival = {},
  ): Promise<{ person: PersonId; session: string }> {
    const session = tokens.make();
    const arrived: { person?: PersonId } = {};
    await this.#file.change((content) => {
      const kinds = ['invitation', 'sign-in'] as const;
      const { ticket, tickets } = takeTicket(content, { token, kinds, now: this.#file.now() });
      const { person, mail } = ticket;
      arrived.person = person;
      const entered = {
        ...content,
        tickets: withoutSignIns(tickets, person),
        sessions: { ...content.sessions, ...this.#begun(session, { person, device }) },
      };
      return withArrival(entered, person, { mail, language });
    });
    if (arrived.person === undefined) throw new TypeError('A ticket is always somebody’s.');
    return { person: arrived.person, session };
  }

  /** Starts a session without an invitation: for the demo's sign-in buttons only. */
  async start(person: PersonId, device: Device = unknown): Promise<string> {
    const session = tokens.make();
    await this.#file.change((content) => ({
      ...content,
      sessions: { ...content.sessions, ...this.#begun(session, { person, device }) },
    }));
    return session;
  }

  #begun(token: string, whose: Pick<Session, 'person' | 'device'>): Record<string, Session> {
    const since = this.#file.now();
    const session = { ...whose, since, seen: since, until: since + limits.session };
    return { [tokens.hash(token)]: session };
  }

  /** Whose session a token is; null when it ended or never was. */
  personOf(token: string): PersonId | null {
    const kept = this.#kept()[tokens.hash(token)];
    return kept && kept.until > this.#file.now() ? kept.person : null;
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
    return Object.values(this.#kept()).some(({ until }) => until > this.#file.now());
  }

  /** Someone's sessions, the last used first. `current`: the token of the one they ask with. */
  listOf(person: PersonId, current: string | null): ListedSession[] {
    const own = current === null ? null : tokens.hash(current);
    return Object.entries(this.#kept())
      .filter(([, kept]) => kept.person === person && kept.until > this.#file.now())
      .map(([key, { since, seen, until, device }]) => ({
        id: idOf(key),
        since,
        seen,
        until,
        device,
        isCurrent: key === own,
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

function withoutSignIns(
  tickets: AccountsContent['tickets'],
  person: PersonId,
): AccountsContent['tickets'] {
  const end = (ticket: Ticket) =>
    ticket.person === person && ticket.kind === 'sign-in' ? { ...ticket, isUsed: true } : ticket;
  return Object.fromEntries(Object.entries(tickets).map(([key, ticket]) => [key, end(ticket)]));
}

function withArrival(
  content: AccountsContent,
  person: PersonId,
  { mail, language }: { mail: string | null; language: Language | undefined },
): AccountsContent {
  const kept = content.people[person];
  if (!kept) return content;
  const reading = language === undefined ? kept : { ...kept, language };
  const people = { ...content.people, [person]: reading };
  return withMail({ ...content, people }, person, { name: kept.name, mail: mail ?? kept.mail });
}

// A part of the hash of a token: it leads to no token, and says which of one's own it is.
function idOf(key: string): string {
  return key.slice(0, 16);
}
