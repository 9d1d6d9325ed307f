import { z } from 'zod';
import { personId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import { canManageNetwork } from '#shared/record/rights.ts';
import type { Person } from '#shared/record/state.ts';
import { requireKnown } from '#shared/record/required.ts';
import {
  addPerson as addPersonBody,
  bringIn as bringInBody,
  changePerson as changePersonBody,
  makeInvitation,
} from '#shared/requests.ts';
import { addPerson } from '../../actions/addPerson.ts';
import { bringIn } from '../../actions/bringIn.ts';
import { changePerson } from '../../actions/changePerson.ts';
import { erasePerson } from '../../actions/erasePerson.ts';
import { resetWaysIn } from '../../actions/resetWaysIn.ts';
import { empty, json } from '../Answer.ts';
import { requireNetworkRight } from '../requireNetworkRight.ts';
import { actorOf, route } from '../Route.ts';
import { writeSession } from '../sessionCookie.ts';

const path = z.strictObject({ person: personId });

/** People and their invitations [N2, J3]. */
export const peopleRoutes = [
  route(
    {
      method: 'get',
      url: '/people',
      summary:
        'All people, with their names; to who manages the network, their mail and language too',
      access: 'signed-in',
    },
    ({ house, actor }) => {
      const { records, accounts } = house;
      const seesMail = canManageNetwork(records.state, actorOf({ actor }));
      const names = accounts.names();
      const describe = (person: Person) => ({
        ...person,
        name: names[person.id] ?? null,
        ...(seesMail && {
          mail: accounts.mailOf(person.id),
          language: accounts.languageOf(person.id),
        }),
      });
      return json({ people: Object.values(records.state.people).map(describe) });
    },
  ),
  route(
    {
      method: 'post',
      url: '/people',
      summary: 'Add a person',
      access: 'signed-in',
      body: addPersonBody,
      status: 201,
      takesKey: true,
      personal: ['name', 'mail'],
    },
    async (asked) => {
      const { house, actor, body, retry } = asked;
      const { id = personId.parse(newId()), name, mail = null, ...rest } = body;
      const input = { person: { ...rest, id }, name, mail, retry };
      return json({ person: { ...(await addPerson(house, actorOf({ actor }), input)), name } });
    },
  ),
  route(
    {
      method: 'patch',
      url: '/people/{person}',
      summary: 'Change the name, mail address, role or mandate of a person',
      access: 'signed-in',
      path,
      body: changePersonBody,
    },
    async ({ house, actor, path: { person }, body }) => {
      await changePerson(house, actorOf({ actor }), { person, ...body });
      const { records, accounts } = house;
      const beside = { name: accounts.nameOf(person), mail: accounts.mailOf(person) };
      return json({ person: { ...records.state.people[person], ...beside } });
    },
  ),
  route(
    {
      method: 'delete',
      url: '/people/{person}',
      summary: 'Erase a person: name and mail address go, what they did stays under an id',
      access: 'signed-in',
      path,
    },
    async ({ house, actor: asker, path: { person }, options }) => {
      const actor = actorOf({ actor: asker });
      await erasePerson(house, actor, person);
      const isSelf = actor.kind === 'person' && actor.person === person;
      return isSelf ? empty(writeSession('', options.links.isSecure)) : empty();
    },
  ),
  route(
    {
      method: 'post',
      url: '/people/import',
      summary: 'Bring in partners and people, all of them or none; or say what that would do',
      access: 'signed-in',
      body: bringInBody,
    },
    async ({ house, actor, body }) => json(await bringIn(house, actorOf({ actor }), body)),
  ),
  route(
    {
      method: 'delete',
      url: '/people/{person}/sessions',
      summary: 'Sign a person out everywhere',
      access: 'signed-in',
      path,
    },
    async ({ house, actor, path: { person } }) => {
      requireNetworkRight(house, actor);
      requireKnown(house.records.state.people, [person], 'person');
      await house.accounts.sessions.endAll(person);
      return empty();
    },
  ),
  route(
    {
      method: 'delete',
      url: '/people/{person}/ways-in',
      summary: 'Reset how a person signs in, who lost a device: only a link is left',
      access: 'signed-in',
      path,
    },
    async ({ house, actor, path: { person } }) => {
      await resetWaysIn(house, actorOf({ actor }), person);
      return empty();
    },
  ),
  route(
    {
      method: 'post',
      url: '/invitations',
      summary:
        'Invite a person, which ends earlier invitations; answers the link unless it is mailed',
      access: 'signed-in',
      body: makeInvitation,
      status: 201,
    },
    async ({ house, actor, body: { person, mail, language }, options }) => {
      requireNetworkRight(house, actor);
      requireKnown(house.records.state.people, [person], 'person');
      const to = mail === undefined ? null : { mail, language };
      const token = await house.accounts.tickets.invite(person, to);
      const isMailed = to !== null && options.sendsMail;
      return json({ link: isMailed ? null : options.links.ticket('invitation', token) });
    },
  ),
];
