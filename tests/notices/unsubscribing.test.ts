import { expect, test } from 'vitest';
import type { PersonId } from '#shared/ids.ts';
import type { NoticeChoices } from '#shared/notices/choices.ts';
import { acts } from './acts.ts';
import { openNotices } from './openNotices.ts';
import type { NoticeStage } from './openNotices.ts';

async function openMailed() {
  const stage = await openNotices();
  await acts.ask(stage.app);
  await stage.tell();
  const [mail] = stage.post.received;
  const address = /^<(.+)>$/.exec(mail?.headers['list-unsubscribe']?.[0] ?? '')?.[1] ?? '';
  return { ...stage, mail, address, token: address.split('/').at(-1) ?? '' };
}

const choices = ({ app }: NoticeStage): NoticeChoices =>
  app.house.accounts.notices.choicesOf('mandate' as PersonId);

test('[M3] a mail can be turned off by one press of the mail program, without signing in', async () => {
  const stage = await openMailed();
  const { mail, address } = stage;
  expect(mail?.headers['list-unsubscribe-post']).toEqual(['List-Unsubscribe=One-Click']);
  expect(address).toBe(`${stage.app.url}/afmelden/${stage.token}`);
  // The same can be read at the end of the mail.
  expect(mail?.text.split(/\r?\n/)).toContain(address);
  expect(mail?.html).toContain(`<a href="${address}">`);
  // As RFC 8058 has it: a form, no cookie; and from whatever page of a mail program.
  const answer = await fetch(address, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    headers: { origin: 'https://mail.voorbeeld.example' },
    redirect: 'error',
  });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('set-cookie')).toBeNull();
  expect(choices(stage)).toMatchObject({ look: 'off', deadline: 'immediate', reply: 'daily' });
});

test('[M3] whoever only looks at the link, such as a scanner of mail, turns nothing off', async () => {
  const stage = await openMailed();
  const { address, token, app } = stage;
  const kept = () => JSON.stringify(app.house.accounts.heldOf('mandate' as PersonId));
  const before = kept();
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const url of [address, `${app.url}/api/v1/unsubscriptions/${token}`])
      await fetch(url, { method });
  const page = await fetch(address);
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  expect(kept()).toBe(before);
  expect((await app.nobody.get(`/unsubscriptions/${token}`)).body).toMatchObject({
    about: 'look',
    isOn: true,
  });
});

test('[M3] the way back leads to what it was, and to no other mail', async () => {
  const stage = await openMailed();
  const { app, token } = stage;
  const path = `/unsubscriptions/${token}`;
  const { body } = await app.nobody.post(path);
  expect(body).toMatchObject({ isOn: false, back: { look: 'immediate' } });
  const again = await app.nobody.put(path, { choices: body['back'] });
  expect([again.status, again.body['isOn']]).toEqual([200, true]);
  expect(choices(stage).look).toBe('immediate');
  const other = await app.nobody.put(path, { choices: { phase: 'immediate' } });
  expect([other.status, other.body.code]).toEqual([403, 'not-allowed']);
  expect(choices(stage).phase).toBe('daily');
});

test('[M3] the link of the daily mail turns off what comes daily, and nothing else', async () => {
  const stage = await openNotices();
  const { app, clock, post, tell } = stage;
  await app.as('mandate').put('/me/notice-choices', { choices: { look: 'daily', phase: 'off' } });
  await acts.ask(app);
  await tell();
  clock.now += 24 * 3_600_000;
  await tell();
  const url = /<(.+)>/.exec(post.received[0]?.headers['list-unsubscribe']?.[0] ?? '')?.[1] ?? '';
  const before = (await (await fetch(url, { method: 'POST' })).json()) as { back: object };
  expect(choices(stage)).toEqual({
    ...{ look: 'off', reply: 'off', outdated: 'off', phase: 'off', adherence: 'off' },
    ...{ deadline: 'immediate', decided: 'immediate' },
  });
  expect(before.back).toEqual({
    ...{ look: 'daily', reply: 'daily', outdated: 'daily', adherence: 'daily' },
  });
});

test('[M3] nobody makes such a link themselves, and it lets nobody in', async () => {
  const stage = await openMailed();
  const { app, token } = stage;
  const [person = '', about = '', signature = ''] = token.split('.');
  const forged = [
    `outsider.${about}.${signature}`,
    `${person}.phase.${signature}`,
    `${person}.${about}.${signature.replace(/.$/, (last) => (last === '0' ? '1' : '0'))}`,
    `${person}.${about}.`,
    person,
    `${token}.x`.slice(0, 10),
  ];
  for (const one of forged) {
    const reply = await app.nobody.post(`/unsubscriptions/${one}`);
    expect([one, reply.status]).toEqual([one, 404]);
  }
  expect(choices(stage).look).toBe('immediate');
  expect((await app.nobody.post('/sessions', { token })).status).toBe(401);
});

test('[C2] a mail that lets somebody in has nothing to turn off', async () => {
  const { app, post, tell } = await openNotices();
  await app.nobody.post('/sign-in-links', { mail: 'lead@voorbeeld.example' });
  await tell();
  expect(post.received[0]?.headers['list-unsubscribe']).toBeUndefined();
});
