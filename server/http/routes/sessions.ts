import { z } from 'zod';
import type { PersonId } from '#shared/ids.ts';
import { personOf } from '#shared/record/rights.ts';
import { Refusal } from '#shared/refusal.ts';
import { exchangeInvitation } from '#shared/requests.ts';
import type { House } from '../../actions/House.ts';
import { empty, json } from '../Answer.ts';
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
    ({ house, actor }) => {
      const person = personOf(house.records.state, actorOf({ actor }));
      if (!person) throw new Refusal('not-found', 'A service account is nobody.');
      return json(describe(house, person.id));
    },
  ),
  route(
    { method: 'get', url: '/demo', summary: 'Whom one can look around as', access: 'anyone' },
    ({ house, options: { demo } }) => {
      const roles = demo ? demoRoles.map((role) => ({ role, ...summary(house, demo[role]) })) : [];
      return json({ roles });
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
      const session = await house.accounts.startSession(person);
      return json(describe(house, person), writeSession(session, links.isSecure));
    },
  ),
];

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

function summary({ records, accounts }: House, id: PersonId): { name: string; partner: string } {
  const partner = records.state.people[id]?.partner;
  const found = partner && records.state.partners[partner];
  return { name: accounts.nameOf(id), partner: found ? found.name : '' };
}
