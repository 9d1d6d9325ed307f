import { describe, expect, onTestFinished, test } from 'vitest';
import { buildNetwork } from '../support/network.ts';
import { wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { openSection, openWith, readParagraphs, untilEqual } from '../support/sections.ts';
import { serveTogether } from '../support/serveTogether.ts';
import { toServer } from '../support/toServer.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

const people = { ann: { lead: true }, bas: { mandate: true }, cor: {} } as const;

describe.skipIf(!wantsPostgres)(`several servers on one database${whyNoPostgres}`, () => {
  test('[D7] [D8] stock pages at different servers come to one text, and what one acknowledged the other tells', async () => {
    const { servers } = await serveTogether(2);
    const [one, other] = servers as [(typeof servers)[0], (typeof servers)[0]];
    const { ann, bas } = await buildNetwork(one, { people });
    const there = toServer(bas, other);
    const writer = await openWith(ann, ['Wij beloven dit.', 'Dit zeggen wij.']);
    const reader = await openSection(there);
    onTestFinished(() => [writer, reader].forEach((each) => each.close()));
    expect(await untilEqual([writer, reader])).toEqual(['Wij beloven dit.', 'Dit zeggen wij.']);
    for (let round = 0; round < 40; round += 1) {
      textAt(writer, 0).insert(0, 'a');
      textAt(reader, 1).insert(0, 'b');
      await until(() => writer.isSaved && reader.isSaved);
    }
    const texts = await untilEqual([writer, reader]);
    expect(texts.map((text) => text.search(/[^ab]/))).toEqual([40, 40]);
    for (let round = 0; round < 10; round += 1) {
      const [, second] = (await readParagraphs(bas)).paragraphs;
      const said = await there.put(`/sections/s1/paragraphs/${second?.id}/endorsement`, {
        wording: second?.exact,
        stance: round % 2 === 0 ? 'agree' : 'object',
        reason: `${round}`,
      });
      expect(said.status).toBe(200);
      expect(await readParagraphs(ann)).toEqual(await readParagraphs(toServer(ann, other)));
    }
  });

  test('[D8] [N5] a session that is ended at one server closes its sockets at the other within two seconds', async () => {
    const { servers } = await serveTogether(2);
    const [one, other] = servers as [(typeof servers)[0], (typeof servers)[0]];
    const { ann } = await buildNetwork(one, { people });
    const page = await openSection(toServer(ann, other));
    onTestFinished(() => page.close());
    const closed = new Promise<number>((resolve) =>
      page.provider.on('connection-close', (event: { code: number } | null) =>
        resolve(event?.code ?? 0),
      ),
    );
    const since = performance.now();
    expect((await ann.send('DELETE', '/sessions/current')).status).toBe(204);
    expect(await closed).toBe(4401);
    expect(performance.now() - since).toBeLessThan(2_000);
    expect((await toServer(ann, other).get('/me')).status).toBe(401);
  });
});
