import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openWith } from '../support/sections.ts';

test('[T2] [J4] damage before the end of a file: the server does not start, or not that section, and the rest does', async () => {
  const server = await runServer({ DEMO: '0' });
  const { ann } = await buildNetwork(server, { people: { ann: {} }, sections: ['s1', 's2'] });
  for (const section of ['s1', 's2']) {
    (await openWith(ann, ['Wij beloven dit.'], section)).close();
  }
  await server.stop();

  const journal = join(server.directory, 'journal.log');
  const before = await readFile(journal);
  await writeFile(journal, flipped(before, 40));
  await expect(server.restart()).rejects.toThrow(
    `${journal} is damaged at byte ${'draagvlak journal 1\n'.length}: `,
  );
  // As it was found: nothing is dropped, and nothing is repaired.
  expect(await readFile(journal)).toEqual(flipped(before, 40));
  await writeFile(journal, before);

  const log = join(server.directory, 'sections', 's1@1');
  const [segment = ''] = (await readdir(log)).filter((name) => name.endsWith('.log'));
  const whole = await readFile(join(log, segment));
  await writeFile(join(log, segment), flipped(whole, 4));
  await server.restart();
  const statusOf = async (section: string) =>
    (await ann.get(`/sections/${section}/paragraphs`)).status;
  expect([await statusOf('s1'), await statusOf('s2')]).toEqual([503, 200]);
  expect(await readFile(join(log, segment))).toEqual(flipped(whole, 4));
  await server.stop();
  await writeFile(join(log, segment), whole);
  await server.restart();
  expect([await statusOf('s1'), await statusOf('s2')]).toEqual([200, 200]);
});

function flipped(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}
