import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { SectionId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { closeCode } from '#shared/wire.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import type { Writer } from '../support/Client.ts';
import { openSection, openWith } from '../support/sections.ts';
import { until } from '../support/until.ts';
import { addSection, bringTo } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { records } = app.house;

const long = 'Wij maken samen een tekst die lang genoeg is om gewist te worden. '.repeat(6);
const texts = [`Eerst. ${long}`, `Dan. ${long}`, `Ten slotte. ${long}`];
let count = 0;
const newSection = () => addSection(app.house, `own-restore-${count++}`);

async function textsOf(section: SectionId): Promise<string[]> {
  return (await readSection(app.house, section)).paragraphs.map(({ text }) => text);
}

async function written(section: SectionId): Promise<Writer> {
  const writer = await openWith(app.as('member'), texts, section);
  onTestFinished(() => writer.close());
  return writer;
}

/** Everyone's page was asked to come again, and knows that it has another text. */
async function untilOut(writer: Writer): Promise<number> {
  return new Promise((resolve) => writer.provider.on('closed', ({ code }) => resolve(code)));
}

function restore(section: SectionId, from: unknown, reason = 'Gewist.') {
  return app.as('lead').post(`/sections/${section}/restore`, { from, reason });
}

describe('a text of which much is removed at once', () => {
  test('[T5] has the moment before marked on the record, for the leads to see', async () => {
    const section = await newSection();
    const writer = await written(section);
    const before = await textsOf(section);
    writer.fragment.delete(0, 2);
    await until(() => records.state.versions[section] !== undefined);
    const [version] = records.state.versions[section] ?? [];
    expect(version).toMatchObject({
      moment: { epoch: 1 },
      why: { kind: 'wipe', percent: 66, person: 'member' },
    });
    const closed = untilOut(writer);
    expect(await restore(section, version?.moment)).toMatchObject({
      status: 200,
      body: { section: { epoch: 2 } },
    });
    expect(await textsOf(section)).toEqual(before);
    expect(await closed).toBe(closeCode.otherEpoch);
  });

  test('is not one in which a little is removed, or little there was', async () => {
    const section = await newSection();
    const writer = await written(section);
    for (let round = 0; round < 20; round++) {
      (
        writer.fragment.get(round % 3) as never as {
          get(n: number): { delete(...a: number[]): void };
        }
      )
        .get(0)
        .delete(0, 10);
    }
    await until(() => writer.isSaved);
    expect(records.state.versions[section]).toBeUndefined();
    const small = await newSection();
    const other = await openWith(app.as('member'), ['Kort.', 'Maar krachtig.'], small);
    other.fragment.delete(0, 2);
    await until(() => other.isSaved);
    expect(records.state.versions[small]).toBeUndefined();
    other.close();
    expect(limits.wipeCharacters).toBeGreaterThan(100);
  });
});

describe('a text that is restored', () => {
  test('[T5] keeps the ids, has all that is written after it, and can be restored again', async () => {
    const section = await newSection();
    const writer = await written(section);
    const { paragraphs } = await readSection(app.house, section);
    const seq = await app.house.rooms.with(section, (room) => room.seq);
    writer.fragment.delete(1, 1);
    await until(() => writer.isSaved);
    const later = await app.house.rooms.with(section, (room) => room.seq);
    expect((await restore(section, { epoch: 1, seq })).status).toBe(200);
    const restored = await readSection(app.house, section);
    expect(restored.paragraphs.map(({ id, exact }) => [id, exact])).toEqual(
      paragraphs.map(({ id, exact }) => [id, exact]),
    );
    const again = await openWith(app.as('member'), ['Nieuw.'], section);
    onTestFinished(() => again.close());
    expect((await restore(section, { epoch: 1, seq: later })).status).toBe(200);
    expect(await textsOf(section)).toEqual([texts[0], texts[2]].map((text) => text?.trim()));
    expect(records.state.sections[section]?.epoch).toBe(3);
  });

  test('[T3] lets no page in that has the text of before, whatever its address says', async () => {
    const section = await newSection();
    const stale = await written(section);
    const closed = untilOut(stale);
    expect((await restore(section, { epoch: 1, seq: 1 })).status).toBe(200);
    expect(await closed).toBe(closeCode.otherEpoch);
    const copy = await openSection(app.as('member'), section);
    expect(copy.texts()).not.toContain(texts[0]);
    copy.close();
    // A page that was away, and never says in its address what it has.
    const late = app.as('member').open(section, stale.doc);
    expect(await untilOut(late)).toBe(closeCode.otherEpoch);
    expect((await textsOf(section)).join()).not.toContain('Eerst');
  });

  test('[T5] is entered by who says the right epoch, and nobody who says another', async () => {
    const section = await newSection();
    await written(section);
    await restore(section, { epoch: 1, seq: 1 });
    const { cookie = '' } = app.as('member').headers;
    const codeOf = (epoch: string) =>
      new Promise<number | string>((resolve) => {
        const address = `${app.url.replace(/^http/, 'ws')}/sync/${section}?epoch=${epoch}`;
        const socket = new WebSocket(address, { headers: { cookie } });
        socket.once('message', () => (resolve('in'), socket.terminate()));
        socket.once('close', resolve);
      });
    const answers = await Promise.all(['1', '2', '3', '', 'x'].map(codeOf));
    const out = closeCode.otherEpoch;
    expect(answers).toEqual([out, 'in', out, out, out]);
  });

  test('[T5] needs a reason, a moment that was, and the phase of writing', async () => {
    const section = await newSection();
    await written(section);
    expect(await restore(section, { epoch: 1, seq: 1 }, ' ')).toMatchObject({ status: 400 });
    for (const from of [
      { epoch: 1, seq: 99_999 },
      { epoch: 7, seq: 1 },
    ]) {
      expect(await restore(section, from)).toMatchObject({ status: 404 });
    }
    expect(records.state.sections[section]?.epoch).toBe(1);
    expect((await textsOf(section)).join()).toContain('Eerst');
    await bringTo(app.house, section, 'consultation');
    expect(await restore(section, { epoch: 1, seq: 1 })).toMatchObject({
      status: 409,
      body: { code: 'section-closed' },
    });
  });

  test('[J4] by two leads at the same moment happens once', async () => {
    const section = await newSection();
    await written(section);
    const from = { epoch: 1, seq: 1 };
    const answers = await Promise.all([restore(section, from), restore(section, from)]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200, 409]));
    expect(records.state.sections[section]?.epoch).toBe(2);
  });
});
