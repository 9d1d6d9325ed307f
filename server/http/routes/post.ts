import { z } from 'zod';
import { askAccess } from '#shared/requests.ts';
import type { WaitingMail } from '#shared/waitingMail.ts';
import { letterText } from '../../mail/letterText.ts';
import { readMail } from '../../mail/readMail.ts';
import { noticeSubject } from '../../mail/writeNotices.ts';
import type { AccountMail, Mail, NoticeMail } from '../../records/Mail.ts';
import { empty, json } from '../Answer.ts';
import { requireNetworkRight } from '../requireNetworkRight.ts';
import { route } from '../Route.ts';
import type { SideDoorOptions } from '../Route.ts';

/** What comes to the coordinators, and what has yet to go out. */
export const postRoutes = [
  route(
    {
      method: 'get',
      url: '/mails',
      summary: 'Mail that has not gone out; where none is sent, with what it says',
      access: 'signed-in',
    },
    ({ house, actor, options }) => {
      requireNetworkRight(house, actor);
      const mails = house.accounts.outbox.list().map((mail) => describe(mail, options));
      return json({ isSent: options.sendsMail, mails });
    },
  ),
  route(
    {
      method: 'post',
      url: '/access-requests',
      summary: 'Ask the coordinators to be let in',
      access: 'anyone',
      body: askAccess,
      status: 202,
    },
    async ({ house, body }) => {
      await house.accounts.requests.add(body);
      return json({});
    },
  ),
  route(
    {
      method: 'get',
      url: '/access-requests',
      summary: 'Who asked to be let in, the oldest first',
      access: 'signed-in',
    },
    ({ house, actor }) => {
      requireNetworkRight(house, actor);
      const requests = house.accounts.requests.list().map(({ at, until, ...request }) => ({
        ...request,
        at: toInstant(at),
        until: toInstant(until),
      }));
      return json({ requests });
    },
  ),
  route(
    {
      method: 'delete',
      url: '/access-requests/{request}',
      summary: 'A request was dealt with: nothing of it is kept',
      access: 'signed-in',
      path: z.strictObject({ request: z.string().max(64) }),
    },
    async ({ house, actor, path: { request } }) => {
      requireNetworkRight(house, actor);
      await house.accounts.requests.remove(request);
      return empty();
    },
  ),
];

// The link in a mail lets one in as its receiver: only where a coordinator has to bring it round
// is it shown.
function describe(mail: Mail, options: SideDoorOptions): WaitingMail {
  const { id, kind, to, person, at, until, delivery } = mail;
  return {
    ...{ id, kind, to, person },
    ...(mail.kind === 'notice' ? describeNotices(mail) : describeLetter(mail, options)),
    at: toInstant(at),
    until: toInstant(until),
    delivery:
      delivery.kind === 'waiting' ? { ...delivery, due: toInstant(delivery.due) } : delivery,
  };
}

function describeLetter(
  mail: AccountMail,
  { house, links, sendsMail }: SideDoorOptions,
): Pick<WaitingMail, 'subject' | 'text' | 'href'> {
  const letter = readMail(mail, { ...house, links });
  const says = { text: letterText(letter), href: letter.link?.href ?? null };
  return { subject: letter.subject, ...(!sendsMail && says) };
}

// Promised while there was a mail server. What it says stands on its receiver's own page.
function describeNotices({ about, language, notices }: NoticeMail): Pick<WaitingMail, 'subject'> {
  return { subject: noticeSubject(about, language, notices.length) };
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
