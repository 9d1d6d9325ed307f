import { z } from 'zod';
import { coalitionId, manifestoId, partnerId, personId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Command } from '#shared/record/commands.ts';
import { canManageNetwork } from '#shared/record/rights.ts';
import { Refusal } from '#shared/refusal.ts';
import {
  addPartner,
  addPerson as addPersonBody,
  createManifesto,
  formCoalition,
  makeInvitation,
} from '#shared/requests.ts';
import { addPerson } from '../../actions/addPerson.ts';
import { erasePerson } from '../../actions/erasePerson.ts';
import { actOf } from '../../actions/Retry.ts';
import { empty, json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';
import type { Asked } from '../Route.ts';
import { writeSession } from '../sessionCookie.ts';

type Creating = Asked<unknown, unknown, { id?: string | undefined }>;

// Does a creating command once per idempotency key; answers the id of what was made.
async function create<Id extends z.ZodType>(
  { house, actor, retry, body }: Creating,
  id: Id,
  makeCommand: (id: z.infer<Id>) => Command,
): Promise<z.infer<Id>> {
  const made = body.id ?? newId();
  const command = makeCommand(id.parse(made));
  const performed = await house.records.perform(
    actorOf({ actor }),
    () => command,
    actOf(retry, made),
  );
  return id.parse(performed.made ?? made);
}

/** Partners, people, coalitions, invitations and manifestos [N1–N3]. */
export const networkRoutes = [
  route(
    { method: 'get', url: '/partners', summary: 'All partners', access: 'anyone' },
    ({ house }) => json({ partners: Object.values(house.records.state.partners) }),
  ),
  route(
    {
      method: 'post',
      url: '/partners',
      summary: 'Add a partner',
      access: 'signed-in',
      body: addPartner,
      status: 201,
      takesKey: true,
    },
    async (asked) => {
      const { name, type } = asked.body;
      const id = await create(asked, partnerId, (made) => ({
        type: 'add-partner',
        partner: { id: made, name, type },
      }));
      return json({ partner: asked.house.records.state.partners[id] });
    },
  ),
  route(
    { method: 'get', url: '/people', summary: 'All people, with their names', access: 'signed-in' },
    ({ house }) => {
      const names = house.accounts.names();
      const people = Object.values(house.records.state.people);
      return json({
        people: people.map((person) => ({ ...person, name: names[person.id] ?? null })),
      });
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
      method: 'delete',
      url: '/people/{person}',
      summary: 'Erase a person: name and mail address go, what they did stays under an id',
      access: 'signed-in',
      path: z.strictObject({ person: personId }),
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
      url: '/invitations',
      summary: 'Invite a person; answers the sign-in link',
      access: 'signed-in',
      body: makeInvitation,
      status: 201,
    },
    async ({ house, actor, body, options }) => {
      if (!canManageNetwork(house.records.state, actorOf({ actor }))) {
        throw new Refusal('not-allowed', 'You are not allowed to invite.');
      }
      if (!house.records.state.people[body.person])
        throw new Refusal('not-found', 'There is no such person.');
      return json({ link: options.links.invitation(await house.accounts.invite(body.person)) });
    },
  ),
  route(
    { method: 'get', url: '/coalitions', summary: 'All coalitions', access: 'anyone' },
    ({ house }) => json({ coalitions: Object.values(house.records.state.coalitions) }),
  ),
  route(
    {
      method: 'post',
      url: '/coalitions',
      summary: 'Form a coalition',
      access: 'signed-in',
      body: formCoalition,
      status: 201,
      takesKey: true,
    },
    async (asked) => {
      const id = await create(asked, coalitionId, (made) => ({
        type: 'form-coalition',
        coalition: { ...asked.body, id: made },
      }));
      return json({ coalition: asked.house.records.state.coalitions[id] });
    },
  ),
  route(
    { method: 'get', url: '/manifestos', summary: 'All manifestos', access: 'anyone' },
    ({ house }) => json({ manifestos: Object.values(house.records.state.manifestos) }),
  ),
  route(
    {
      method: 'post',
      url: '/manifestos',
      summary: 'Create a manifesto',
      access: 'signed-in',
      body: createManifesto,
      status: 201,
      takesKey: true,
    },
    async (asked) => {
      const id = await create(asked, manifestoId, (made) => ({
        type: 'create-manifesto',
        manifesto: { ...asked.body, id: made },
      }));
      return json({ manifesto: asked.house.records.state.manifestos[id] });
    },
  ),
];
