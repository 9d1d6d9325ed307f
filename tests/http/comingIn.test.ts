import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';
import { Client } from '../support/Client.ts';
import { MailServer } from '../support/MailServer.ts';
import { until } from '../support/until.ts';
import { RawSocket } from '../ws/RawSocket.ts';
import { secretMail } from './cast.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

async function openApp(config: Parameters<typeof openTestApp>[0] = {}) {
  const app = await openTestApp(config);
  onTestFinished(() => app.close());
  return app;
}

/** An app that sends its mail to a server of its own. */
async function openSending() {
  const post = await MailServer.open();
  const app = await openApp({ smtpUrl: post.url, mailFrom: 'draagvlak@manifest.example' });
  const mailTo = async (address: string, nth = 0) => {
    const found = () => post.received.filter(({ to }) => to.includes(address))[nth];
    await until(() => found() !== undefined);
    return found() ?? { text: '', html: '', headers: {} };
  };
  return { app, post, mailTo };
}

const tokenIn = ({ text }: { text: string }): string => /#(\S+)/.exec(text)?.[1] ?? '';
const cookieOf = (headers: Headers): string =>
  (headers.get('set-cookie') ?? '').split(';')[0] ?? '';

describe('[C1] an invitation', () => {
  test('with an address is mailed and told to nobody else; who uses it has that address', async () => {
    const { app, mailTo } = await openSending();
    const mail = 'outsider.nieuw@voorbeeld.example';
    const invited = await app
      .as('coordinator')
      .post('/invitations', { person: 'outsider', mail, language: 'en' });
    expect([invited.status, invited.body]).toEqual([201, { link: null }]);
    const came = await mailTo(mail);
    expect(came.text).toContain('Dear Fictief Mens outsider,');
    expect(came.text).toContain('Gemeente outside');
    expect(came.text).toContain(`${app.url}/aanmelden#`);
    const token = tokenIn(came);
    expect(app.house.accounts.mailOf('outsider' as PersonId)).toBe(secretMail('outsider'));
    const entered = await app.nobody.post('/sessions', { token, language: 'en' });
    expect(entered.status).toBe(201);
    expect(app.house.accounts.mailOf('outsider' as PersonId)).toBe(mail);
    expect(await app.nobody.post('/sessions', { token })).toMatchObject({
      body: { code: 'invitation-used' },
    });
  });

  test('without one is a link to bring round, and ends what was mailed before', async () => {
    const { app, mailTo } = await openSending();
    const mail = secretMail('member');
    await app.service.post('/invitations', { person: 'member', mail });
    const earlier = tokenIn(await mailTo(mail));
    const { body } = await app.service.post('/invitations', { person: 'member' });
    const link = new URL(String(body['link']));
    expect(await app.nobody.post('/sessions', { token: earlier })).toMatchObject({
      body: { code: 'invitation-expired' },
    });
    const entered = await app.nobody.post('/sessions', { token: link.hash.slice(1) });
    expect(entered.status).toBe(201);
  });

  test.each([
    'geen adres',
    'een@voorbeeld.example\r\nBcc: derde@elders.example',
    'een@voorbeeld.example,derde@elders.example',
    'Een <een@voorbeeld.example>',
    `${'x'.repeat(200)}@voorbeeld.example`,
  ])('to “%s” is turned away at the door, and so is all other mail', async (mail) => {
    const app = await openApp();
    const asked = [
      await app.service.post('/invitations', { person: 'member', mail }),
      await app.nobody.post('/sign-in-links', { mail }),
      await app.as('member').put('/me/mail', { mail }),
    ];
    for (const { status, body } of asked)
      expect([status, body.code]).toEqual([400, 'invalid-input']);
    expect(app.house.accounts.outbox.list()).toEqual([]);
  });
});

describe('[C2] mail that has not gone out', () => {
  test('is read by a coordinator, with its link, only where none is sent', async () => {
    const app = await openApp();
    const mail = secretMail('lead');
    const invited = await app.service.post('/invitations', { person: 'lead', mail });
    await app.nobody.post('/sign-in-links', { mail });
    const { body } = await app.as('coordinator').get('/mails');
    const [first, second] = body['mails'] as { text: string; href: string }[];
    expect(body).toMatchObject({
      isSent: false,
      mails: [
        { kind: 'invitation', to: mail, href: invited.body['link'], person: 'lead' },
        { kind: 'sign-in', to: mail, delivery: { kind: 'waiting', tries: 0, reason: null } },
      ],
    });
    for (const each of [first, second]) expect(each?.text).toContain(each?.href);
    const entered = await app.nobody.post('/sessions', { token: tokenIn(second ?? { text: '' }) });
    expect(entered.status).toBe(201);
    const left = (await app.service.get('/mails')).body['mails'] as { kind: string }[];
    expect(left.map(({ kind }) => kind)).toEqual(['invitation']);
  });

  test('is listed without what it says where mail is sent, and why it did not go', async () => {
    const { app, post } = await openSending();
    post.answer = () => ({ kind: 'refuse', code: 550 });
    await app.nobody.post('/sign-in-links', { mail: secretMail('lead') });
    const list = async () =>
      (await app.service.get('/mails')).body['mails'] as { delivery: { kind: string } }[];
    await until(async () => (await list())[0]?.delivery.kind === 'refused');
    const told = JSON.stringify(await list());
    expect(told).toContain('550');
    expect(told).not.toMatch(/aanmelden|text|href/);
    // Whom it was to is in no log.
    expect(app.logged.join('')).toContain('a mail did not go out');
    expect(app.logged.join('')).not.toContain(secretMail('lead'));
  });
});

describe('[C3] a sign-in link', () => {
  test('is answered in the same way whether or not anyone has the address', async () => {
    const { app, mailTo, post } = await openSending();
    const ask = async (mail: string) => {
      const { status, body, headers } = await app.nobody.post('/sign-in-links', { mail });
      const told = [...headers].filter(([name]) => name !== 'date');
      return { status, body, told };
    };
    const known = await ask(secretMail('mandate'));
    expect(await ask('niemand@voorbeeld.example')).toEqual(known);
    expect(known).toMatchObject({ status: 202, body: { isSent: true } });
    const came = await mailTo(secretMail('mandate'));
    await until(() => app.house.accounts.outbox.list().length === 0);
    expect(post.received).toHaveLength(1);
    const entered = await app.nobody.post('/sessions', { token: tokenIn(came) });
    const me = await new Client(app.url, { cookie: cookieOf(entered.headers) }).get('/me');
    expect(me.body).toMatchObject({ person: { id: 'mandate' } });
    expect(await app.nobody.post('/sessions', { token: tokenIn(came) })).toMatchObject({
      status: 401,
      body: { code: 'link-used' },
    });
  });

  test('is sent to one address a few times an hour, and it does not show whose that is', async () => {
    const app = await openApp();
    const statuses = async (mail: string) => {
      const said: number[] = [];
      for (let asked = 0; asked <= limits.linksPerAddress; asked += 1)
        said.push((await app.nobody.post('/sign-in-links', { mail })).status);
      return said;
    };
    const known = await statuses(secretMail('member'));
    expect(known).toEqual([...known.slice(1).map(() => 202), 429]);
    expect(await statuses('niemand@voorbeeld.example')).toEqual(known);
    const capitals = { mail: secretMail('member').toUpperCase() };
    expect((await app.nobody.post('/sign-in-links', capitals)).status).toBe(429);
    // A change to that address is mail there too.
    const change = await app.as('lead').put('/me/mail', { mail: secretMail('member') });
    expect(change.body.code).toBe('too-many-requests');
    expect((await app.nobody.post('/sign-in-links', { mail: secretMail('lead') })).status).toBe(
      202,
    );
  });

  test('is asked for from one network so many times an hour; another has its own', async () => {
    const app = await openApp();
    let asked = 0;
    const ask = async (from: string) => {
      asked += 1;
      const body = { mail: `${asked}@voorbeeld.example` };
      const reply = await app.nobody.post('/sign-in-links', body, { 'x-forwarded-for': from });
      return reply.status;
    };
    for (let turn = 0; turn < limits.linksPerCaller; turn += 1)
      expect(await ask(`2001:db8:1:2::${turn.toString(16)}`)).toBe(202);
    expect(await ask('2001:db8:1:2:ffff::1')).toBe(429);
    expect(await ask('2001:db8:1:3::1')).toBe(202);
    expect(await ask('192.0.2.1')).toBe(202);
  });
});

test('[C4] another address of one’s own counts once its link is followed, and the old one hears of it', async () => {
  const { app, mailTo } = await openSending();
  const mail = 'lid.nieuw@voorbeeld.example';
  const member = app.as('member');
  const asked = await member.put('/me/mail', { mail, language: 'en' });
  expect([asked.status, asked.body]).toEqual([
    202,
    { mail: secretMail('member'), unconfirmed: mail, isSent: true },
  ]);
  const came = await mailTo(mail);
  expect(came.text).toContain(`${app.url}/mailadres#`);
  const token = tokenIn(came);
  // It is for this alone.
  expect((await app.nobody.post('/sessions', { token })).body.code).toBe('link-expired');
  expect((await app.nobody.post('/mail-confirmations', { token })).status).toBe(204);
  expect((await member.get('/me/mail')).body).toEqual({ mail, unconfirmed: null });
  const told = await mailTo(secretMail('member'));
  expect(told.text).not.toMatch(/https?:|nieuw/);
  expect((await app.nobody.post('/mail-confirmations', { token })).body.code).toBe('link-used');
  expect((await member.put('/me/mail', { mail: null })).status).toBe(202);
  expect((await member.get('/me/mail')).body).toEqual({ mail: null, unconfirmed: null });
});

describe('[C5] one’s sessions', () => {
  test('are one for each browser: who comes in anew has left the one before', async () => {
    const app = await openApp();
    const before = await app.signIn('member');
    const token = await app.house.accounts.tickets.invite('member' as PersonId);
    const entered = await before.post('/sessions', { token });
    expect((await before.get('/me')).status).toBe(401);
    const now = new Client(app.url, { cookie: cookieOf(entered.headers) });
    const { sessions } = (await now.get('/me/sessions')).body as { sessions: { by: string }[] };
    expect(sessions.map(({ by }) => by)).toEqual(['invitation', 'demo']);
    // A link that lets nobody in ends nothing.
    expect((await now.post('/sessions', { token })).status).toBe(401);
    expect((await now.get('/me')).status).toBe(200);
  });

  test('are listed with what they are on, and give nobody access', async () => {
    const app = await openApp();
    const token = await app.house.accounts.tickets.invite('observer' as PersonId);
    const agent =
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/147.0.0.0 Safari/537.36 Edg/147.0.0.0';
    const entered = await app.nobody.post('/sessions', { token }, { 'user-agent': agent });
    const cookie = cookieOf(entered.headers);
    const { body } = await new Client(app.url, { cookie }).get('/me/sessions');
    const sessions = body['sessions'] as { id: string; isCurrent: boolean; device: object }[];
    expect(sessions).toHaveLength(2);
    expect(sessions.find(({ isCurrent }) => isCurrent)).toMatchObject({
      device: { browser: 'edge', system: 'windows' },
    });
    expect(JSON.stringify(body)).not.toContain('147');
    for (const { id } of sessions) {
      expect(cookie).not.toContain(id);
      const guess = new Client(app.url, { cookie: `draagvlak=${id}` });
      expect((await guess.get('/me')).status).toBe(401);
    }
  });

  test('[N5] end one, all others, or all of someone’s: their lines close within two seconds', async () => {
    const app = await openApp();
    const opened = async (name: Name) => {
      const client = await app.signIn(name);
      return { client, socket: await RawSocket.joined(client, 'own') };
    };
    const lost = await opened('member');
    const [here, elsewhere, third] = [
      await opened('member'),
      await opened('member'),
      await opened('member'),
    ];
    const ofAnother = await opened('lead');
    const idOf = async (client: Client) => {
      const { sessions } = (await client.get('/me/sessions')).body as {
        sessions: { id: string; isCurrent: boolean }[];
      };
      return sessions.find(({ isCurrent }) => isCurrent)?.id ?? '';
    };
    const expectClosed = async (socket: RawSocket, act: () => Promise<{ status: number }>) => {
      const began = performance.now();
      expect((await act()).status).toBe(204);
      await until(() => socket.closed !== null);
      expect(performance.now() - began).toBeLessThan(2_000);
      expect(socket.closed).toBe(closeCode.notSignedIn);
    };
    // Of another's session the id is of no use.
    const lostId = await idOf(lost.client);
    await ofAnother.client.send('DELETE', `/me/sessions/${lostId}`);
    expect((await lost.client.get('/me')).status).toBe(200);
    await expectClosed(lost.socket, () => here.client.send('DELETE', `/me/sessions/${lostId}`));
    expect((await lost.client.get('/me')).status).toBe(401);
    expect([elsewhere.socket.closed, here.socket.closed]).toEqual([null, null]);
    await expectClosed(elsewhere.socket, () => here.client.send('DELETE', '/me/sessions'));
    await until(() => third.socket.closed !== null);
    expect([(await here.client.get('/me')).status, here.socket.closed]).toEqual([200, null]);
    const all = () => app.as('coordinator').send('DELETE', '/people/member/sessions');
    await expectClosed(here.socket, all);
    expect((await here.client.get('/me')).status).toBe(401);
    expect([ofAnother.socket.closed, (await ofAnother.client.get('/me')).status]).toEqual([
      null,
      200,
    ]);
    expect((await app.service.send('DELETE', '/people/niemand/sessions')).status).toBe(404);
  });
});

test('[C6] who asks for access is heard by the coordinators, and each is answered the same', async () => {
  const app = await openApp();
  const question = { name: 'Iemand', organisation: 'Gemeente Oefendam', reason: 'Graag.' };
  const ask = (mail: string) => app.nobody.post('/access-requests', { ...question, mail });
  const known = await ask(secretMail('member'));
  const stranger = await ask('iemand@voorbeeld.example');
  expect([known.status, known.body]).toEqual([stranger.status, stranger.body]);
  const list = async () =>
    (await app.as('coordinator').get('/access-requests')).body['requests'] as { id: string }[];
  const [first, second] = await list();
  expect(second).toMatchObject({ ...question, mail: 'iemand@voorbeeld.example' });
  const reply = await app.service.send('DELETE', `/access-requests/${first?.id}`);
  expect(reply.status).toBe(204);
  expect(await list()).toMatchObject([{ id: second?.id }]);
  const more = Array.from({ length: limits.accessRequestsPerHour }, (_, nth) =>
    ask(`${nth}@voorbeeld.example`),
  );
  const statuses = (await Promise.all(more)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
});
