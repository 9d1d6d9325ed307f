import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Reply } from '../support/Client.ts';
import { ProviderProcess, clientSecret } from '../support/ProviderProcess.ts';
import { Browser } from './Browser.ts';
import { openTestApp } from './openTestApp.ts';
import { freePort } from '../support/freePort.ts';

/** Milliseconds by which the clock of the app is ahead. */
let ahead = 0;

async function openWithProvider(config: Parameters<typeof openTestApp>[0] = {}) {
  const port = await freePort();
  const provider = await ProviderProcess.start(`http://127.0.0.1:${port}`);
  ahead = 0;
  const oidc = providerConfig(provider);
  const app = await openTestApp({ port, oidc, ...config }, undefined, () => Date.now() + ahead);
  onTestFinished(() => app.close());
  return { app, provider };
}

const providerConfig = ({ issuer }: ProviderProcess) => ({
  issuer,
  clientId: 'draagvlak',
  clientSecret,
  name: 'Proefbureau',
});

/** Begins, proves to be `name` at the provider, and comes back. */
async function prove(
  browser: Browser,
  { provider, name, aim = { aim: 'sign-in' } }: Proof,
): Promise<Reply> {
  const { body } = await browser.post('/account-checks', aim);
  const query = await provider.signIn(String(body['href']), name);
  return browser.post('/account-checks/answers', { query });
}

interface Proof {
  readonly provider: ProviderProcess;
  readonly name: string;
  readonly aim?: object;
}

const codeOf = ({ status, body }: Reply) => [status, body.code];

describe('[C7] an account elsewhere', () => {
  test('is bound by coming in on an invitation with it, and signs in from then on', async () => {
    const { app, provider } = await openWithProvider();
    const stranger = await prove(new Browser(app), { provider, name: 'jan' });
    expect(codeOf(stranger)).toEqual([401, 'not-bound']);
    const token = await app.house.accounts.tickets.invite('member' as PersonId);
    const came = new Browser(app);
    const reply = await prove(came, { provider, name: 'jan', aim: { aim: 'ticket', token } });
    expect(reply.body).toMatchObject({ person: { id: 'member' } });
    const again = await prove(new Browser(app), {
      provider,
      name: 'jan',
      aim: { aim: 'ticket', token },
    });
    expect(codeOf(again)).toEqual([401, 'invitation-used']);
    const later = new Browser(app);
    expect((await prove(later, { provider, name: 'jan' })).body).toMatchObject({
      person: { id: 'member' },
    });
    // Each time under another token.
    expect(later.cookies.get('draagvlak')).not.toBe(came.cookies.get('draagvlak'));
    const { body } = await later.get('/me/sessions');
    expect(body['sessions']).toMatchObject([{ by: 'oidc' }, { by: 'oidc' }, { by: 'demo' }]);
    // Who somebody is elsewhere stands nowhere, nor does anything secret in the log.
    const kept = JSON.stringify(app.house.accounts.heldOf('member' as PersonId));
    expect(kept).not.toContain('jan');
    expect(app.logged.join('\n')).not.toContain(clientSecret);
  });

  test('is bound by who is signed in, to nobody else, and taken away again', async () => {
    const { app, provider } = await openWithProvider();
    const member = new Browser(app, await app.signIn('member'));
    expect((await prove(member, { provider, name: 'piet', aim: { aim: 'bind' } })).body).toEqual({
      isBound: true,
    });
    const lead = new Browser(app, await app.signIn('lead'));
    const taken = await prove(lead, { provider, name: 'piet', aim: { aim: 'bind' } });
    expect(codeOf(taken)).toEqual([409, 'bound-elsewhere']);
    const invitation = await app.house.accounts.tickets.invite('lead' as PersonId);
    const aim = { aim: 'ticket', token: invitation };
    const other = await prove(new Browser(app), { provider, name: 'piet', aim });
    expect(codeOf(other)).toEqual([409, 'bound-elsewhere']);
    // What was refused used nothing up.
    expect((await app.nobody.post('/sessions', { token: invitation })).status).toBe(201);
    const { body } = await member.get('/me/ways-in');
    const [account] = body['accounts'] as { id: string }[];
    expect((await lead.send('DELETE', `/me/accounts/${account?.id}`)).status).toBe(204);
    expect((await prove(new Browser(app), { provider, name: 'piet' })).status).toBe(201);
    await member.send('DELETE', `/me/accounts/${account?.id}`);
    expect(codeOf(await prove(new Browser(app), { provider, name: 'piet' }))).toEqual([
      401,
      'not-bound',
    ]);
    expect(codeOf(await app.nobody.post('/account-checks', { aim: 'bind' }))).toEqual([
      401,
      'not-signed-in',
    ]);
  });

  test('an answer counts once, for the browser that began, and only with the state it began with', async () => {
    const { app, provider } = await openWithProvider();
    const member = new Browser(app, await app.signIn('member'));
    await prove(member, { provider, name: 'klaas', aim: { aim: 'bind' } });
    const failed = [401, 'sign-in-failed'];
    const begin = async () => {
      const browser = new Browser(app);
      const { body } = await browser.post('/account-checks', { aim: 'sign-in' });
      return { browser, href: String(body['href']) };
    };
    const victim = await begin();
    const address = new URL(victim.href).searchParams;
    expect(address.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(address.get(name)?.length).toBeGreaterThanOrEqual(43);
    expect([address.get('scope'), address.get('response_type')]).toEqual(['openid', 'code']);

    // Somebody else's browser brings the answer.
    const query = await provider.signIn(victim.href, 'klaas');
    const thief = await begin();
    const brought = await thief.browser.post('/account-checks/answers', { query });
    expect(codeOf(brought)).toEqual(failed);
    expect(codeOf(await app.nobody.post('/account-checks/answers', { query }))).toEqual(failed);
    // Also with the state of their own: the code is for another verifier and nonce.
    const second = await begin();
    const own = new URL(second.href).searchParams.get('state') ?? '';
    const spliced = new URLSearchParams(query);
    spliced.set('state', own);
    const injected = await second.browser.post('/account-checks/answers', {
      query: `?${spliced.toString()}`,
    });
    expect(codeOf(injected)).toEqual(failed);
    // A try at it is the end of what the browser began.
    const third = await begin();
    const good = await provider.signIn(third.href, 'klaas');
    const bad = new URLSearchParams(good);
    bad.set('state', 'x'.repeat(43));
    const wrong = await third.browser.post('/account-checks/answers', {
      query: `?${bad.toString()}`,
    });
    expect(codeOf(wrong)).toEqual(failed);
    const late = await third.browser.post('/account-checks/answers', { query: good });
    expect(codeOf(late)).toEqual(failed);
    const fourth = await begin();
    const used = await provider.signIn(fourth.href, 'klaas');
    const came = await fourth.browser.post('/account-checks/answers', { query: used });
    expect(came.status).toBe(201);
    const replayed = await fourth.browser.post('/account-checks/answers', { query: used });
    expect(codeOf(replayed)).toEqual(failed);
    // Who turns back at the provider is told the same.
    const fifth = await begin();
    const turned = await provider.signIn(fifth.href, '');
    expect(turned).toContain('access_denied');
    const back = await fifth.browser.post('/account-checks/answers', { query: turned });
    expect(codeOf(back)).toEqual(failed);
    const log = app.logged.join('\n');
    for (const secret of [clientSecret, query, new URLSearchParams(query).get('code') ?? ''])
      expect(log).not.toContain(secret);
    expect(log).toContain('did not succeed');
  });

  test('is bound to who began, even when somebody else is signed in by then; and only soon after signing in', async () => {
    const { app, provider } = await openWithProvider();
    const browser = new Browser(app, await app.signIn('member'));
    const { body } = await browser.post('/account-checks', { aim: 'bind' });
    const query = await provider.signIn(String(body['href']), 'kees');
    browser.enter(await app.signIn('lead'));
    const bound = await browser.post('/account-checks/answers', { query });
    expect(codeOf(bound)).toEqual([401, 'sign-in-failed']);
    const member = await app.signIn('member');
    ahead = limits.sessionFresh + 1_000;
    expect(codeOf(await member.post('/account-checks', { aim: 'bind' }))).toEqual([
      403,
      'sign-in-again',
    ]);
  });

  test('does not stand in for the second factor of who comes in on an invitation', async () => {
    const { app, provider } = await openWithProvider({ secondFactor: 'all' });
    const member = new Browser(app, await app.signIn('member'));
    await prove(member, { provider, name: 'truus', aim: { aim: 'bind' } });
    // Somebody who reads the member's mail.
    const token = await app.house.accounts.tickets.invite('member' as PersonId);
    const thief = new Browser(app);
    const reply = await prove(thief, { provider, name: 'dief', aim: { aim: 'ticket', token } });
    expect(reply.body).toEqual({ awaits: 'other-way' });
    const bind = await thief.post('/account-checks', { aim: 'bind' });
    expect(codeOf(bind)).toEqual([401, 'not-signed-in']);
    expect((await thief.get('/me')).status).toBe(401);
    expect(codeOf(await prove(new Browser(app), { provider, name: 'dief' }))).toEqual([
      401,
      'not-bound',
    ]);
  });

  test('of a provider that is away is said to be away, and asked again once it is back', async () => {
    const { app, provider } = await openWithProvider();
    await provider.stop();
    const reply = await app.nobody.post('/account-checks', { aim: 'sign-in' });
    expect(codeOf(reply)).toEqual([503, 'unavailable']);
    await ProviderProcess.start(app.url, Number(new URL(provider.issuer).port));
    expect((await app.nobody.post('/account-checks', { aim: 'sign-in' })).status).toBe(201);
  });

  test('is none where no provider is known', async () => {
    const app = await openTestApp();
    onTestFinished(() => app.close());
    expect((await app.nobody.get('/ways-in')).body).toEqual({
      account: null,
      passkeys: { rpId: 'localhost' },
      awaits: null,
    });
    expect((await app.nobody.post('/account-checks', { aim: 'sign-in' })).status).toBe(404);
  });
});
