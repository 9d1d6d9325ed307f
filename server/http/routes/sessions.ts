import { z } from 'zod';
import type { Person } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { askSignInLink, confirmMail, exchangeTicket } from '#shared/requests.ts';
import type { House } from '../../actions/House.ts';
import { empty, json } from '../Answer.ts';
import { answerEntered } from '../answerEntered.ts';
import { demoRoles } from '../Demo.ts';
import { describeMe } from '../describeMe.ts';
import { readDevice } from '../readDevice.ts';
import { route } from '../Route.ts';
import { readSession, writeSession } from '../sessionCookie.ts';

/** Signing in and out. */
export const sessionRoutes = [
  route(
    {
      method: 'post',
      url: '/sessions',
      summary: 'Exchange an invitation, or a sign-in link that was mailed, for a session',
      access: 'anyone',
      body: exchangeTicket,
      status: 201,
    },
    async ({ house, body: { token, language }, request, options }) => {
      const arrival = { device: readDevice(request), language };
      return answerEntered(
        options,
        request,
        await house.accounts.sessions.exchange(token, arrival),
      );
    },
  ),
  route(
    {
      method: 'post',
      url: '/sign-in-links',
      summary:
        'Have a sign-in link mailed, if someone here has that address; answers no more than that',
      access: 'anyone',
      body: askSignInLink,
      status: 202,
    },
    async ({ house, body, options: { sendsMail } }) => {
      await house.accounts.tickets.offerSignIn(body);
      return json({ isSent: sendsMail });
    },
  ),
  route(
    {
      method: 'post',
      url: '/mail-confirmations',
      summary: 'Confirm the mail address that a link was mailed to',
      access: 'anyone',
      body: confirmMail,
      status: 204,
    },
    async ({ house, body: { token } }) => {
      await house.accounts.tickets.confirmMail(token);
      return empty();
    },
  ),
  route(
    { method: 'delete', url: '/sessions/current', summary: 'Sign out', access: 'anyone' },
    async ({ house, request, options: { links } }) => {
      const session = readSession(request, links.isSecure);
      if (session !== null) await house.accounts.sessions.end(session);
      return empty(writeSession('', links.isSecure));
    },
  ),
  route(
    { method: 'get', url: '/demo', summary: 'Whom one can look around as', access: 'anyone' },
    ({ house, options: { demo } }) => {
      const known = demoRoles.flatMap((role) => {
        const person = demo ? house.records.state.people[demo[role]] : undefined;
        return person ? [{ role, ...summary(house, person) }] : [];
      });
      return json({ roles: known });
    },
  ),
  route(
    {
      method: 'post',
      url: '/demo/sessions',
      summary: 'Look around as one of the demo network',
      access: 'anyone',
      body: z.strictObject({ role: z.enum(demoRoles) }),
      status: 201,
    },
    async ({ house, body, request, options: { demo, links } }) => {
      if (!demo || !isLoopback(request.ip))
        throw new Refusal('not-found', 'This is no demo for you.');
      const person = demo[body.role];
      const described = describeMe(house, person);
      const session = await house.accounts.sessions.start(person, readDevice(request));
      return json(described, writeSession(session, links.isSecure));
    },
  ),
];

// A proxy on this machine brings visitors from elsewhere.
function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function summary(
  { records, accounts }: House,
  { id, partner }: Person,
): { name: string; partner: string } {
  return { name: accounts.nameOf(id), partner: records.state.partners[partner]?.name ?? '' };
}
