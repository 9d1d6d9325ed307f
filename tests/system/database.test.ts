import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import { Gateway } from '../crash/Gateway.ts';
import { buildNetwork } from '../support/network.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { run, wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { runServer } from '../support/runServer.ts';
import { openWith, readParagraphs } from '../support/sections.ts';
import { root } from '../support/sources.ts';
import { startArguments } from '../support/startArguments.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

describe.skipIf(!wantsPostgres)(`a server on a database${whyNoPostgres}`, () => {
  test('[D1] writes nothing on the disk, and knows everything after a restart', async () => {
    const server = await runServer({ DEMO: '0', DATABASE_URL: await newDatabase() });
    const { ann } = await buildNetwork(server, { people: { ann: { lead: true } } });
    const writer = await openWith(ann, ['Wij beloven dit.']);
    textAt(writer, 0).insert(0, 'Samen: ');
    await until(() => writer.isSaved);
    writer.close();
    const before = await readParagraphs(ann);
    expect(await server.stop()).toBe(0);
    await server.restart();
    expect(await readParagraphs(ann)).toEqual(before);
    expect(before.paragraphs[0]?.text).toBe('Samen: Wij beloven dit.');
    expect(await readdir(server.directory)).toEqual([]);
  });

  test('[D4] a server that is too old for the data says so and ends', async () => {
    const url = await newDatabase();
    const server = await runServer({ DEMO: '0', DATABASE_URL: url });
    expect(await server.stop()).toBe(0);
    await run('update data_version set version = 99', url);
    const old = await refusalOf(url);
    expect([old.code, old.wrong]).toEqual([78, expect.stringContaining('version 99')]);
  });

  test('[D2] [R1] a server that can never write again ends, and knows everything once it is started anew', async () => {
    const url = await newDatabase();
    const server = await runServer({ DEMO: '0', DATABASE_URL: url });
    const { ann } = await buildNetwork(server, { people: { ann: { lead: true } } });
    const writer = await openWith(ann, ['Wij beloven dit.']);
    onTestFinished(() => writer.close());
    const before = await readParagraphs(ann);
    // Somebody who does not keep to the pen, or a copy put back in part.
    await run(`insert into updates select doc, max(seq) + 1, '' from updates group by doc`, url);
    textAt(writer, 0).insert(0, 'Later: ');
    expect(await server.exited()).toBe(1);
    expect(writer.isSaved).toBe(false);
    await run(`delete from updates where body = ''`, url);
    await server.restart();
    await until(() => writer.isSaved);
    const [first] = (await readParagraphs(ann)).paragraphs;
    expect([before.paragraphs[0]?.text, first?.text]).toEqual([
      'Wij beloven dit.',
      'Later: Wij beloven dit.',
    ]);
  });

  test('[D3] [R1] [T1] while the database is away one reads on, and what is done then is kept once it is back', async () => {
    const url = new URL(await newDatabase());
    const port = Number(url.port);
    const gateway = await Gateway.open(() => port);
    onTestFinished(() => gateway.close());
    url.port = new URL(gateway.url).port;
    const server = await runServer({ DEMO: '0', DATABASE_URL: url.href });
    const { ann, bas } = await buildNetwork(server, {
      people: { ann: { lead: true }, bas: { mandate: true } },
    });
    const writer = await openWith(ann, ['Wij beloven dit.', 'Dit zeggen wij.']);
    onTestFinished(() => writer.close());
    const ready = async () => (await fetch(`${server.url}/readyz`)).status;
    expect(await ready()).toBe(200);
    gateway.shut();
    gateway.cut();
    await until(async () => (await ready()) === 503);
    // A balancer leaves nobody without a server for it.
    expect((await fetch(`${server.url}/readyz/here`)).status).toBe(200);
    textAt(writer, 0).insert(0, 'Later: ');
    const [, second] = (await readParagraphs(bas)).paragraphs;
    let answer: number | null = null;
    const said = bas
      .put(`/sections/s1/paragraphs/${second?.id}/endorsement`, {
        wording: second?.exact,
        stance: 'agree',
      })
      .then(({ status }) => (answer = status));
    await until(async () => {
      const [first] = (await readParagraphs(bas)).paragraphs;
      return first?.text === 'Later: Wij beloven dit.';
    });
    expect([answer, writer.isSaved]).toEqual([null, false]);
    const open = ['', '/embed/1', '/adherence', '/history'].map((part) => `/m/m${part}`);
    const files = exportFormats
      .filter((format) => format !== 'zip')
      .map((format) => `/api/v1/manifestos/m/export?format=${format}`);
    for (const path of [...open, ...files])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 200]);
    // What goes back to the first line of the record is asked for again.
    const api = '/api/v1/manifestos/m';
    const whole = ['/record', '/receipts/3', '/export?format=zip'].map((part) => api + part);
    for (const path of [...whole, '/m/m/decisions.atom'])
      expect([path, (await fetch(server.url + path)).status]).toEqual([path, 503]);
    gateway.open();
    expect(await said).toBe(200);
    await until(() => writer.isSaved);
    expect(await ready()).toBe(200);
    const before = await readParagraphs(bas);
    await server.kill();
    await server.restart();
    expect(await readParagraphs(bas)).toEqual(before);
    gateway.shut();
    gateway.cut();
    await until(async () => (await ready()) === 503);
    expect(await server.stop()).toBe(0);
  });

  test('[D5] the move command takes a stopped server into a database, where it goes on', async () => {
    const url = await newDatabase();
    const server = await runServer({ DEMO: '0' });
    const { ann } = await buildNetwork(server, { people: { ann: { lead: true } } });
    (await openWith(ann, ['Wij beloven dit.'])).close();
    const before = await readParagraphs(ann);
    expect(move(server.directory, url).stderr).toContain('in use by process');
    expect(move(join(server.directory, 'none'), url).stderr).toContain('no data directory at');
    expect(move(url, url).stderr).toContain('the other way round');
    await server.stop();
    const moved = move(server.directory, url);
    expect([moved.status, moved.stderr]).toEqual([0, '']);
    expect(moved.stdout).toMatch(/^Moved, and compared: \d+ events, \d+ entries of 1 texts\.\n/);
    expect(move(server.directory, url).stderr).toContain('not empty');
    await runServer({ DEMO: '0', DATABASE_URL: url, PORT: String(server.port) });
    expect(await readParagraphs(ann)).toEqual(before);
  });

  test('[L3] [D1] the retention command lists and removes beside a running server', async () => {
    const url = await newDatabase();
    const server = await runServer({ DEMO: '0', DATABASE_URL: url });
    await run(`insert into audit (day, lines) values ('2020-01-01', E'{}\\n')`, url);
    const dry = retention(url, '--dry-run');
    expect([dry.stdout.split('\n')[0], dry.stderr]).toEqual(['audit-day        2020-01-01', '']);
    expect(retention(url).stdout).toContain('1 past their term removed.');
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    await server.stop();
    expect(retention(url, '--dry-run').stdout).toContain('0 past their term');
  });
});

function move(from: string, to: string) {
  return spawnSync(
    process.execPath,
    [join(root, 'dist/server/move.js'), '--from', from, '--to', to],
    {
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    },
  );
}

async function refusalOf(url: string): Promise<{ code: number; wrong: string }> {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, startArguments, {
    env: { PATH, HOME, DATABASE_URL: url, PORT: '0', DEMO: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let wrong = '';
  child.stderr.on('data', (text: Buffer) => (wrong += text.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, wrong };
}

function retention(url: string, ...words: string[]) {
  return spawnSync(process.execPath, [join(root, 'dist/server/retention.js'), ...words], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], DATABASE_URL: url },
  });
}
