import { z } from 'zod';
import type { PersonId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Person } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { exchangeInvitation } from '#shared/requests.ts';
import type { House } from '../../actions/House.ts';
import { readOwnData } from '../../actions/readOwnData.ts';
import { empty, json } from '../Answer.ts';
import type { Answer } from '../Answer.ts';
import { demoRoles } from '../Demo.ts';
import { actorOf, route } from '../Route.ts';
import { readSession, writeSession } from '../sessionCookie.ts';

/** Signing in and out, and who one is. */
export const sessionRoutes = [
  route(
    {
      method: 'post',
      url: '/sessions',
      summary: 'Exchange an invitation for a session',
      access: 'anyone',
      body: exchangeInvitation,
      status: 201,
    },
    async ({ house, body, options }) => {
      const { person, session } = await house.accounts.exchange(body.token);
      return json(describe(house, person), writeSession(session, options.links.isSecure));
    },
  ),
  route(
    { method: 'delete', url: '/sessions/current', summary: 'Sign out', access: 'anyone' },
    async ({ house, request, options: { links } }) => {
      const session = readSession(request, links.isSecure);
      if (session !== null) await house.accounts.endSession(session);
      return empty(writeSession('', links.isSecure));
    },
  ),
  route(
    { method: 'get', url: '/me', summary: 'Who I am', access: 'signed-in' },
    ({ house, actor }) => json(describe(house, requireSelf(house, actor).id)),
  ),
  route(
    {
      method: 'get',
      url: '/me/data',
      summary: 'Everything that is kept of me, as one file',
      access: 'signed-in',
    },
    async ({ house, actor }): Promise<Answer> => {
      const data = await readOwnData(house, requireSelf(house, actor));
      const body = `${JSON.stringify(data, null, 2)}\n`;
      return { kind: 'file', name: 'draagvlak-my-data.json', mediaType: 'application/json', body };
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
      const described = describe(house, person);
      const session = await house.accounts.startSession(person);
      return json(described, writeSession(session, links.isSecure));
    },
  ),
];

function requireSelf({ records }: House, actor: Actor | null): Person {
  const person = personOf(records.state, actorOf({ actor }));
  if (!person) throw new Refusal('not-found', 'A service account is nobody.');
  return person;
}

// A proxy on this machine brings visitors from elsewhere.
function isLoopback(address = ''): boolean {
  return /^(::ffff:)?127\.|^::1$/.test(address);
}

function describe({ records, accounts }: House, id: PersonId): unknown {
  const person = records.state.people[id];
  if (!person) throw new Refusal('not-found', 'There is no such person.');
  const name = accounts.nameOf(id);
  return { person: { ...person, name }, partner: records.state.partners[person.partner] };
}

function summary(
  { records, accounts }: House,
  { id, partner }: Person,
): { name: string; partner: string } {
  return { name: accounts.nameOf(id), partner: records.state.partners[partner]?.name ?? '' };
}
