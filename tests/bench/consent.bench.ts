import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished, test } from 'vitest';
import { endorse as endorseAction } from '../../server/actions/endorse.ts';
import { openHouse } from '../../server/app/openHouse.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { openBrowser, openPage } from '../support/browser.ts';
import { Client } from '../support/Client.ts';
import { runServer } from '../support/runServer.ts';
import { BigManifesto, endorse } from './consent/BigManifesto.ts';
import { Readers } from './consent/Readers.ts';
import { WholeFile } from './consent/WholeFile.ts';
import { percentile, percentiles } from './figures/percentile.ts';

const size = { sections: 12, paragraphs: 50, partners: 150, endorsements: 90_000, amendments: 2_000, openOf: 10, times: 1 }; // prettier-ignore
const manifesto = new BigManifesto(size);
const { places, mandateHolders } = manifesto;

const count = (value: number) => Math.round(value).toLocaleString('en');
const say = (what: string, value: string) => console.log(`  ${what.padEnd(64)} ${value}`);
const since = (start: number) => performance.now() - start;

/** Objects and agreements by turns, so that each one changes the record. */
const stanceAt = (turn: number) => (turn % 2 === 0 ? 'object' : 'agree');

test('consent', async () => {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-consent-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const written = performance.now();
  const { mandateHolders: sessions } = await manifesto.write(path);
  console.log(
    `\nA manifesto of ${size.sections} sections, ${places.length} paragraphs, ${size.partners} partners: ${count(size.endorsements)} endorsements, ${count(size.amendments)} amendments (written in ${count(since(written) / 1_000)} s)`,
  );
  await measureWrites(path);
  await measureServer(path, sessions);
});

async function measureWrites(path: string): Promise<void> {
  const directory = await openDataDirectory(path);
  const opening = performance.now();
  const house = await openHouse(directory, pino({ level: 'silent' }));
  say('record and texts opened in this process, ms', count(since(opening)));
  const total = 10_000;
  const started = performance.now();
  let next = 0;
  const speak = async () => {
    while (next < total) {
      const turn = next++;
      const { section, paragraph, exact: shown } = manifesto.placeOf(turn);
      const person = mandateHolders[Math.floor(turn / places.length) % size.partners];
      if (!person) throw new RangeError('There is nobody.');
      const said = { stance: stanceAt(0), reason: 'Nee.', dependsOn: null } as const;
      await endorseAction(
        house,
        { kind: 'person', person },
        { section, paragraph, shown, ...said },
      );
    }
  };
  await Promise.all(Array.from({ length: 256 }, speak));
  const rate = total / (since(started) / 1_000);
  const file = new WholeFile(
    join(path, 'whole.json'),
    Object.values(house.records.state.endorsements).flatMap((said) => Object.values(said)),
  );
  const whole = performance.now();
  const times = 5;
  for (let turn = 0; turn < times; turn += 1) await file.add(endorse(manifesto.placeOf(turn)));
  const wholeRate = times / (since(whole) / 1_000);
  say('durable endorsements per second, 256 at a time', count(rate));
  say('the same with lowdb alone, the whole file each time, not synced', `${wholeRate.toFixed(1)} (${count(rate / wholeRate)}×)`); // prettier-ignore
  await rm(join(path, 'whole.json'));
  await house.rooms.stop();
  await house.records.close();
  await directory.close();
}

async function measureServer(path: string, sessions: readonly string[]): Promise<void> {
  const starting = performance.now();
  const server = await runServer({ DEMO: '0', DATA_DIR: path });
  say('start of the server, until its doors are open, ms', count(since(starting)));
  await server.kill();
  const again = performance.now();
  await server.restart();
  say('the same after kill -9, ms', count(since(again)));
  const clients = sessions.map(
    (session) => new Client(server.url, { cookie: `draagvlak=${session}` }),
  );
  for (const [what, ask] of [
    ['the support matrix', `/manifestos/${manifesto.id}/support`],
    ['the record as a page loads it', `/manifestos/${manifesto.id}/state`],
  ] as const) {
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const asked = performance.now();
      const answer = await fetch(`${server.url}/api/v1${ask}`);
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${ask} answered ${answer.status}.`);
      times.push(since(asked));
    }
    say(`${what}, to the last byte, first and median, ms`, `${count(times[0] ?? NaN)} · ${count(percentile(times.slice(1), 0.5))}`); // prettier-ignore
  }
  await measureSpreading(server.url, clients);
  await measurePage(server.url, clients);
}

/** From a mandate holder's press on the button until the answer, and until 200 pages know. */
async function measureSpreading(url: string, clients: readonly Client[]): Promise<void> {
  const readers = await Readers.enter(url, { manifesto: manifesto.id, clients, count: 200 });
  const [answered, known]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 60; turn += 1) {
    const { section, paragraph, exact: wording } = manifesto.placeOf(turn * 11);
    const client = clients[turn % clients.length];
    if (!client) throw new RangeError('There is nobody.');
    const started = performance.now();
    const all = readers.nextEvent().then(() => known.push(since(started)));
    const body = { wording, stance: stanceAt(1 + turn), reason: `Keer ${turn}.` };
    const { status } = await client.put(`/sections/${section}/paragraphs/${paragraph}/endorsement`, body); // prettier-ignore
    if (status !== 200) throw new Error(`Endorsing answered ${status}.`);
    answered.push(since(started));
    await all;
  }
  for (const [name, share] of percentiles)
    say(`durable, and on 200 other pages, ${name}, ms`, `${percentile(answered, share).toFixed(1)} · ${percentile(known, share).toFixed(1)}`); // prettier-ignore
  readers.leave();
}

/** The longest that a page is busy at a stretch while others speak, on the desk of a section. */
async function measurePage(url: string, clients: readonly Client[]): Promise<void> {
  const { page } = await openPage(await openBrowser());
  const cookie = clients.at(-1)?.headers['cookie'] ?? '';
  const [name = '', value = ''] = cookie.split('=');
  await page.context().addCookies([{ name, value, url }]);
  const opening = performance.now();
  await page.goto(`${url}/manifest/groot/1`);
  await page.getByRole('article', { name: 'Bij 1.1', exact: true }).waitFor();
  say('a page of it opens until the margin is there, ms', count(since(opening)));
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' });
  });
  // What the page does for itself after opening is not what an event costs.
  await page.waitForTimeout(5_000);
  const own = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks.splice(0)); // prettier-ignore
  for (let turn = 0; turn < 40; turn += 1) {
    const { section, paragraph, exact: wording } = manifesto.placeOf(turn);
    const body = { wording, stance: stanceAt(1 + turn), reason: `Beurt ${turn}.` };
    await clients[turn]?.put(`/sections/${section}/paragraphs/${paragraph}/endorsement`, body);
    await page.waitForTimeout(100);
  }
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: number[] }).tasks);
  say('tasks over 50 ms in that page in 40 acts of others, and the longest, ms', `${tasks.length} · ${count(Math.max(0, ...tasks))}`); // prettier-ignore
  if (own.length > 0) say('(while it settled after opening)', own.map(count).join(' '));
}
