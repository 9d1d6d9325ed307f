import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith, readParagraphs } from '../support/sections.ts';
import { paragraph, textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { SmallDisk } from './SmallDisk.ts';

const disk = SmallDisk.make();
const why = typeof disk === 'string' ? ` (skipped: no small disk on this machine: ${disk})` : '';
// CI must have one: there the test fails without it instead of being passed over.
const isWanted = typeof disk !== 'string' || process.env['CI'] !== undefined;

test.runIf(isWanted)(
  `[T1] [T2] [J4] a full disk refuses clearly, loses nothing, and takes more when it has room${why}`,
  { timeout: 240_000 },
  async () => {
    if (typeof disk === 'string') throw new Error(`There is no small disk: ${disk}`);
    onTestFinished(() => disk.remove());
    const server = await runServer({ DEMO: '0', DATA_DIR: join(disk.path, 'data') });
    const { ann, bas } = await buildNetwork(server, {
      people: { ann: { lead: true }, bas: { mandate: true } },
    });
    const writer = await openWith(ann, ['Wij beloven dit.', 'Dit zeggen wij.']);
    onTestFinished(() => writer.close());
    const said: string[] = [];
    for (const [round, left] of [0, 4_096, 20_000, 0].entries()) {
      const [, second] = (await readParagraphs(bas)).paragraphs;
      const say = async (reason: string) => {
        const body = { wording: second?.exact, stance: 'object', reason };
        const path = `/sections/s1/paragraphs/${second?.id}/endorsement`;
        const reply = await bas.put(path, body);
        if (reply.status === 200) said.push(reason);
        return reply;
      };
      disk.fill(left);
      textAt(writer, 0).insert(0, `begin-${round} `);
      // More than fits: it may not count as saved for as long as the disk is full.
      writer.fragment.insert(2, [paragraph('lang '.repeat(6_000), `lang-${round}`)]);
      let reply = await say(`Reden ${round}.0`);
      for (let tries = 1; reply.status === 200; tries += 1)
        reply = await say(`Reden ${round}.${tries} ${'x'.repeat(4_500)}`);
      expect(reply.status).toBe(503);
      expect(['storage-failed', 'unavailable']).toContain(reply.body.code);
      expect(writer.isSaved).toBe(false);
      disk.clear();
      await until(() => writer.isSaved);
      expect((await say(`Weer ruimte ${round}`)).status).toBe(200);
    }
    await server.kill();
    await server.restart();
    const reader = await openSection(bas);
    onTestFinished(() => reader.close());
    expect(reader.texts()).toEqual(writer.texts());
    for (const round of [0, 1, 2, 3])
      expect(reader.texts()[0]?.split(`begin-${round} `)).toHaveLength(2);
    const { body: record } = await bas.get('/manifestos/m/record');
    expect(said.filter((reason) => !String(record['text']).includes(reason))).toEqual([]);
  },
);
