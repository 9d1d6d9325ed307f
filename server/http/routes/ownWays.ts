import { z } from 'zod';
import { enterCode, newPasskey } from '#shared/entryRequests.ts';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';
import { oneTimeCodes } from '../../records/oneTimeCodes.ts';
import { empty, json } from '../Answer.ts';
import { finishFlow } from '../finishFlow.ts';
import { readFlow, writeFlow } from '../flowCookie.ts';
import { readDevice } from '../readDevice.ts';
import { requireFresh } from '../requireFresh.ts';
import { requireSelf } from '../requireSelf.ts';
import { requireWay } from '../requireWay.ts';
import { route } from '../Route.ts';
import { readSession } from '../sessionCookie.ts';

const id = z.string().max(1_400);

/** One's own passkeys, accounts elsewhere and second factor [C7, C8, C9]. */
export const ownWayRoutes = [
  route(
    {
      method: 'get',
      url: '/me/ways-in',
      summary: 'How I can sign in',
      access: 'signed-in',
    },
    ({ house, actor, request, options: { links, now } }) => {
      const person = requireSelf(house, actor).id;
      const { passkeys, identities, factors, sessions } = house.accounts;
      const factor = factors.stateOf(person);
      const token = readSession(request, links.isSecure);
      const since = token === null ? 0 : (sessions.standingOf(token)?.since ?? 0);
      return json({
        passkeys: passkeys
          .listOf(person)
          .map((each) => ({ id: each.id, device: each.device, ...when(each) })),
        accounts: identities.listOf(person).map((each) => ({ id: each.id, ...when(each) })),
        secondFactor: factor && { ...factor, since: toInstant(factor.since) },
        isFresh: now() - since <= limits.sessionFresh,
      });
    },
  ),
  route(
    {
      method: 'post',
      url: '/me/passkey-checks',
      summary: 'Begin to make a passkey: answers what a browser needs for it',
      access: 'setting-up',
      isApart: true,
      status: 201,
    },
    async ({ house, actor, request, options }) => {
      const webAuthn = requireWay(options.webAuthn);
      const person = requireSelf(house, actor).id;
      requireFresh(request, options);
      const { accounts } = house;
      const known = accounts.passkeys.listOf(person).map(({ id: key }) => key);
      const name = accounts.nameOf(person);
      const asked = await webAuthn.askNew({ id: person, name, known });
      const flow = { kind: 'passkey-new', challenge: asked.challenge, person } as const;
      return json(asked, writeFlow(await options.flows.begin(flow), options.links.isSecure));
    },
  ),
  route(
    {
      method: 'post',
      url: '/me/passkeys',
      summary: 'Sign in by this passkey from now on',
      access: 'setting-up',
      body: newPasskey,
      status: 201,
    },
    async ({ house, actor, body, request, options }) => {
      const webAuthn = requireWay(options.webAuthn);
      const person = requireSelf(house, actor).id;
      const session = requireFresh(request, options);
      const flow = await finishFlow(options, request, 'passkey-new');
      if (flow.person !== person) throw new Refusal('sign-in-failed', 'Somebody else began this.');
      const made = await webAuthn.checkNew(body, flow.challenge);
      const passkey = { ...made, device: readDevice(request) };
      await house.accounts.passkeys.add(person, passkey, session);
      return json({});
    },
  ),
  route(
    {
      method: 'delete',
      url: '/me/passkeys/{passkey}',
      summary: 'Sign in by this passkey no more',
      access: 'signed-in',
      path: z.strictObject({ passkey: id }),
    },
    async ({ house, actor, path: { passkey } }) => {
      await house.accounts.passkeys.remove(requireSelf(house, actor).id, passkey);
      return empty();
    },
  ),
  route(
    {
      method: 'delete',
      url: '/me/accounts/{account}',
      summary: 'Sign in by this account elsewhere no more',
      access: 'signed-in',
      path: z.strictObject({ account: id }),
    },
    async ({ house, actor, path: { account } }) => {
      await house.accounts.identities.remove(requireSelf(house, actor).id, account);
      return empty();
    },
  ),
  route(
    {
      method: 'post',
      url: '/me/second-factor',
      summary: 'Begin to set up a second factor: answers the secret for an app',
      access: 'setting-up',
      isApart: true,
      status: 201,
    },
    async ({ house, actor, request, options }) => {
      const person = requireSelf(house, actor).id;
      requireFresh(request, options);
      const secret = oneTimeCodes.makeSecret();
      const token = await options.flows.begin({ kind: 'second-factor', secret, person });
      const address = oneTimeCodes.addressOf(secret, house.accounts.nameOf(person));
      return json({ secret, address }, writeFlow(token, options.links.isSecure));
    },
  ),
  route(
    {
      method: 'put',
      url: '/me/second-factor',
      summary: 'Turn the second factor on with a first code: answers recovery codes, this once',
      access: 'setting-up',
      body: enterCode,
    },
    async ({ house, actor, body: { code }, request, options }) => {
      const person = requireSelf(house, actor).id;
      const session = requireFresh(request, options);
      const begun = readFlow(request, options.links.isSecure);
      const flow = await options.flows.find(begun, 'second-factor');
      if (flow?.person !== person) throw new Refusal('sign-in-failed', 'Begin again.');
      const factor = { secret: flow.secret, code, session };
      const recoveryCodes = await house.accounts.factors.turnOn(person, factor);
      await options.flows.take(begun, 'second-factor');
      return json({ recoveryCodes });
    },
  ),
  route(
    {
      method: 'post',
      url: '/me/second-factor/recovery-codes',
      summary: 'Make new recovery codes, in the place of the earlier ones',
      access: 'signed-in',
      body: enterCode,
      status: 201,
    },
    async ({ house, actor, body: { code } }) => {
      const { id: person } = requireSelf(house, actor);
      return json({ recoveryCodes: await house.accounts.factors.renewRecovery(person, code) });
    },
  ),
  route(
    {
      method: 'post',
      url: '/me/second-factor/end',
      summary: 'Turn the second factor off',
      access: 'signed-in',
      body: enterCode,
      status: 204,
    },
    async ({ house, actor, body: { code } }) => {
      await house.accounts.factors.turnOff(requireSelf(house, actor).id, code);
      return empty();
    },
  ),
];

function when({ since, seen }: { since: number; seen: number }): object {
  return { since: toInstant(since), seen: toInstant(seen) };
}

function toInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
