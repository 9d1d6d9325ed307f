import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { hasTrace, readTrace } from '../support/trace.ts';
import { Typist } from '../support/Typist.ts';

const kills = 10;
const patience = { timeout: 120_000, interval: 20 };

// CI must have the trace: there the test fails without it instead of being passed over.
const isWanted = hasTrace || process.env['CI'] !== undefined;
const why = isWanted ? '' : ' (skipped: the trace is not in ../shared/traces)';

test.runIf(isWanted)(
  `[T2] [T1] 259,778 real keystrokes survive ten kill -9 on the way${why}`,
  { timeout: 900_000 },
  async () => {
    const trace = readTrace();
    const server = await runServer({ DEMO: '0' });
    const { writer: account, reader: other } = await buildNetwork(server, {
      people: { writer: {}, reader: { role: 'observer' } },
    });
    const writer = account.open('s1');
    await vi.waitUntil(() => writer.provider.synced && writer.fragment.length > 0, patience);
    const typist = new Typist(writer.fragment);
    const every = Math.ceil(trace.patches.length / (kills + 1));
    let killed = 0;
    for (const [place, [position, deleted, inserted]] of trace.patches.entries()) {
      typist.apply(position, deleted, inserted);
      if (place > 0 && place % every === 0) {
        await server.kill();
        killed += 1;
        await server.restart();
      }
      // Lets the socket work; as fast as the machine goes, but never far ahead of the network.
      if (place % 50 === 0) await breathe(writer.provider.ws);
    }
    expect(killed).toBe(kills);
    await vi.waitUntil(() => writer.isSaved, patience);
    const expected = trace.endContent.split('\n');
    expect(writer.texts()).toEqual(expected);
    await server.kill();
    await server.restart();
    const reader = other.open('s1', new Y.Doc());
    await vi.waitUntil(() => reader.provider.synced, patience);
    expect(reader.texts()).toEqual(expected);
    const { body } = await other.get('/sections/s1/paragraphs');
    const texts = (body['paragraphs'] as { text: string }[]).map(({ text }) => text);
    expect(texts).toEqual(expected.map((line) => line.replaceAll(/\s+/g, ' ').trim()));
    await vi.waitUntil(() => writer.isSaved, patience);
    expect(writer.texts()).toEqual(expected);
    writer.close();
    reader.close();
  },
);

async function breathe(socket: { bufferedAmount: number } | null): Promise<void> {
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    if (!socket || socket.bufferedAmount <= 1_000_000) return;
  }
}
