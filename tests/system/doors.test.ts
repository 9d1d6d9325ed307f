import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openWith, readParagraphs } from '../support/sections.ts';

async function recordOf(client: Client): Promise<RecordEvent[]> {
  const { body } = await client.get('/manifestos/m/record?after=0');
  const lines = String(body['text']).trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordEvent);
}

const checkpoint = 'record.json';

test('[J1] [J3] [J4] a server without its checkpoint, or with a broken one, comes back the same', async () => {
  const server = await runServer({ DEMO: '0' });
  const { ann, lea } = await buildNetwork(server, {
    people: { ann: { mandate: true }, lea: { lead: true } },
  });
  const writer = await openWith(ann, ['Wij luisteren.', 'Wij antwoorden.']);
  const { paragraphs } = await readParagraphs(ann);
  const path = `/sections/s1/paragraphs/${paragraphs[0]?.id}`;
  const wording = paragraphs[0]?.exact;
  expect((await ann.put(`${path}/endorsement`, { wording, stance: 'agree' })).status).toBe(200);
  const proposal = { wording, text: 'Wij luisteren altijd.', reason: 'Vaker.' };
  const key = { 'idempotency-key': 'once' };
  const proposed = await lea.post(`${path}/amendments`, proposal, key);
  expect(proposed.status).toBe(201);
  const state = async () => (await ann.get('/manifestos/m/state')).body;
  const before = { state: await state(), record: await recordOf(ann) };
  const ways = [
    () => rm(join(server.directory, checkpoint)),
    () => writeFile(join(server.directory, checkpoint), '{"position":'),
    () => writeFile(join(server.directory, checkpoint), '{"position":{"offset":7},"state":{}}'),
  ];
  for (const spoil of ways) {
    expect(await server.stop()).toBe(0);
    expect(await readdir(server.directory)).toContain(checkpoint);
    await spoil();
    await server.restart();
    expect(await state()).toEqual(before.state);
    expect(await recordOf(ann)).toEqual(before.record);
    // What was made once is not made again after a restart either.
    expect((await lea.post(`${path}/amendments`, proposal, key)).body).toEqual(proposed.body);
    expect(await recordOf(ann)).toHaveLength(before.record.length);
  }
  let known: Pick<RecordEvent, 'seq' | 'hash'> = emptyRecord;
  for (const event of before.record) {
    expect(continuesChain(known, event)).toBe(true);
    known = event;
  }
  await server.stop();
  // Names are in the accounts and nowhere else in the directory.
  for (const name of await readdir(server.directory, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const content = await readFile(join(name.parentPath, name.name), 'utf8');
    expect([name.name, content.includes('Persoon ann')]).toEqual([
      name.name,
      name.name === 'accounts.json',
    ]);
  }
  writer.close();
});

test('with DEMO=0 a server starts empty, with one link for the first coordinator', async () => {
  const server = await runServer({ DEMO: '0' });
  expect(Object.keys(server.links)).toEqual(['coordinator']);
  const link = server.links['coordinator'] ?? '';
  expect(new URL(link).origin).toBe(server.url);
  const first = await Client.signIn(server.url, link);
  expect((await first.get('/me')).body).toMatchObject({ person: { role: 'coordinator' } });
  expect((await first.get('/manifestos')).body).toEqual({ manifestos: [] });
  await server.stop();
  await server.restart();
  // Somebody is signed in: nobody needs a link to get in.
  expect(server.links).toEqual({});
  expect((await first.get('/me')).status).toBe(200);
});
