import { limits } from '#shared/limits.ts';
import type { AccountsContent, Session } from './AccountsContent.ts';
import type { Ticket } from './Ticket.ts';

type Earlier = Partial<AccountsContent> & {
  /** As they were kept before there were other tickets. */
  readonly invitations?: Readonly<Record<string, Pick<Ticket, 'person' | 'until' | 'isUsed'>>>;
  readonly sessions?: Readonly<
    Record<string, Pick<Session, 'person' | 'until'> & Partial<Session>>
  >;
};

const empty: AccountsContent = {
  people: {},
  tickets: {},
  sessions: {},
  mails: {},
  requests: {},
  passkeys: {},
  identities: {},
  factors: {},
  notices: { seq: null, told: {}, daily: null, people: {} },
  secret: '',
};

/** What the private file says, also when an earlier version wrote it. */
export function readAccounts(kept: Earlier | null): AccountsContent {
  const { invitations = {}, sessions = {}, ...rest } = kept ?? {};
  const invited = mapped(invitations, (old): Ticket => ({
    kind: 'invitation',
    mail: null,
    ...old,
  }));
  return {
    ...empty,
    ...rest,
    tickets: { ...invited, ...rest.tickets },
    sessions: mapped(sessions, complete),
  };
}

function complete(session: Pick<Session, 'person' | 'until'> & Partial<Session>): Session {
  const since = session.until - limits.session;
  return {
    since,
    seen: since,
    device: { browser: 'other', system: 'other' },
    by: 'link',
    isDouble: false,
    ...session,
  };
}

function mapped<From, To>(
  from: Readonly<Record<string, From>>,
  make: (value: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, make(value)]));
}
