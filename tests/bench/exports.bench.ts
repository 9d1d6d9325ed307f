import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished, test } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import { readManifesto } from '../../server/actions/readManifesto.ts';
import { recordFile } from '../../server/actions/recordFile.ts';
import { openHouse } from '../../server/app/openHouse.ts';
import { print } from '../../server/publish/print.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { BigManifesto } from './consent/BigManifesto.ts';

// Of some 50 words a paragraph.
const size = { sections: 12, paragraphs: 100, partners: 40, endorsements: 12_000, amendments: 400, openOf: 10, times: 1 }; // prettier-ignore

const say = (what: string, ms: number, more = '') =>
  console.log(`  ${what.padEnd(48)} ${Math.round(ms).toLocaleString('en').padStart(7)} ms ${more}`);

test('exports', async () => {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-exports-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const manifesto = new BigManifesto(size);
  await manifesto.write(path);
  const directory = await openDataDirectory(path);
  const house = await openHouse(directory, pino({ level: 'silent' }));
  const begun = performance.now();
  const view = await readManifesto(house, manifesto.id);
  const text = view.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text));
  const words = text.join(' ').split(' ').length;
  console.log(
    `\n${words.toLocaleString('en')} words, ${text.length} paragraphs, ${view.seq} events`,
  );
  say('text and record put together, on the main thread', performance.now() - begun);
  const copying = performance.now();
  structuredClone(view);
  say('the view copied twice, of which once here', performance.now() - copying);
  const reading = performance.now();
  const record = await recordFile(house, view);
  say('the record read, for the archive', performance.now() - reading);
  for (const format of exportFormats)
    for (const turn of ['first', 'again']) {
      const started = performance.now();
      const before = process.cpuUsage();
      const job = { view, format, options: { language: 'nl' }, record } as const;
      const made = await print(job, new Uint8Array());
      const kilobytes = Math.round(made.length / 1000).toLocaleString('en');
      const { user, system } = process.cpuUsage(before);
      const cpu = Math.round((user + system) / 1000).toLocaleString('en');
      say(`${format}, ${turn}`, performance.now() - started, `(${cpu} ms CPU) ${kilobytes} kB`);
    }
  await house.rooms.stop();
  await house.records.close();
  await directory.close();
});
