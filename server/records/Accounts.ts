import { createHmac } from 'node:crypto';
import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { alwaysHere } from '../pen/alwaysHere.ts';
import type { Pen } from '../pen/Pen.ts';
import { AccessRequests } from './AccessRequests.ts';
import type { AccountsContent, KeptPerson, Session } from './AccountsContent.ts';
import { accountsPastTerm } from './accountsPastTerm.ts';
import { AccountsFile } from './AccountsFile.ts';
import { Guard } from './Guard.ts';
import { Identities } from './Identities.ts';
import type { KeptFile } from './KeptFile.ts';
import type { OwnNotices } from './KeptNotices.ts';
import { NoticeBook } from './NoticeBook.ts';
import { Outbox } from './Outbox.ts';
import { Passkeys } from './Passkeys.ts';
import type { PastTerm } from './PastTerm.ts';
import { pick } from './pick.ts';
import { sameAddress } from './sameAddress.ts';
import { SecondFactors } from './SecondFactors.ts';
import { Sessions } from './Sessions.ts';
import type { Ticket } from './Ticket.ts';
import { Tickets } from './Tickets.ts';
import { withMail } from './withMail.ts';

interface Used {
  readonly since: string;
  readonly seen: string;
}

/** What is kept of one person; times are ISO 8601 instants. */
export interface Held {
  readonly name: string | null;
  readonly mail: string | null;
  readonly language: Language | null;
  readonly sessions: readonly (Pick<Session, 'device' | 'by' | 'isDouble'> & {
    readonly since: string;
    readonly seen: string;
    readonly until: string;
  })[];
  /** Invitations and mailed links. */
  readonly tickets: readonly (Omit<Ticket, 'person' | 'until'> & { readonly until: string })[];
  /** Mail that is on its way. */
  readonly mails: readonly { readonly to: string; readonly kind: string; readonly at: string }[];
  readonly passkeys: readonly (Used & Pick<Session, 'device'>)[];
  /** Accounts elsewhere. */
  readonly accounts: readonly Used[];
  readonly secondFactor: { readonly since: string; readonly recoveryLeft: number } | null;
  /** How this person wants to be told of what happens, and what they have read of it. */
  readonly notices: OwnNotices | null;
}

/**
 * Everything private: names and mail here, and in the same file what people come in with and the
 * mail that is on its way. Every change is durable before it is answered.
 */
export class Accounts {
  readonly #file: AccountsFile;
  readonly sessions: Sessions;
  readonly tickets: Tickets;
  readonly outbox: Outbox;
  readonly requests: AccessRequests;
  readonly passkeys: Passkeys;
  readonly identities: Identities;
  readonly factors: SecondFactors;
  readonly notices: NoticeBook;

  private constructor(file: AccountsFile, guard: Guard) {
    this.#file = file;
    this.sessions = new Sessions(file, guard);
    this.passkeys = new Passkeys(file, guard);
    this.identities = new Identities(file, guard);
    this.factors = new SecondFactors(file, guard);
    this.tickets = new Tickets(file);
    this.outbox = new Outbox(file);
    this.requests = new AccessRequests(file);
    this.notices = new NoticeBook(file);
  }

  static async open(
    file: KeptFile<AccountsContent>,
    now: () => number = Date.now,
    { guard = new Guard(), pen = alwaysHere }: { guard?: Guard; pen?: Pen } = {},
  ): Promise<Accounts> {
    return new Accounts(await AccountsFile.open({ file, now, pen }), guard);
  }

  /** Calls back after every change: sessions may have ended. Answers how to stop listening. */
  subscribe(heard: () => void): () => void {
    return this.#file.subscribe(heard);
  }

  /** Takes in what another process wrote. */
  takeIn(content: unknown): void {
    this.#file.takeIn(content);
  }

  /** Names by person; whoever's name was erased is missing. */
  names(): Record<PersonId, string> {
    return Object.fromEntries(
      Object.entries(this.#file.content.people).map(([id, { name }]) => [id, name]),
    );
  }

  /** Someone's name; empty when it was erased. */
  nameOf(person: PersonId): string {
    return this.#kept(person)?.name ?? '';
  }

  /** Someone's mail address; null when there is none. */
  mailOf(person: PersonId): string | null {
    return this.#kept(person)?.mail ?? null;
  }

  /** The language someone reads in, as far as they ever said. */
  languageOf(person: PersonId): Language | null {
    return this.#kept(person)?.language ?? null;
  }

  #kept(person: PersonId): KeptPerson | undefined {
    return this.#file.content.people[person];
  }

  setName(person: PersonId, name: string, mail: string | null): Promise<void> {
    return this.setNames({ [person]: { name, mail } });
  }

  /** Names of several people at once. */
  setNames(
    named: Readonly<Record<PersonId, { readonly name: string; readonly mail: string | null }>>,
  ): Promise<void> {
    return this.#file.change((content) =>
      Object.entries(named).reduce(
        (all, [person, kept]) => withMail(all, person as PersonId, kept),
        content,
      ),
    );
  }

  /** What is kept here of someone; without tokens. */
  heldOf(person: PersonId): Held {
    const { people, sessions, tickets, mails, notices } = this.#file.content;
    const { passkeys, identities, factors } = this.#file.content;
    const factor = factors[person];
    const { name = null, mail = null, language = null } = people[person] ?? {};
    const own = <T extends { person: PersonId }>(kept: Readonly<Record<string, T>>) =>
      Object.values(kept).filter((each) => each.person === person);
    return {
      name,
      mail,
      language,
      sessions: own(sessions).map(({ since, seen, until, device, by, isDouble }) => ({
        since: toInstant(since),
        seen: toInstant(seen),
        until: toInstant(until),
        device,
        by,
        isDouble,
      })),
      tickets: own(tickets).map(({ kind, mail: bound, until, isUsed }) => ({
        kind,
        mail: bound,
        until: toInstant(until),
        isUsed,
      })),
      mails: own(mails).map(({ to, kind, at }) => ({ to, kind, at: toInstant(at) })),
      passkeys: own(passkeys).map(({ since, seen, device }) => ({
        since: toInstant(since),
        seen: toInstant(seen),
        device,
      })),
      accounts: own(identities).map(({ since, seen }) => ({
        since: toInstant(since),
        seen: toInstant(seen),
      })),
      secondFactor: factor
        ? { since: toInstant(factor.since), recoveryLeft: factor.recovery.length }
        : null,
      notices: notices.people[person] ?? null,
    };
  }

  /**
   * Forgets people [J3]: names and mail, tickets and sessions, mail to them, their notices, and what
   * they asked before they came in. Of whom nothing is known, nothing is written.
   */
  erase(people: Iterable<PersonId>): Promise<void> {
    const gone = new Set(people);
    const isKept = ({ person }: { person: PersonId }) => !gone.has(person);
    return this.#file.change((content) => {
      const addresses = [...gone].map((person) => content.people[person]?.mail ?? '');
      const left = {
        ...content,
        people: pick(content.people, (_, id) => !gone.has(id as PersonId)),
        tickets: pick(content.tickets, isKept),
        sessions: pick(content.sessions, isKept),
        mails: pick(content.mails, isKept),
        passkeys: pick(content.passkeys, isKept),
        identities: pick(content.identities, isKept),
        factors: pick(content.factors, (_, id) => !gone.has(id as PersonId)),
        notices: {
          ...content.notices,
          people: pick(content.notices.people, (_, id) => !gone.has(id as PersonId)),
        },
        requests: pick(content.requests, ({ mail }) =>
          addresses.every((address) => !sameAddress(address, mail)),
        ),
      };
      return countOf(left) === countOf(content) ? content : left;
    });
  }

  /**
   * Takes all of someone's ways in but links away, and ends their sessions: a coordinator does so for
   * who lost a device. They come in by a link again.
   */
  resetWaysIn(person: PersonId): Promise<void> {
    const isKept = (kept: { person: PersonId }) => kept.person !== person;
    return this.#file.change((content) => ({
      ...content,
      passkeys: pick(content.passkeys, isKept),
      identities: pick(content.identities, isKept),
      factors: pick(content.factors, (_, id) => id !== person),
      sessions: pick(content.sessions, isKept),
    }));
  }

  /** What should no longer be here at a moment, of who was erased too (milliseconds since the epoch). */
  pastTerm(erased: Iterable<PersonId>, now: number): PastTerm[] {
    return accountsPastTerm(this.#file.content, erased, now);
  }

  /** Has what is over leave the disk, also when nothing else changes. */
  tidy(): Promise<void> {
    return this.#file.change((content) =>
      accountsPastTerm(content, [], this.#file.now()).length === 0 ? content : { ...content },
    );
  }

  /** A fingerprint that says nothing to who does not have the secret [J3]. */
  fingerprint(text: string): string {
    return createHmac('sha256', this.#file.content.secret).update(text).digest('hex');
  }
}

function countOf(content: AccountsContent): number {
  const { people, tickets, sessions, mails, requests, notices } = content;
  const { passkeys, identities, factors } = content;
  const ways = [passkeys, identities, factors];
  return [people, tickets, sessions, mails, requests, notices.people, ...ways].flatMap((kept) =>
    Object.keys(kept),
  ).length;
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
