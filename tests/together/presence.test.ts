import { describe, expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { closeCode } from '#shared/wire.ts';
import type { Client, Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { OwnRedis, wantsOwnRedis, whyNoOwnRedis } from '../support/OwnRedis.ts';
import { wantsPostgres, whyNoPostgres } from '../support/postgres.ts';
import { openSection, openWith, untilEqual } from '../support/sections.ts';
import { serveTogether } from '../support/serveTogether.ts';
import { toServer } from '../support/toServer.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

const people = { ann: { lead: true }, bas: {} } as const;

describe.skipIf(!wantsPostgres || !wantsOwnRedis)(
  `who is where, at several servers${whyNoPostgres}${whyNoOwnRedis}`,
  () => {
    test('[D9] [P8] people at different servers see each other come, and go; and when Redis was away, again', async () => {
      const { redis, ann, bas, servers } = await open();
      const [one, other] = servers;
      const writer = show(await openWith(ann, ['Wij beloven dit.']));
      const reader = show(await openSection(toServer(bas, other)));
      onTestFinished(() => [writer, reader].forEach((each) => each.close()));
      await until(() => sees(writer, 'bas') && sees(reader, 'ann'));
      expect([namesIn(writer), namesIn(reader)]).toEqual([['Persoon bas'], ['Persoon ann']]);
      const third = show(await openSection(toServer(bas, one)));
      await until(() => sees(third, 'ann') && sees(third, 'bas'));
      third.close();
      await redis.kill();
      textAt(writer, 0).insert(0, 'Zonder: ');
      await untilEqual([writer, reader]);
      await redis.start();
      // A page says every fifteen seconds that it is there; this one at once.
      await until(() => {
        writer.provider.awareness.setLocalStateField('section', 'terug');
        return sectionOf(reader, writer) === 'terug';
      });
      reader.close();
      await until(() => !sees(writer, 'bas'));
    });

    test('[D9] [T2] nobody writes at one server under the client id that somebody announced at another', async () => {
      const { ann, bas, servers } = await open();
      const there = toServer(bas, servers[1]);
      (await openWith(ann, ['Wij beloven dit.'])).close();
      const [writer, reader] = [show(await openSection(ann)), show(await openSection(there))];
      await until(() => sees(reader, 'ann'));
      const doc = new Y.Doc();
      const squatter = there.open('s1', doc);
      onTestFinished(() => [writer, reader, squatter].forEach((each) => each.close()));
      await until(() => squatter.provider.synced);
      doc.clientID = writer.doc.clientID;
      const codes: number[] = [];
      squatter.provider.on('connection-close', (event) => codes.push(event?.code ?? 0));
      textAt(squatter, 0).insert(0, 'Niet van ann. ');
      await until(() => codes.includes(closeCode.malformed));
      squatter.close();
      textAt(writer, 0).insert(0, 'Van ann. ');
      expect(await untilEqual([writer, reader])).toEqual(['Van ann. Wij beloven dit.']);
    });

    test('[D9] of a server that is killed nobody stays', async () => {
      const { ann, bas, servers } = await open();
      const [, other] = servers;
      const writer = show(await openWith(ann, ['Wij beloven dit.']));
      const reader = show(await openSection(toServer(bas, other)));
      onTestFinished(() => [writer, reader].forEach((each) => each.close()));
      await until(() => sees(writer, 'bas'));
      await other.kill();
      await until(() => !sees(writer, 'bas'));
      expect(namesIn(writer)).toEqual([]);
    });

    test('[D9] [C3] how often somebody asks is counted together; and while Redis is away by each server', async () => {
      const { redis, servers } = await open();
      const ask = async (place: number) => {
        const address = `${servers[place % 2]?.url}/api/v1/sessions`;
        const body = JSON.stringify({ token: 'x'.repeat(32) });
        const headers = { 'content-type': 'application/json' };
        return (await fetch(address, { method: 'POST', body, headers })).status;
      };
      const statuses: number[] = [];
      for (let place = 0; statuses.at(-1) !== 429 && place < 100; place += 1)
        statuses.push(await ask(place));
      const most = statuses.length;
      expect([statuses.at(-1), await ask(most), await ask(most + 1)]).toEqual([429, 429, 429]);
      redis.pause();
      expect(await ask(0)).not.toBe(429);
      redis.resume();
      await until(async () => (await ask(0)) === 429);
    });
  },
);

async function open() {
  const redis = await OwnRedis.make();
  onTestFinished(() => redis.remove());
  const { servers } = await serveTogether(2, { REDIS_URL: redis.url });
  const [one, other] = servers;
  if (!one || !other) throw new Error('Two servers were asked for.');
  const { ann, bas }: { ann: Client; bas: Client } = await buildNetwork(one, { people });
  return { redis, ann, bas, servers: [one, other] as const };
}

function show(writer: Writer): Writer {
  writer.provider.awareness.setLocalStateField('section', 's1');
  return writer;
}

interface Shown {
  readonly user?: { readonly id: string; readonly name: string };
  readonly section?: string;
}

function shownBy(writer: Writer): Shown[] {
  return [...writer.provider.awareness.getStates().values()] as Shown[];
}

function sees(writer: Writer, person: string): boolean {
  return shownBy(writer).some(({ user }) => user?.id === person);
}

function namesIn(writer: Writer): string[] {
  return shownBy(writer)
    .flatMap(({ user }) => user?.name ?? [])
    .toSorted();
}

function sectionOf(seer: Writer, { doc }: Writer): string | undefined {
  return (seer.provider.awareness.getStates().get(doc.clientID) as Shown | undefined)?.section;
}
