import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Client } from '../support/Client.ts';
import { MailServer } from '../support/MailServer.ts';
import type { Answer } from '../support/MailServer.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import type { RunningServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';

const names = ['ann', 'bas', 'cor', 'dea', 'eva', 'fem'] as const;
const addressOf = (name: string) => `${name}@oefendam.example`;
const forEver: Answer = { kind: 'hold', until: new Promise(() => undefined) };

async function openNetwork() {
  const post = await MailServer.open();
  const server = await runServer({ DEMO: '0', SMTP_URL: post.url });
  await buildNetwork(server, { people: { ann: {}, bas: {}, cor: {}, dea: {}, eva: {}, fem: {} } });
  const invite = async (name: string) => {
    const body = { person: name, mail: addressOf(name) };
    const reply = await Client.service(server.url).post('/invitations', body);
    expect([reply.status, reply.body]).toEqual([201, { link: null }]);
  };
  return { post, server, invite };
}

const waiting = async ({ url }: RunningServer) =>
  ((await Client.service(url).get('/mails')).body['mails'] as unknown[]).length;
const idsIn = ({ received }: MailServer) =>
  received.map(({ to, headers }) => `${to.join()} ${headers['message-id']?.join()}`);

test('[C2] mail that was promised goes out after a kill -9, though the mail server was away', async () => {
  const { post, server, invite } = await openNetwork();
  await post.stop();
  for (const name of names) await invite(name);
  await server.kill();
  await post.start();
  await server.restart();
  await until(async () => (await waiting(server)) === 0);
  const to = post.received.flatMap((mail) => mail.to);
  expect(to.toSorted()).toEqual(names.map(addressOf));
  // Once it is gone, what it brought stands nowhere on the disk; it works all the same.
  const kept = await readFile(join(server.directory, 'accounts.json'), 'utf8');
  for (const { text } of post.received) {
    const link = /https?:\S+/.exec(text)?.[0] ?? '';
    expect(kept).not.toContain(new URL(link).hash.slice(1));
    expect((await (await Client.signIn(server.url, link)).get('/me')).status).toBe(200);
  }
});

test('[C2] a kill -9 between any mail and the word of the mail server sends that one again, as the same', async () => {
  const { post, server, invite } = await openNetwork();
  for (let kills = 0; kills < 3; kills += 1) {
    const before = post.asked;
    // It takes one, says nothing to the next, and the server is killed while it waits.
    post.answer = (nth) => (nth > before ? forEver : { kind: 'take' });
    for (const name of names.slice(kills * 2, kills * 2 + 2)) await invite(name);
    await until(() => post.asked === before + 2);
    await server.kill();
    await server.restart();
  }
  post.answer = () => ({ kind: 'take' });
  await server.kill();
  await server.restart();
  await until(async () => (await waiting(server)) === 0);
  const ids = idsIn(post);
  expect(new Set(ids.map((id) => id.split(' ')[0]))).toEqual(new Set(names.map(addressOf)));
  // Each person has one mail, however often it came.
  expect(new Set(ids).size).toBe(names.length);
  expect(ids.length).toBeGreaterThan(names.length);
});

test('[C2] [J4] what was promised was on disk before the answer: a server killed at the answer has it', async () => {
  const { post, server } = await openNetwork();
  await post.stop();
  await Client.service(server.url).send('PATCH', '/people/ann', { mail: addressOf('ann') });
  for (let asked = 1; asked <= 3; asked += 1) {
    const nobody = new Client(server.url);
    const reply = await nobody.post('/sign-in-links', { mail: addressOf('ann') });
    await server.kill();
    expect(reply.status).toBe(202);
    const kept = await readFile(join(server.directory, 'accounts.json'), 'utf8');
    const { mails } = JSON.parse(kept) as { mails: Record<string, unknown> };
    expect(Object.keys(mails)).toHaveLength(asked);
    await server.restart();
  }
});
