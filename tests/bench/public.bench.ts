import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import { onTestFinished, test } from 'vitest';
import { phases } from '#shared/network.ts';
import type { PersonId } from '#shared/ids.ts';
import type { House } from '../../server/actions/House.ts';
import { movePhase } from '../../server/actions/movePhase.ts';
import { openHouse } from '../../server/app/openHouse.ts';
import { playDemo } from '../../server/demo/playDemo.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { freePort } from '../support/freePort.ts';
import { runServer } from '../support/runServer.ts';

const seconds = 4;
const rounds = 3;

/** The demo network once all of it is adopted. */
async function prepare(path: string): Promise<void> {
  const directory = await openDataDirectory(path);
  const house = await openHouse(directory, pino({ level: 'silent' }));
  await playDemo(house);
  await adoptAll(house);
  await house.rooms.stop();
  await house.records.close();
  await directory.close();
}

async function adoptAll(house: House): Promise<void> {
  const { records } = house;
  const leadOf = (coalition: string) =>
    ({
      kind: 'person',
      person: records.state.coalitions[coalition as never]!.leads[0] as PersonId,
    }) as const;
  for (const { id, coalition } of Object.values(records.state.sections)) {
    const lead = leadOf(coalition);
    const open = Object.values(records.state.amendments).filter(
      ({ section, status }) => section === id && status.kind === 'open',
    );
    for (const { id: amendment } of open)
      await records.perform(lead, () => ({ type: 'decline', amendment, reason: 'Nee.' }));
    const from = phases.indexOf(records.state.sections[id]!.phase);
    for (const phase of phases.slice(from + 1))
      await movePhase(house, lead, { section: id, phase, deadline: null, reason: 'Klaar.' });
  }
}

/** The same bytes from a bare Express in a thread: what the framework and the machine allow. */
async function serveBare(body: Uint8Array): Promise<string> {
  const port = await freePort();
  const program = `
    import { createRequire } from 'node:module';
    import { workerData, parentPort } from 'node:worker_threads';
    const express = createRequire(workerData.from)('express');
    const app = express();
    app.get('/', (_, response) => {
      response.setHeader('ETag', '"x"');
      response.setHeader('Content-Encoding', 'gzip');
      response.type('html').send(Buffer.from(workerData.body));
    });
    app.listen(workerData.port, '127.0.0.1', () => parentPort.postMessage('ready'));`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(program)}`), {
    workerData: { body, port, from: fileURLToPath(import.meta.url) },
  });
  onTestFinished(async () => void (await worker.terminate()));
  await new Promise((resolve) => worker.once('message', resolve));
  return `http://127.0.0.1:${port}/`;
}

const client = fileURLToPath(new URL('load/askAgain.mjs', import.meta.url));

async function rateOf(address: string): Promise<number> {
  const done = await promisify(execFile)(process.execPath, [client, address, '32', `${seconds}`]);
  return Number(done.stdout) / seconds;
}

test('the adopted page, requests per second', async () => {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-public-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  await prepare(path);
  const server = await runServer({ DATA_DIR: path });
  const page = `${server.url}/m/lokale-digitale-democratie`;
  const packed = await (await fetch(page)).text();
  const { gzipSync } = await import('node:zlib');
  const body = gzipSync(packed);
  const bare = await serveBare(body);
  console.log(`\nThe adopted page: ${packed.length} characters, ${body.length} bytes packed`);
  for (let round = 0; round < rounds; round += 1) {
    const [ours, theirs] = [await rateOf(page), await rateOf(bare)];
    console.log(
      `  ours ${Math.round(ours)}, bare Express ${Math.round(theirs)} (${(ours / theirs).toFixed(2)})`,
    );
  }
});
