import { expect, onTestFinished, test } from 'vitest';
import { buildNetwork } from '../support/network.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { openWith, readParagraphs } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { openApp } from '../system/playSession.ts';

test('[T1] [J4] on a disk that takes its time nothing is acknowledged before it is there', async () => {
  let release = (): void => undefined;
  let held: Promise<null> | null = null;
  let waiting = 0;
  const disk = new MemoryDisk();
  const fileSystem = new FaultyFileSystem(disk, ({ operation }) => {
    if (held === null || operation !== 'datasync') return null;
    waiting += 1;
    return held;
  });
  const app = await openApp('/data', fileSystem);
  const { ann, bas } = await buildNetwork(app, { people: { ann: {}, bas: { mandate: true } } });
  const writer = await openWith(ann, ['Wij beloven dit.', 'Dit zeggen wij.']);
  const [, second] = (await readParagraphs(bas)).paragraphs;
  const reasons: string[] = [];
  for (const reason of ['een', 'twee', 'drie']) {
    held = new Promise((resolve) => (release = () => resolve(null)));
    waiting = 0;
    textAt(writer, 0).insert(0, `${reason} `);
    const answer = bas.put(`/sections/s1/paragraphs/${second?.id}/endorsement`, {
      wording: second?.exact,
      stance: 'object',
      reason,
    });
    void answer.finally(() => reasons.push(reason)).catch(() => undefined);
    // The text and the record, each in a file of its own.
    await until(() => waiting === 2);
    const left = disk.afterPowerCut(() => false);
    expect([writer.isSaved, reasons.includes(reason)]).toEqual([false, false]);
    // Others are answered meanwhile, and it stays so.
    expect((await readParagraphs(bas)).paragraphs).toHaveLength(2);
    expect([writer.isSaved, reasons.includes(reason)]).toEqual([false, false]);
    expect(holds(left, reason)).toBe(false);
    held = null;
    release();
    await until(() => writer.isSaved && reasons.includes(reason));
    expect((await answer).status).toBe(200);
    expect(
      holds(
        disk.afterPowerCut(() => false),
        reason,
      ),
    ).toBe(true);
  }
  writer.close();
  onTestFinished(() => app.close());
});

/** Whether both a file of text and the journal hold a word. */
function holds({ names }: MemoryDisk, word: string): boolean {
  const files = [...names].filter(([, { now }]) => Buffer.from(now).includes(word));
  return ['journal.log', '/sections/'].every((part) => files.some(([path]) => path.includes(part)));
}
