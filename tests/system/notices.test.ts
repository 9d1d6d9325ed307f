import { expect, test } from 'vitest';
import { Client } from '../support/Client.ts';
import { MailServer } from '../support/MailServer.ts';
import type { Answer } from '../support/MailServer.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { writeText } from '../support/typing.ts';
import { until } from '../support/until.ts';

const names = ['ann', 'bas', 'cor', 'dea'] as const;
const addressOf = (name: string) => `${name}@oefendam.example`;
const forEver: Answer = { kind: 'hold', until: new Promise(() => undefined) };

/** A lead, and partners that speak for themselves and have an address; a section with paragraphs. */
async function openNetwork() {
  const post = await MailServer.open();
  const server = await runServer({ DEMO: '0', SMTP_URL: post.url });
  const mandate = { mandate: true };
  const { lea } = await buildNetwork(server, {
    people: { lea: { lead: true }, ann: mandate, bas: mandate, cor: mandate, dea: mandate },
  });
  const service = Client.service(server.url);
  for (const name of names)
    await service.send('PATCH', `/people/${name}`, { mail: addressOf(name) });
  const writer = lea.open('s1');
  await until(() => writer.isSaved);
  writeText(writer, ['Een.', 'Twee.', 'Drie.']);
  await until(() => writer.isSaved);
  writer.close();
  const { body } = await lea.get('/sections/s1/paragraphs');
  const numbered = (body['paragraphs'] as { id: string; number: string | null }[]).filter(
    ({ number }) => number !== null,
  );
  const ask = async (place: number) => {
    const partners = names.map((name) => `p-${name}`);
    const paragraphs = [{ paragraph: numbered[place]?.id, partners }];
    const reply = await lea.post('/sections/s1/looks', { paragraphs });
    expect(reply.status).toBe(201);
  };
  const waiting = async () => ((await service.get('/mails')).body['mails'] as unknown[]).length;
  return { post, server, ask, waiting };
}

const idsIn = ({ received }: MailServer) =>
  received.map(({ to, headers }) => `${to.join()} ${headers['message-id']?.join()}`);

test('[M2] a kill -9 at any moment between an act and the word of the mail server loses no notice and doubles none', async () => {
  const { post, server, ask, waiting } = await openNetwork();
  // Right after the answer, before anyone was told: the next start tells it.
  await ask(0);
  await server.kill();
  await server.restart();
  await until(() => post.received.length === names.length);
  await until(async () => (await waiting()) === 0);
  expect(new Set(idsIn(post)).size).toBe(names.length);
  // While the mail server is silent on one of them, more than once.
  post.answer = () => forEver;
  await ask(1);
  for (let kills = 0; kills < 2; kills += 1) {
    await until(() => post.asked === names.length + 1 + kills);
    await server.kill();
    await server.restart();
  }
  post.answer = () => ({ kind: 'take' });
  await server.kill();
  await server.restart();
  await until(
    async () => new Set(idsIn(post)).size === 2 * names.length && (await waiting()) === 0,
  );
  // However often one came, each person has one mail of each request.
  for (const name of names) {
    const own = idsIn(post).filter((id) => id.startsWith(addressOf(name)));
    expect(new Set(own).size).toBe(2);
  }
  expect(idsIn(post).length).toBeGreaterThan(2 * names.length);
  // An orderly stop and start tells nothing again.
  const before = post.asked;
  await server.stop();
  await server.restart();
  await ask(2);
  await until(async () => post.asked === before + names.length && (await waiting()) === 0);
  expect(new Set(idsIn(post)).size).toBe(3 * names.length);
});
