import { TOTP } from 'otpauth';
import { expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { closeCode } from '#shared/wire.ts';
import type { Reply } from '../support/Client.ts';
import { Client } from '../support/Client.ts';
import { until } from '../support/until.ts';
import { RawSocket } from '../ws/RawSocket.ts';
import { Browser } from './Browser.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import type { TestApp } from './openTestApp.ts';

const codeOf = ({ status, body }: Reply) => [status, body.code];

async function openApp(config: Parameters<typeof openTestApp>[0] = {}) {
  const app = await openTestApp(config);
  onTestFinished(() => app.close());
  return app;
}

async function enter(app: TestApp, name: Name) {
  const browser = new Browser(app);
  const token = await app.house.accounts.tickets.invite(name as PersonId);
  return { browser, reply: await browser.post('/sessions', { token }) };
}

async function setUp(browser: Browser) {
  const { body } = await browser.post('/me/second-factor');
  const secret = String(body['secret']);
  // The next code, as an app whose clock is a little ahead shows it.
  const next = () => new TOTP({ secret }).generate({ timestamp: Date.now() + 30_000 });
  const code = new TOTP({ secret }).generate();
  const reply = await browser.send('PUT', '/me/second-factor', { code });
  return { secret, address: String(body['address']), code, next, reply };
}

test('[C9] who has a second factor is nobody until its code is there: not to a route, not to a socket', async () => {
  const app = await openApp();
  const first = await enter(app, 'member');
  const { next, code, reply, address } = await setUp(first.browser);
  expect(reply.status).toBe(200);
  expect(address).toMatch(/^otpauth:\/\/totp\/Draagvlak:Fictief%20Mens%20member\?/);
  const recovery = reply.body['recoveryCodes'] as string[];
  expect(recovery).toHaveLength(10);
  const { browser, reply: entered } = await enter(app, 'member');
  expect([entered.status, entered.body]).toEqual([201, { awaits: 'code' }]);
  const cookie = `draagvlak=${browser.cookies.get('draagvlak')}`;
  expect((await browser.get('/ways-in')).body).toMatchObject({ awaits: 'code' });
  for (const [method, path, body] of [
    ['GET', '/me', undefined],
    ['GET', '/people', undefined],
    ['GET', '/me/ways-in', undefined],
    ['POST', '/me/second-factor', undefined],
    ['POST', '/me/second-factor/end', { code: '000000' }],
    ['POST', '/me/passkey-checks', undefined],
    ['POST', '/account-checks', { aim: 'bind' }],
  ] as const) {
    const { status } = await browser.send(method, path, body);
    expect([path, status]).toEqual([path, path === '/account-checks' ? 404 : 401]);
  }
  const socket = new RawSocket(new Client(app.url, { cookie }), 'own');
  await until(() => socket.closed !== null);
  expect(socket.closed).toBe(closeCode.notSignedIn);

  const replay = await browser.post('/sessions/current/code', { code });
  expect(codeOf(replay)).toEqual([400, 'wrong-code']);
  const came = await browser.post('/sessions/current/code', { code: next() });
  expect(came.body).toMatchObject({ person: { id: 'member' } });
  // The token that waited is over: whoever had it before has nothing.
  expect((await new Client(app.url, { cookie }).get('/me')).status).toBe(401);
  expect((await browser.get('/me')).status).toBe(200);
  const { sessions } = (await browser.get('/me/sessions')).body as { sessions: object[] };
  expect(sessions[0]).toMatchObject({ by: 'invitation', isDouble: true, isWaiting: false });
  const second = await enter(app, 'member');
  const recovered = await second.browser.post('/sessions/current/code', { code: recovery[3] });
  expect(recovered.status).toBe(201);
  expect((await second.browser.get('/me/ways-in')).body).toMatchObject({
    secondFactor: { recoveryLeft: 9 },
  });
  expect(codeOf(await app.nobody.post('/sessions/current/code', { code: '123456' }))).toEqual([
    401,
    'not-signed-in',
  ]);
  expect(app.logged.join('\n')).not.toContain(recovery[3]);
});

test('[C9] a wrong first code can be put right, and what another began is of no use', async () => {
  const app = await openApp();
  const member = new Browser(app, await app.signIn('member'));
  const { body } = await member.post('/me/second-factor');
  const wrong = await member.send('PUT', '/me/second-factor', { code: '000000' });
  expect(codeOf(wrong)).toEqual([400, 'wrong-code']);
  const code = new TOTP({ secret: String(body['secret']) }).generate();
  expect((await member.send('PUT', '/me/second-factor', { code })).status).toBe(200);
  const other = new Browser(app, await app.signIn('lead'));
  const begun = await other.post('/me/second-factor');
  other.enter(await app.signIn('observer'));
  const mixed = await other.send('PUT', '/me/second-factor', {
    code: new TOTP({ secret: String(begun.body['secret']) }).generate(),
  });
  expect(codeOf(mixed)).toEqual([401, 'sign-in-failed']);
});

test('[C9, N5] where leads need one, they can do nothing but set it up; who becomes one is out within two seconds', async () => {
  const app = await openApp({ secondFactor: 'leads' });
  const lead = await enter(app, 'lead');
  expect(lead.reply.body).toEqual({ awaits: 'set-up' });
  expect((await lead.browser.get('/me')).status).toBe(401);
  expect((await setUp(lead.browser)).reply.status).toBe(200);
  expect((await lead.browser.get('/me')).status).toBe(200);
  expect((await enter(app, 'coordinator')).reply.body).toEqual({ awaits: 'set-up' });
  const member = await enter(app, 'member');
  expect(member.reply.body).toMatchObject({ person: { id: 'member' } });

  const cookie = `draagvlak=${member.browser.cookies.get('draagvlak')}`;
  const socket = await RawSocket.joined(new Client(app.url, { cookie }), 'own');
  const began = performance.now();
  const leads = ['lead', 'member'];
  await app.service.send('PATCH', '/coalitions/c1', { leads });
  await until(() => socket.closed !== null);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(socket.closed).toBe(closeCode.notSignedIn);
  expect((await member.browser.get('/ways-in')).body).toMatchObject({ awaits: 'set-up' });
});

test('[C9] a coordinator resets how somebody signs in, on the record; nobody else does', async () => {
  const app = await openApp();
  const member = await enter(app, 'member');
  const { next } = await setUp(member.browser);
  const lead = await app.as('lead').send('DELETE', '/people/member/ways-in');
  expect(codeOf(lead)).toEqual([403, 'not-allowed']);
  const reset = await app.as('coordinator').send('DELETE', '/people/member/ways-in');
  expect(reset.status).toBe(204);
  expect((await member.browser.get('/me')).status).toBe(401);
  const again = await enter(app, 'member');
  expect(again.reply.body).toMatchObject({ person: { id: 'member' } });
  expect(codeOf(await again.browser.post('/sessions/current/code', { code: next() }))).toEqual([
    401,
    'not-signed-in',
  ]);
  const record = (await app.nobody.get('/manifestos/m/record')).body['text'] as string;
  const told = record.split('\n').filter((line) => line.includes('ways-in-reset'));
  expect(told.map((line) => JSON.parse(line))).toMatchObject([
    { actor: { kind: 'person', person: 'coordinator' }, person: 'member' },
  ]);
  const { events } = (await again.browser.get('/me/data')).body as { events: { type: string }[] };
  expect(events.map(({ type }) => type)).toContain('ways-in-reset');
  expect((await app.service.send('DELETE', '/people/niemand/ways-in')).status).toBe(404);
});
