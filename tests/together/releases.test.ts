import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { dataFormat } from '../../server/storage/dataFormat.ts';
import { closeCode, schemaParameter, wireVersion } from '#shared/wire.ts';
import { buildOther } from '../support/buildOther.ts';
import type { Client } from '../support/Client.ts';
import { newDatabase } from '../support/newDatabase.ts';
import { buildNetwork } from '../support/network.ts';
import { wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith, readParagraphs, untilEqual } from '../support/sections.ts';
import { toServer } from '../support/toServer.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

const people = { ann: { lead: true }, bas: { mandate: true } } as const;
const textFormat = { file: 'shared/schema/schemaVersion.ts', name: 'schemaVersion' } as const;

describe.skipIf(!wantsPostgres)(`two releases on one database${whyNoPostgres}`, () => {
  test('[R6] [D6] one that writes in the same form takes over while people write and decide', async () => {
    const told = { DEMO: '0', DATABASE_URL: await newDatabase() };
    const next = await buildOther([
      { file: 'shared/wire.ts', name: 'wireVersion', is: wireVersion + 1 },
    ]);
    const before = await runServer(told);
    const { ann, bas } = await buildNetwork(before, { people });
    const after = await runServer(told, next);
    const there = toServer(bas, after);
    const writer = await openWith(ann, ['Wij beloven dit.', 'Dit zeggen wij.']);
    const reader = await openSection(there);
    onTestFinished(() => [writer, reader].forEach((each) => each.close()));
    for (let round = 0; round < 20; round += 1) {
      textAt(writer, 0).insert(0, 'a');
      textAt(reader, 1).insert(0, 'b');
      await until(() => writer.isSaved && reader.isSaved);
    }
    const texts = await untilEqual([writer, reader]);
    expect(texts.map((text) => text.search(/[^ab]/))).toEqual([20, 20]);
    const [first] = (await readParagraphs(there)).paragraphs;
    const said = { wording: first?.exact, stance: 'agree' };
    const path = `/sections/s1/paragraphs/${first?.id}/endorsement`;
    expect((await there.put(path, said)).status).toBe(200);
    const known = await readParagraphs(ann);
    expect(known).toEqual(await readParagraphs(there));
    expect(await before.stop()).toBe(0);
    expect(await readParagraphs(there)).toEqual(known);
    textAt(reader, 0).insert(0, 'c');
    await until(() => reader.isSaved);
  });

  test('[D4] [S6] one that knows more of texts waits until those of before have gone, and keeps them and their pages out', async () => {
    const told = { DEMO: '0', DATABASE_URL: await newDatabase() };
    const next = await buildOther([{ ...textFormat, is: dataFormat.text + 1 }]);
    const before = await runServer(told);
    const { ann, bas } = await buildNetwork(before, { people });
    const writer = await openWith(ann, ['Wij beloven dit.']);
    onTestFinished(() => writer.close());
    await expect(runServer(told, next)).rejects.toThrow('in use by another server');
    textAt(writer, 0).insert(0, 'a');
    await until(() => writer.isSaved);
    const known = await readParagraphs(ann);
    expect(await before.stop()).toBe(0);
    const after = await runServer(told, next);
    const there = toServer(bas, after);
    expect(await readParagraphs(there)).toEqual(known);
    expect(await codeOf(there, dataFormat.text)).toBe(closeCode.otherSchema);
    await expect(before.restart()).rejects.toThrow(
      `text ${dataFormat.text + 1} (known up to ${dataFormat.text})`,
    );
    expect(await readParagraphs(there)).toEqual(known);
  });
});

/** With which code a page that knows texts of this form is turned away. */
function codeOf({ url, headers }: Client, form: number): Promise<number> {
  return new Promise((resolve) => {
    const address = `${url.replace('http', 'ws')}/sync/s1?${schemaParameter}=${form}`;
    const socket = new WebSocket(address, { headers: { ...headers, origin: url } });
    socket.once('close', resolve);
  });
}
