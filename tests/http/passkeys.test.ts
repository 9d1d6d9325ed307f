import { expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Reply } from '../support/Client.ts';
import { SoftPasskey } from '../support/SoftPasskey.ts';
import { Browser } from './Browser.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import type { TestApp } from './openTestApp.ts';

const codeOf = ({ status, body }: Reply) => [status, body.code];
const failed = [401, 'sign-in-failed'];

/** Milliseconds by which the clock of the app is ahead. */
let ahead = 0;

async function openApp(config: Parameters<typeof openTestApp>[0] = {}) {
  ahead = 0;
  const app = await openTestApp(config, undefined, () => Date.now() + ahead);
  onTestFinished(() => app.close());
  return app;
}

/** Somebody signed in, with a passkey of theirs. */
async function withPasskey(app: TestApp, name: Name = 'member') {
  const browser = new Browser(app, await app.signIn(name));
  const passkey = new SoftPasskey(app.url, 'localhost');
  const { body } = await browser.post('/me/passkey-checks');
  const made = await browser.post('/me/passkeys', passkey.make(body));
  expect(codeOf(made)).toEqual([201, undefined]);
  return { browser, passkey };
}

async function signIn(app: TestApp, passkey: SoftPasskey, lie = {}) {
  const browser = new Browser(app);
  const { body } = await browser.post('/passkey-checks');
  const reply = await browser.post('/passkey-checks/answers', passkey.use(body, lie));
  return { browser, reply };
}

test('[C8] a passkey is made by who is signed in, signs in without a name, and is removed', async () => {
  const app = await openApp();
  const { browser, passkey } = await withPasskey(app);
  const asked = await new Browser(app).post('/passkey-checks');
  expect(asked.body).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
  expect(asked.body['allowCredentials'] ?? []).toEqual([]);
  const came = await signIn(app, passkey);
  expect(came.reply.body).toMatchObject({ person: { id: 'member' } });
  const { body } = await came.browser.get('/me/sessions');
  expect(body['sessions']).toMatchObject([{ by: 'passkey' }, { by: 'demo' }, { by: 'demo' }]);
  const ways = (await browser.get('/me/ways-in')).body;
  expect(ways).toMatchObject({ passkeys: [{ id: passkey.id }], isFresh: true });
  // Of others it is not to be removed.
  await app.as('lead').send('DELETE', `/me/passkeys/${passkey.id}`);
  expect((await signIn(app, passkey)).reply.status).toBe(201);
  expect((await browser.send('DELETE', `/me/passkeys/${passkey.id}`)).status).toBe(204);
  expect(codeOf((await signIn(app, passkey)).reply)).toEqual(failed);
});

test.each([
  ['that did not see its owner', { isVerified: false }],
  ['for another site', { origin: 'https://elders.example' }],
  ['for another host', { rpId: 'elders.example' }],
  ['with the challenge of another time', { challenge: 'x'.repeat(43) }],
  ['of somebody else', { userHandle: Buffer.from('lead').toString('base64url') }],
  ['that counts backwards, as a copy does', { counter: 0 }],
])('[C8] a passkey %s signs nobody in, and says no more than that', async (_, lie) => {
  const app = await openApp();
  const { passkey } = await withPasskey(app);
  expect((await signIn(app, passkey)).reply.status).toBe(201);
  expect(codeOf((await signIn(app, passkey, lie)).reply)).toEqual(failed);
  const unknown = new SoftPasskey(app.url, 'localhost');
  expect(codeOf((await signIn(app, unknown)).reply)).toEqual(failed);
});

test('[C8] an answer counts once, for the browser that asked', async () => {
  const app = await openApp();
  const { passkey } = await withPasskey(app);
  const browser = new Browser(app);
  const { body } = await browser.post('/passkey-checks');
  const answer = passkey.use(body);
  const stranger = await new Browser(app).post('/passkey-checks/answers', answer);
  expect(codeOf(stranger)).toEqual(failed);
  const both = await Promise.all([1, 2].map(() => browser.post('/passkey-checks/answers', answer)));
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 401]));
  // What is for making one is not for using one.
  const member = new Browser(app, await app.signIn('member'));
  const asked = await member.post('/me/passkey-checks');
  const mixed = await member.post('/passkey-checks/answers', passkey.use(asked.body));
  expect(codeOf(mixed)).toEqual(failed);
});

test.each([
  ['without its owner', { isVerified: false }],
  ['for another site', { origin: 'https://elders.example' }],
  ['for another host', { rpId: 'elders.example' }],
  ['with another challenge', { challenge: 'x'.repeat(43) }],
])('[C8] a passkey made %s is not kept', async (_, lie) => {
  const app = await openApp();
  const browser = new Browser(app, await app.signIn('member'));
  const passkey = new SoftPasskey(app.url, 'localhost');
  const { body } = await browser.post('/me/passkey-checks');
  expect(codeOf(await browser.post('/me/passkeys', passkey.make(body, lie)))).toEqual(failed);
  expect((await browser.get('/me/ways-in')).body['passkeys']).toEqual([]);
});

test('[C8] a passkey of somebody cannot become another’s, and is made only soon after signing in', async () => {
  const app = await openApp();
  const { passkey, browser } = await withPasskey(app);
  const lead = new Browser(app, await app.signIn('lead'));
  const { body } = await lead.post('/me/passkey-checks');
  const stolen = await lead.post('/me/passkeys', passkey.make(body));
  expect(codeOf(stolen)).toEqual([409, 'bound-elsewhere']);
  // Begun by one, ended by another in the same browser.
  const begun = await lead.post('/me/passkey-checks');
  lead.enter(await app.signIn('observer'));
  const other = new SoftPasskey(app.url, 'localhost');
  expect(codeOf(await lead.post('/me/passkeys', other.make(begun.body)))).toEqual(failed);
  ahead = limits.sessionFresh + 1_000;
  expect((await browser.get('/me/ways-in')).body).toMatchObject({ isFresh: false });
  expect(codeOf(await browser.post('/me/passkey-checks'))).toEqual([403, 'sign-in-again']);
});

test('[C8, J3] who is erased has no passkey; what is kept of it is in their file', async () => {
  const app = await openApp();
  const { browser, passkey } = await withPasskey(app);
  const data = (await browser.get('/me/data')).body;
  expect(data).toMatchObject({ account: { passkeys: [{ device: { browser: 'other' } }] } });
  await app.service.send('DELETE', '/people/member');
  expect(codeOf((await signIn(app, passkey)).reply)).toEqual(failed);
  expect(app.house.accounts.passkeys.listOf('member' as PersonId)).toEqual([]);
});

test('[C8] passkeys are bound to the address people use, and there are none where that cannot be', async () => {
  const rpOf = async (publicUrl: string) => {
    const app = await openApp({ publicUrl });
    return (await app.nobody.get('/ways-in')).body['passkeys'];
  };
  expect(await rpOf('https://manifest.example/')).toEqual({ rpId: 'manifest.example' });
  expect(await rpOf('https://192.0.2.7')).toBeNull();
  expect(await rpOf('https://[2001:db8::7]')).toBeNull();
  expect(await rpOf('http://manifest.example')).toBeNull();
});
