import { expect, onTestFinished, test } from 'vitest';
import { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

test('[R6] [T2] [J4] a server that is stopped and started anew under load ends well, and nothing is lost or doubled', async () => {
  const server = await runServer({ DEMO: '0' });
  const { ann, bas } = await buildNetwork(server, { people: { ann: { lead: true }, bas: {} } });
  const service = Client.service(server.url);
  const writer = await openWith(ann, ['Begin.']);
  onTestFinished(() => writer.close());
  const acknowledged: string[] = [];
  let count = 0;
  for (let round = 0; round < 5; round += 1) {
    const acts = Array.from({ length: 20 }, async (_, index) => {
      const name = `Partner ${round}.${index}`;
      const answer = await service.post('/partners', { name, type: 'company' }).catch(() => null);
      if (answer?.status === 201) acknowledged.push(name);
    });
    for (let each = 0; each < 30; each += 1) {
      const text = textAt(writer, 0);
      text.insert(text.length, ` w${(count += 1)}`);
    }
    // Before, while and after they land.
    if (round > 0) await Promise.race(acts);
    expect(await server.stop()).toBe(0);
    await Promise.all(acts);
    await server.restart();
    await until(() => writer.isSaved);
  }
  const reader = await openSection(bas);
  onTestFinished(() => reader.close());
  const words = Array.from({ length: count }, (_, index) => `w${index + 1}`);
  expect(reader.texts()).toEqual([`Begin. ${words.join(' ')}`]);
  expect(acknowledged.length).toBeGreaterThan(3);
  const { partners } = (await service.get('/partners')).body as unknown as {
    partners: readonly { name: string }[];
  };
  for (const name of acknowledged)
    expect(partners.filter((partner) => partner.name === name)).toHaveLength(1);
});
