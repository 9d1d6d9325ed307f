import { z } from 'zod';
import { Refusal } from '#shared/refusal.ts';
import { chooseNotices, readNotices } from '#shared/notices/requests.ts';
import type { Person } from '#shared/record/state.ts';
import { noticesOf } from '../../notices/noticesOf.ts';
import { readSources } from '../../notices/Sources.ts';
import { subscriptionOf } from '../../notices/subscriptionOf.ts';
import type { Subscription } from '../../notices/subscriptionOf.ts';
import { unsubscribeToken } from '../../notices/unsubscribeToken.ts';
import type { Unsubscribed } from '../../notices/unsubscribeToken.ts';
import { empty, json } from '../Answer.ts';
import { requireSelf } from '../requireSelf.ts';
import { route } from '../Route.ts';
import type { SideDoorOptions } from '../Route.ts';

const byToken = z.strictObject({ token: z.string().max(200) });

/** What one is told of what happens, and how. */
export const noticeRoutes = [
  route(
    {
      method: 'get',
      url: '/me/notices',
      summary: 'What I am told of what happened and what waits for me, the newest first',
      access: 'signed-in',
    },
    async ({ house, actor, options }) => json(await listFor(options, requireSelf(house, actor))),
  ),
  route(
    {
      method: 'post',
      url: '/me/notices/read',
      summary: 'I have read these notices',
      access: 'signed-in',
      body: readNotices,
      status: 204,
    },
    async ({ house, actor, body: { keys }, options }) => {
      const { id } = requireSelf(house, actor);
      const notices = noticesOf(await readSources(house, options.now()), id);
      const shown = notices.map(({ key }) => key);
      await house.accounts.notices.markRead(id, keys, shown);
      return empty();
    },
  ),
  route(
    {
      method: 'get',
      url: '/me/notice-choices',
      summary: 'How I am told by mail of each kind of notice',
      access: 'signed-in',
    },
    ({ house, actor, options }) => json(choicesFor(options, requireSelf(house, actor))),
  ),
  route(
    {
      method: 'put',
      url: '/me/notice-choices',
      summary: 'Choose how I am told by mail of some kinds; the others stay',
      access: 'signed-in',
      body: chooseNotices,
    },
    async ({ house, actor, body: { choices }, options }) => {
      const person = requireSelf(house, actor);
      await house.accounts.notices.choose(person.id, choices);
      return json(choicesFor(options, person));
    },
  ),
  route(
    {
      method: 'get',
      url: '/unsubscriptions/{token}',
      summary: 'Which mail a link turns off; changes nothing',
      access: 'anyone',
      path: byToken,
    },
    ({ options, path }) => json(subscriptionIn(options, path.token)),
  ),
  route(
    {
      method: 'post',
      url: '/unsubscriptions/{token}',
      summary: 'Turn the mail off that a link is about, without signing in (RFC 8058)',
      access: 'anyone',
      path: byToken,
      fromAnywhere: true,
    },
    async ({ house, options, path }) => {
      const before = subscriptionIn(options, path.token);
      await house.accounts.notices.choose(unsubscribed(options, path.token).person, before.off);
      // With what it was, so that the way back leads there.
      return json({ ...subscriptionIn(options, path.token), back: before.back });
    },
  ),
  route(
    {
      method: 'put',
      url: '/unsubscriptions/{token}',
      summary: 'Turn the mail on again that a link is about',
      access: 'anyone',
      path: byToken,
      body: chooseNotices,
    },
    async ({ house, options, path, body: { choices } }) => {
      const { person, about } = unsubscribed(options, path.token);
      const isOthers = Object.keys(choices).some((kind) => about !== 'daily' && kind !== about);
      if (isOthers) throw new Refusal('not-allowed', 'This link is about another kind of mail.');
      await house.accounts.notices.choose(person, choices);
      return json(subscriptionIn(options, path.token));
    },
  ),
];

async function listFor({ house, now }: SideDoorOptions, { id }: Person): Promise<unknown> {
  const notices = noticesOf(await readSources(house, now()), id);
  const read = house.accounts.notices.readBy(id);
  const listed = notices.map((notice) => ({ ...notice, isRead: read.has(notice.key) }));
  return { notices: listed, unread: listed.filter(({ isRead }) => !isRead).length };
}

function choicesFor({ house, sendsMail }: SideDoorOptions, { id }: Person): unknown {
  const { accounts } = house;
  const hasMail = accounts.mailOf(id) !== null;
  return { choices: accounts.notices.choicesOf(id), hasMail, isSent: sendsMail };
}

function unsubscribed({ house }: SideDoorOptions, token: string): Unsubscribed {
  const read = unsubscribeToken.read(house.accounts, token);
  if (!read) throw new Refusal('not-found', 'This link is not one of ours.');
  return read;
}

function subscriptionIn(options: SideDoorOptions, token: string): Subscription {
  const { person, about } = unsubscribed(options, token);
  return subscriptionOf(options.house.accounts.notices.choicesOf(person), about);
}
