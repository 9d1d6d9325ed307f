import { z } from 'zod';
import { coalitionId, manifestoId, partnerId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Command } from '#shared/record/commands.ts';
import {
  addPartner,
  changeCoalition,
  changePartner,
  createManifesto,
  formCoalition,
} from '#shared/requests.ts';
import { actOf } from '../../actions/Retry.ts';
import { json } from '../Answer.ts';
import { actorOf, route } from '../Route.ts';
import type { Asked } from '../Route.ts';

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

/** Partners, coalitions and manifestos [N1, N3]. */
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
    {
      method: 'patch',
      url: '/partners/{partner}',
      summary: 'Change the name or type of a partner',
      access: 'signed-in',
      path: z.strictObject({ partner: partnerId }),
      body: changePartner,
    },
    async ({ house, actor, path: { partner }, body: change }) => {
      const command = { type: 'change-partner', partner, change } as const;
      await house.records.perform(actorOf({ actor }), () => command);
      return json({ partner: house.records.state.partners[partner] });
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
    {
      method: 'patch',
      url: '/coalitions/{coalition}',
      summary: 'Change a coalition: its theme, partners, leads, first or last day',
      access: 'signed-in',
      path: z.strictObject({ coalition: coalitionId }),
      body: changeCoalition,
    },
    async ({ house, actor, path: { coalition }, body: change }) => {
      const command = { type: 'change-coalition', coalition, change } as const;
      await house.records.perform(actorOf({ actor }), () => command);
      return json({ coalition: house.records.state.coalitions[coalition] });
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
