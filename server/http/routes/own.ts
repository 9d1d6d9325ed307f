import { z } from 'zod';
import { changeOwnMail } from '#shared/requests.ts';
import { readOwnData } from '../../actions/readOwnData.ts';
import type { ListedSession } from '../../records/Sessions.ts';
import { empty, json } from '../Answer.ts';
import type { Answer } from '../Answer.ts';
import { describeMe } from '../describeMe.ts';
import { requireSelf } from '../requireSelf.ts';
import { route } from '../Route.ts';
import { readSession } from '../sessionCookie.ts';

/** Who one is, and what is kept of oneself. */
export const ownRoutes = [
  route(
    { method: 'get', url: '/me', summary: 'Who I am', access: 'signed-in' },
    ({ house, actor }) => json(describeMe(house, requireSelf(house, actor).id)),
  ),
  route(
    {
      method: 'get',
      url: '/me/data',
      summary: 'Everything that is kept of me, as one file',
      access: 'signed-in',
      isNoted: true,
    },
    async ({ house, actor }): Promise<Answer> => {
      const data = await readOwnData(house, requireSelf(house, actor));
      const body = `${JSON.stringify(data, null, 2)}\n`;
      return { kind: 'file', name: 'draagvlak-my-data.json', mediaType: 'application/json', body };
    },
  ),
  route(
    {
      method: 'get',
      url: '/me/mail',
      summary: 'My mail address, and one that I have yet to confirm',
      access: 'signed-in',
    },
    ({ house, actor }) => {
      const { id } = requireSelf(house, actor);
      const { accounts } = house;
      return json({
        mail: accounts.mailOf(id),
        unconfirmed: accounts.tickets.unconfirmedMailOf(id),
      });
    },
  ),
  route(
    {
      method: 'put',
      url: '/me/mail',
      summary: 'Change my mail address: a link is mailed to the new one, and counts once followed',
      access: 'signed-in',
      body: changeOwnMail,
      status: 202,
    },
    async ({ house, actor, body: { mail, language }, options: { sendsMail } }) => {
      const { id } = requireSelf(house, actor);
      const { accounts } = house;
      if (mail === null) await accounts.setName(id, accounts.nameOf(id), null);
      else await accounts.tickets.offerMailChange(id, { mail, language });
      return json({ mail: accounts.mailOf(id), unconfirmed: mail, isSent: sendsMail });
    },
  ),
  route(
    {
      method: 'get',
      url: '/me/sessions',
      summary: 'Where I am signed in, the last used first',
      access: 'signed-in',
    },
    ({ house, actor, request, options: { links } }) => {
      const { id } = requireSelf(house, actor);
      const listed = house.accounts.sessions.listOf(id, readSession(request, links.isSecure));
      return json({ sessions: listed.map(describe) });
    },
  ),
  route(
    {
      method: 'delete',
      url: '/me/sessions',
      summary: 'Sign out everywhere but here',
      access: 'signed-in',
    },
    async ({ house, actor, request, options: { links } }) => {
      const { id } = requireSelf(house, actor);
      await house.accounts.sessions.endAll(id, readSession(request, links.isSecure));
      return empty();
    },
  ),
  route(
    {
      method: 'delete',
      url: '/me/sessions/{session}',
      summary: 'Sign out in one place',
      access: 'signed-in',
      path: z.strictObject({ session: z.string().max(64) }),
    },
    async ({ house, actor, path: { session } }) => {
      await house.accounts.sessions.endOne(requireSelf(house, actor).id, session);
      return empty();
    },
  ),
];

function describe({ since, seen, until, ...session }: ListedSession): unknown {
  const [begun, used, ends] = [since, seen, until].map((moment) => new Date(moment).toISOString());
  return { ...session, since: begun, seen: used, until: ends };
}
