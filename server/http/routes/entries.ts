import { beginOidc, enterCode, finishOidc, usedPasskey } from '#shared/entryRequests.ts';
import { Refusal } from '#shared/refusal.ts';
import { json } from '../Answer.ts';
import { answerEntered } from '../answerEntered.ts';
import { finishFlow } from '../finishFlow.ts';
import type { OidcAim } from '../Flows.ts';
import { writeFlow } from '../flowCookie.ts';
import { readDevice } from '../readDevice.ts';
import { requireFresh } from '../requireFresh.ts';
import { requireSelf } from '../requireSelf.ts';
import { requireWay } from '../requireWay.ts';
import { route } from '../Route.ts';
import { readSession } from '../sessionCookie.ts';

/** Coming in by an account elsewhere, by passkey, and with the code of a second factor. */
export const entryRoutes = [
  route(
    {
      method: 'get',
      url: '/ways-in',
      summary: 'How one can sign in here, and what a session that was begun still waits for',
      access: 'anyone',
    },
    ({ house, request, options: { links, oidc, webAuthn } }) => {
      const session = readSession(request, links.isSecure);
      return json({
        account: oidc && { name: oidc.name },
        passkeys: webAuthn && { rpId: webAuthn.rpId },
        awaits: (session && house.accounts.sessions.standingOf(session)?.awaits) ?? null,
      });
    },
  ),
  route(
    {
      method: 'post',
      url: '/sessions/current/code',
      summary: 'Complete a session that waits for the code of a second factor',
      access: 'anyone',
      body: enterCode,
      status: 201,
    },
    async ({ house: { accounts }, body: { code }, request, options }) => {
      const session = readSession(request, options.links.isSecure);
      const standing = session === null ? null : accounts.sessions.standingOf(session);
      if (session === null || standing?.awaits !== 'code')
        throw new Refusal('not-signed-in', 'Sign in first.');
      return answerEntered(options, request, await accounts.factors.complete(session, code));
    },
  ),
  route(
    {
      method: 'post',
      url: '/account-checks',
      summary: 'Begin to prove who one is elsewhere: answers the address to go to',
      access: 'anyone',
      isApart: true,
      body: beginOidc,
      status: 201,
    },
    async ({ house, actor, body, request, options }) => {
      const oidc = requireWay(options.oidc);
      const aim = ((): OidcAim => {
        if (body.aim === 'ticket') return { kind: 'ticket', token: body.token };
        if (body.aim === 'sign-in') return { kind: 'sign-in' };
        if (!actor) throw new Refusal('not-signed-in', 'Sign in first.');
        requireFresh(request, options);
        return { kind: 'bind', person: requireSelf(house, actor).id };
      })();
      const { href, checks } = await oidc.begin();
      const token = await options.flows.begin({ kind: 'oidc', checks, aim });
      return json({ href }, writeFlow(token, options.links.isSecure));
    },
  ),
  route(
    {
      method: 'post',
      url: '/account-checks/answers',
      summary: 'Come in with what the provider answered, or bind the account to oneself',
      access: 'anyone',
      isApart: true,
      body: finishOidc,
      status: 201,
    },
    async ({ house, actor, body: { query, language }, request, options }) => {
      const oidc = requireWay(options.oidc);
      const { checks, aim } = await finishFlow(options, request, 'oidc');
      const vouched = await oidc.finish(query, checks);
      const { identities } = house.accounts;
      const device = readDevice(request);
      if (aim.kind === 'sign-in')
        return answerEntered(options, request, await identities.signIn(vouched, device));
      if (aim.kind === 'ticket') {
        const came = await identities.comeIn(aim.token, vouched, { device, language });
        return answerEntered(options, request, came);
      }
      // Who is signed in now has to be who began.
      if (actor?.kind !== 'person' || actor.person !== aim.person)
        throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
      await identities.bind(aim.person, vouched);
      return json({ isBound: true });
    },
  ),
  route(
    {
      method: 'post',
      url: '/passkey-checks',
      summary: 'Begin to sign in by passkey: answers what a browser needs for it',
      access: 'anyone',
      isApart: true,
      status: 201,
    },
    async ({ options: { webAuthn, flows, links } }) => {
      const asked = await requireWay(webAuthn).askUse();
      const token = await flows.begin({ kind: 'passkey-use', challenge: asked.challenge });
      return json(asked, writeFlow(token, links.isSecure));
    },
  ),
  route(
    {
      method: 'post',
      url: '/passkey-checks/answers',
      summary: 'Come in by the passkey that was used',
      access: 'anyone',
      body: usedPasskey,
      status: 201,
    },
    async ({ house: { accounts }, body, request, options }) => {
      const webAuthn = requireWay(options.webAuthn);
      const { challenge } = await finishFlow(options, request, 'passkey-use');
      const kept = accounts.passkeys.find(body.id);
      if (!kept) throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
      const counter = await webAuthn.checkUse(body, challenge, { ...kept, id: body.id });
      const used = { counter, device: readDevice(request) };
      return answerEntered(options, request, await accounts.passkeys.signIn(body.id, used));
    },
  ),
];
