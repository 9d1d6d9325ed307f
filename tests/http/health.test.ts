import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCode } from '#shared/wire.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { bootstrapToken } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { names, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

async function open(fails: () => boolean = () => false) {
  const disk = new FaultyFileSystem(nodeFileSystem, () => (fails() ? 'EIO' : null));
  const app = await openTestApp({}, disk);
  onTestFinished(() => app.close());
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${app.url}${path}`, { headers });
  /** The value of a line of the measures. */
  const measure = async (line: string): Promise<number> => {
    const text = await (await get('/metrics')).text();
    const found = text.split('\n').find((each) => each.startsWith(`${line} `));
    return Number(found?.slice(line.length + 1));
  };
  return { app, get, measure };
}

test('[R1] what the program measures of itself are numbers, and nothing of anybody', async () => {
  const { app, get, measure } = await open();
  const before = await measure('draagvlak_record_seq');
  expect(before).toBe(app.house.records.state.seq);
  const made = { slug: 'ander', title: 'Ander' };
  expect((await app.as('coordinator').post('/manifestos', made)).status).toBe(201);
  expect(await measure('draagvlak_record_seq')).toBe(before + 1);
  expect(await measure('draagvlak_durable_seconds_count{what="record"}')).toBeGreaterThan(0);
  expect(await measure('draagvlak_durable_seconds_count{what="text"}')).toBeGreaterThan(0);
  expect(await measure('draagvlak_rooms')).toBe(app.house.rooms.size);
  await get('/api/v1/elders');
  await until(async () => (await measure('draagvlak_http_answers_total{status="4xx"}')) > 0);

  const socket = new WebSocket(`${app.url.replace('http', 'ws')}/sync/own`);
  await once(socket, 'close');
  expect(await measure(`draagvlak_sockets_closed_total{code="${closeCode.notSignedIn}"}`)).toBe(1);
  expect(await measure('draagvlak_sockets')).toBe(0);

  const text = await (await get('/metrics')).text();
  for (const name of names) {
    expect(text).not.toContain(secretName(name));
    expect(text).not.toContain(secretMail(name));
    expect(text).not.toContain(`"${name}"`);
  }
});

test('[R1] they are for this machine, and for who has the provisioning token', async () => {
  const { get } = await open();
  const away = { 'x-forwarded-for': '203.0.113.7' };
  expect((await get('/metrics')).status).toBe(200);
  expect((await get('/metrics', away)).status).toBe(404);
  const wrong = { ...away, authorization: `Bearer ${bootstrapToken}x` };
  expect((await get('/metrics', wrong)).status).toBe(404);
  const right = { ...away, authorization: `Bearer ${bootstrapToken}` };
  expect((await get('/metrics', right)).status).toBe(200);
});

test('[R1] [J4] a program whose record takes nothing more is alive, and says that it is not ready', async () => {
  let isFailing = false;
  const { app, get } = await open(() => isFailing);
  expect((await get('/readyz')).status).toBe(200);
  isFailing = true;
  const made = { slug: 'ander', title: 'Ander' };
  expect((await app.as('coordinator').post('/manifestos', made)).status).toBe(503);
  isFailing = false;
  expect((await get('/healthz')).status).toBe(200);
  expect((await get('/readyz')).status).toBe(503);
});
