import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { closeCode } from '#shared/wire.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { bootstrapToken } from '../support/runServer.ts';
import { textAt } from '../support/typing.ts';
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
  const { app, get, measure } = await open(() => isFailing);
  expect((await get('/readyz')).status).toBe(200);
  isFailing = true;
  const made = { slug: 'ander', title: 'Ander' };
  expect((await app.as('coordinator').post('/manifestos', made)).status).toBe(503);
  isFailing = false;
  expect((await get('/healthz')).status).toBe(200);
  const readiness = await get('/readyz');
  expect(readiness.status).toBe(503);
  expect(await readiness.text()).toMatch(/^not ready: the record could not be written/);
  expect((await get('/readyz/here')).status).toBe(503);
  expect(await measure('draagvlak_writes_failed_total{what="record"}')).toBe(1);
});

test('[R1] it measures all that tells how it is: rooms, sockets, disk, event loop, record, refusals', async () => {
  const { app, get, measure } = await open();
  const text = await (await get('/metrics')).text();
  for (const name of [
    'draagvlak_rooms',
    'draagvlak_sockets',
    'draagvlak_record_seq',
    'draagvlak_mails_waiting',
    'draagvlak_writes_failed_total{what="record"}',
    'draagvlak_writes_failed_total{what="text"}',
    'draagvlak_durable_seconds_bucket{le="0.05",what="record"}',
    'draagvlak_durable_seconds_bucket{le="0.05",what="text"}',
    'nodejs_eventloop_lag_p99_seconds',
    'process_resident_memory_bytes',
  ])
    expect(text).toContain(`\n${name} `);
  // Somebody who may not type there does so all the same.
  const outsider = app.as('outsider').open('own');
  onTestFinished(() => outsider.close());
  await until(() => outsider.provider.synced);
  textAt(outsider, 0).insert(0, 'Van buiten. ');
  await until(async () => (await measure('draagvlak_frames_refused_total{why="not-allowed"}')) > 0);
});

test('[R1] [R8] a full disk: nothing counts as saved, reading goes on, and all is well once there is room', async () => {
  let isFull = false;
  const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
    isFull && ['write', 'writeNow'].includes(operation) ? 'ENOSPC' : null,
  );
  const app = await openTestApp({}, disk);
  onTestFinished(() => app.close());
  const get = (path: string) => fetch(`${app.url}${path}`);
  const writer = app.as('member').open('own');
  onTestFinished(() => writer.close());
  await until(() => writer.isSaved);
  isFull = true;
  textAt(writer, 0).insert(0, 'Op een volle schijf. ');
  const made = { slug: 'ander', title: 'Ander' };
  const refused = await app.as('coordinator').post('/manifestos', made);
  expect({ status: refused.status, code: refused.body.code }).toEqual({
    status: 503,
    code: 'storage-failed',
  });
  const failures = async () =>
    (await (await get('/metrics')).text()).match(/failed_total.* [1-9]/g);
  await until(async () => (await failures())?.length === 2);
  expect(writer.isSaved).toBe(false);
  for (const path of ['/healthz', '/readyz', '/m/m', '/api/v1/manifestos/m/export?format=txt'])
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
  isFull = false;
  await until(() => writer.isSaved);
  expect((await app.as('coordinator').post('/manifestos', made)).status).toBe(201);
  const text = await (await get('/api/v1/manifestos/m/export?format=txt')).text();
  expect(text).toMatch(/^1\.1 +Op een volle schijf\. Wij luisteren/m);
});

test('[R1] [R8] a sync that fails: the record is closed until a new start, text goes on in another file, reading too', async () => {
  let isFailing = false;
  const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
    isFailing && operation === 'datasync' ? 'EIO' : null,
  );
  const app = await openTestApp({}, disk);
  onTestFinished(() => app.close());
  const get = (path: string) => fetch(`${app.url}${path}`);
  const writer = app.as('member').open('own');
  onTestFinished(() => writer.close());
  await until(() => writer.isSaved);
  isFailing = true;
  textAt(writer, 0).insert(0, 'Op een zieke schijf. ');
  const made = { slug: 'ander', title: 'Ander' };
  expect((await app.as('coordinator').post('/manifestos', made)).status).toBe(503);
  await until(() => app.logged.some((line) => line.includes('a section could not be written')));
  expect(writer.isSaved).toBe(false);
  isFailing = false;
  await until(() => writer.isSaved);
  const again = await app.as('coordinator').post('/manifestos', made);
  expect({ status: again.status, code: again.body.code }).toEqual({
    status: 503,
    code: 'storage-failed',
  });
  expect((await get('/readyz')).status).toBe(503);
  for (const path of ['/healthz', '/m/m', '/api/v1/manifestos/m/export?format=txt'])
    expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 });
});

test('[R6] [J4] who asked before a server stops is answered; nobody new comes in', async () => {
  const held: (() => void)[] = [];
  let isHeld = false;
  const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
    isHeld && operation === 'datasync'
      ? new Promise((resolve) => held.push(() => resolve(null)))
      : null,
  );
  const app = await openTestApp({}, disk);
  isHeld = true;
  const made = app.as('coordinator').post('/manifestos', { slug: 'ander', title: 'Ander' });
  await until(() => held.length > 0);
  const closed = app.close();
  await expect(fetch(`${app.url}/healthz`)).rejects.toThrow('fetch failed');
  isHeld = false;
  held.forEach((release) => release());
  expect((await made).status).toBe(201);
  await closed;
});
