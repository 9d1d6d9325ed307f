import { afterAll, expect, test } from 'vitest';
import { actingAs } from '#shared/actingAs.ts';
import { limits } from '#shared/limits.ts';
import type { PersonId } from '#shared/ids.ts';
import { Client } from '../support/Client.ts';
import { secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import type { TestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const tokenIn = (link: unknown): string => new URL(String(link)).hash.slice(1);

async function exchange({ nobody }: TestApp, token: string, headers = {}) {
  return nobody.post('/sessions', { token }, headers);
}

test('an invitation is used once, even by two at the same moment; its token is in no address', async () => {
  const { body } = await app.as('coordinator').post('/invitations', { person: 'member' });
  const link = new URL(String(body['link']));
  expect([link.origin, link.pathname, link.search]).toEqual([app.url, '/aanmelden', '']);
  const both = await Promise.all([1, 2].map(() => exchange(app, tokenIn(link))));
  expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 401]));
  expect(both.find(({ status }) => status === 401)?.body.code).toBe('invitation-used');
  expect(await exchange(app, tokenIn(link))).toMatchObject({ body: { code: 'invitation-used' } });
  expect(await exchange(app, 'x'.repeat(32))).toMatchObject({
    status: 401,
    body: { code: 'invitation-expired' },
  });
});

test('the session is in a cookie that no script and no other site gets at; the answer holds no secret', async () => {
  const { body } = await app.service.post('/invitations', { person: 'member' });
  const signedIn = await exchange(app, tokenIn(body['link']));
  const cookie = signedIn.headers.get('set-cookie') ?? '';
  const [pair = '', ...attributes] = cookie.split('; ');
  const age = `Max-Age=${limits.session / 1_000}`;
  expect(attributes).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', age]);
  expect(JSON.stringify(signedIn.body)).not.toContain(pair.split('=')[1]);
  expect(JSON.stringify(signedIn.body)).not.toContain(secretMail('member'));
  const member = new Client(app.url, { cookie: pair });
  expect((await member.get('/me')).body).toMatchObject({
    person: { id: 'member', name: secretName('member') },
    partner: { id: 'inside' },
  });
  const left = await member.send('DELETE', '/sessions/current');
  expect(left.headers.get('set-cookie')).toMatch(/^draagvlak=; .*HttpOnly.*Max-Age=0/);
  expect(await member.get('/me')).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
});

test('on an https address the cookie is bound to it, and browsers are told to stay there', async () => {
  const secure = await openTestApp({ publicUrl: 'https://manifest.example' });
  const token = await secure.house.accounts.tickets.invite('member' as PersonId);
  const reply = await exchange(secure, token, { origin: 'https://manifest.example' });
  expect(reply.headers.get('set-cookie')).toMatch(/^__Host-draagvlak=\S+; .*; Secure$/);
  expect(reply.headers.get('strict-transport-security')).toMatch(/max-age=\d{7}/);
  const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect((await new Client(secure.url, { cookie }).get('/me')).status).toBe(200);
  const unbound = { cookie: cookie.replace('__Host-', '') };
  expect((await new Client(secure.url, unbound).get('/me')).status).toBe(401);
  await secure.close();
});

test.each(['https://elders.example', 'null', 'http://127.0.0.1', ''])(
  'a page of “%s” may read what is public, and change nothing',
  async (origin) => {
    const coordinator = app.as('coordinator');
    const before = app.house.records.state;
    const unsafe = [
      ['POST', '/partners', { name: 'x', type: 'company' }],
      ['POST', '/sessions', { token: 'x'.repeat(32) }],
      ['POST', '/amendments/x/adopt', {}],
      ['PUT', '/sections/own/phase', { phase: 'consultation', reason: 'x' }],
      ['PATCH', '/sections/own', { title: 'x' }],
      ['DELETE', '/sessions/current', undefined],
    ] as const;
    for (const [method, path, body] of unsafe) {
      expect(await coordinator.send(method, path, body, { origin })).toMatchObject({
        status: 403,
        body: { code: 'wrong-origin' },
      });
    }
    const read = await coordinator.send('GET', '/partners', undefined, { origin });
    expect(read.status).toBe(200);
    expect(read.headers.get('access-control-allow-origin')).toBeNull();
    expect(app.house.records.state).toBe(before);
    expect((await coordinator.get('/me')).status).toBe(200);
  },
);

test('who tries many invitations has to wait', async () => {
  const other = await openTestApp();
  const tries = Array.from({ length: limits.signInsPerMinute + 2 }, () =>
    exchange(other, 'x'.repeat(32)),
  );
  const statuses = (await Promise.all(tries)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(limits.signInsPerMinute);
  expect(await exchange(other, 'x'.repeat(32))).toMatchObject({
    status: 429,
    body: { code: 'too-many-requests' },
  });
  expect((await other.as('member').get('/me')).status).toBe(200);
  await other.close();
});

test('without a provisioning token nobody is the service, whatever they bring', async () => {
  const other = await openTestApp({ bootstrapToken: null });
  const reply = await other.service.post('/partners', { name: 'x', type: 'company' });
  expect(reply).toMatchObject({ status: 401, body: { code: 'not-signed-in' } });
  await other.close();
});

test('names are told to who is signed in, mail addresses to nobody', async () => {
  const { id } = Object.values(app.house.records.state.manifestos)[0] ?? {};
  for (const path of [`/manifestos/${id}/state`, `/manifestos/${id}`, `/manifestos/${id}/sections`])
    expect(JSON.stringify((await app.nobody.get(path)).body)).not.toContain(secretName('lead'));
  const people = JSON.stringify((await app.as('observer').get('/people')).body);
  const state = JSON.stringify((await app.as('observer').get(`/manifestos/${id}/state`)).body);
  for (const told of [people, state]) {
    expect(told).toContain(secretName('lead'));
    expect(told).not.toContain(secretMail('lead'));
  }
});

test('[C5] a page that shows somebody else does nothing in the name of who is signed in by now', async () => {
  const member = app.as('member');
  const leave = (shown: string) =>
    member.send('DELETE', '/me/sessions', undefined, { [actingAs]: shown });
  expect(await leave('lead')).toMatchObject({ status: 403, body: { code: 'somebody-else' } });
  expect(await leave('member')).toMatchObject({ status: 204 });
  const entered = await member.send(
    'POST',
    '/sessions',
    { token: 'x'.repeat(32) },
    { [actingAs]: 'lead' },
  );
  expect(entered.body).toMatchObject({ code: 'invitation-expired' });
});
