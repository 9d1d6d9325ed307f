import { limits } from '#shared/limits.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { Mail } from './Mail.ts';
import { pick } from './pick.ts';
import { tokens } from './tokens.ts';

/** The content without what is over at a moment. A ticket can still say for a while that it is. */
export function tidyAccounts(content: AccountsContent, now: number): AccountsContent {
  return {
    ...content,
    sessions: pick(content.sessions, ({ until }) => until > now),
    tickets: pick(content.tickets, ({ until }) => until + limits.ticketKept > now),
    mails: pick(content.mails, (mail) => isOfUse(content, mail, now)),
    requests: pick(content.requests, ({ until }) => until > now),
  };
}

// A mail with a link that no longer works helps nobody, and would keep an address.
function isOfUse({ tickets }: AccountsContent, { token, until }: Mail, now: number): boolean {
  return until > now && (token === null || tickets[tokens.hash(token)]?.isUsed === false);
}
