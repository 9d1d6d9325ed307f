import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { pino } from 'pino';
import { onTestFinished, test } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import { readManifesto } from '../../server/actions/readManifesto.ts';
import { recordFile } from '../../server/actions/recordFile.ts';
import { openHouse } from '../../server/app/openHouse.ts';
import { openPressTools } from '../../server/app/openPressTools.ts';
import { makePress } from '../../server/publish/makePress.ts';
import { openDataDirectory } from '../../server/storage/DataDirectory.ts';
import { BigManifesto } from './consent/BigManifesto.ts';

/** Both of 60,000 words: as it is being written, and when nearly everyone has said what they think. */
const sizes = {
  'half way': { sections: 12, paragraphs: 50, partners: 150, endorsements: 1_000, amendments: 200, openOf: 1, times: 2 },
  'at the end': { sections: 12, paragraphs: 100, partners: 40, endorsements: 12_000, amendments: 400, openOf: 10, times: 1 },
} as const; // prettier-ignore

const count = (value: number) => Math.round(value).toLocaleString('en').padStart(7);

/** Does something, and says how long it took, of which how much work of this process. */
async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  const made = await work();
  const { user, system } = process.cpuUsage(before);
  const bytes = made instanceof Uint8Array ? `${count(made.length / 1000)} kB` : '';
  const [took, cpu] = [performance.now() - started, (user + system) / 1000];
  console.log(`  ${what.padEnd(40)} ${count(took)} ms ${count(cpu)} ms CPU ${bytes}`);
  return made;
}

test.each(Object.entries(sizes))('exports, %s', async (name, size) => {
  const path = await mkdtemp(join(tmpdir(), 'draagvlak-exports-'));
  onTestFinished(() => rm(path, { recursive: true, force: true }));
  const manifesto = new BigManifesto(size);
  await manifesto.write(path);
  const directory = await openDataDirectory(path);
  const house = await openHouse(directory, pino({ level: 'silent' }));
  console.log(
    `\n${name}: ${count(size.endorsements)} endorsements, ${size.amendments} amendments\nOn the main thread:`,
  );
  const view = await timed('text and record put together', () =>
    readManifesto(house, manifesto.id),
  );
  const copy = await timed('the view written, to be sent', () => serialize(view));
  const record = await timed('the record read, for an archive', () => recordFile(house, view));
  const text = view.sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text));
  const words = text.join(' ').split(' ').length;
  console.log(`In the press: ${words} words, ${text.length} paragraphs, ${view.seq} events`);
  await timed('the view read, as it comes', () => void deserialize(copy));
  const press = makePress(openPressTools(() => Promise.resolve(new Uint8Array())));
  for (const format of exportFormats)
    for (const turn of ['first', 'again']) {
      const job = { view, format, options: { language: 'nl' }, record } as const;
      await timed(`${format}, ${turn}`, () => press.print(job));
    }
  await house.rooms.stop();
  await house.records.close();
  await directory.close();
});
