import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Amendment } from '#shared/record/state.ts';
import type { Client } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith, readParagraphs, untilEqual } from '../support/sections.ts';
import { elementAt, idAt, joinWithNext, replaceWords, splitAt, textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';

const answer = 'Elke inbreng krijgt antwoord, en dat doen wij binnen zes weken en in gewone taal.';

async function endorse(
  client: Client,
  place = 0,
  stance = 'agree',
  reason?: string,
): Promise<void> {
  const paragraph = (await readParagraphs(client)).paragraphs[place];
  const { status } = await client.put(`/sections/s1/paragraphs/${paragraph?.id}/endorsement`, {
    wording: paragraph?.exact,
    stance,
    ...(reason !== undefined && { reason }),
  });
  expect(status).toBe(200);
}

async function propose(client: Client, text: string, place = 0): Promise<Amendment> {
  const paragraph = (await readParagraphs(client)).paragraphs[place];
  const { status, body } = await client.post(
    `/sections/s1/paragraphs/${paragraph?.id}/amendments`,
    {
      wording: paragraph?.exact,
      text,
      reason: 'Dat is beter.',
    },
  );
  expect(status).toBe(201);
  return body['amendment'] as Amendment;
}

const validities = async (client: Client, place = 0) =>
  (await readParagraphs(client)).paragraphs[place]?.endorsements.map(({ validity }) => validity);

describe('cases that text and consent must survive together', () => {
  test('[A4] [S2] three people type in one paragraph while a lead adopts an amendment to it', async () => {
    const server = await runServer({ DEMO: '0' });
    const people = await buildNetwork(server, {
      people: { ann: {}, bas: {}, cas: {}, lea: { lead: true } },
    });
    const first = await openWith(people.ann, [answer]);
    const writers = [first, await openSection(people.bas), await openSection(people.cas)];
    const amendment = await propose(people.cas, answer.replace('zes', 'vier'));
    const typed = ['alfa', 'bravo', 'charlie'].map((word, index) => ({
      word,
      writer: writers[index] as typeof first,
    }));
    const typing = typed.map(async ({ word, writer }, index) => {
      for (let round = 0; round < 30; round += 1) {
        const text = textAt(writer, 0);
        // Each in a spot of their own: the start, after the first word, the end.
        const spot = [0, text.toString().indexOf(' inbreng'), text.length][index] ?? 0;
        text.insert(spot, `${word}${round} `);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    const adopted = await people.lea.post(`/amendments/${amendment.id}/adopt`);
    await Promise.all(typing);
    expect(adopted.status).toBe(200);
    const [text = ''] = await untilEqual(writers);
    expect(text).toContain('vier weken');
    expect(text).not.toContain('zes');
    for (const { word } of typed) {
      for (let round = 0; round < 30; round += 1) expect(text).toContain(`${word}${round} `);
    }
    writers.forEach((writer) => writer.close());
  });

  test('[E4] [P3] a comma and a bold word leave 12 of 12 standing, a verb turns 12 outdated, and back', async () => {
    const server = await runServer({ DEMO: '0' });
    const twelve = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`h${index}`, { mandate: true }]),
    );
    const plan: Record<string, { mandate?: boolean }> = { ...twelve, ann: {} };
    const people = await buildNetwork(server, { people: plan });
    const ann = people['ann'] as Client;
    const writer = await openWith(ann, [answer]);
    for (const name of Object.keys(twelve)) await endorse(people[name] as Client);
    const all = (validity: string) => Array.from({ length: 12 }, () => validity);
    expect(await validities(ann)).toEqual(all('valid'));
    replaceWords(writer, 0, ['antwoord, en', 'antwoord en']);
    textAt(writer, 0).format(0, 4, { bold: {} });
    await until(() => writer.isSaved);
    expect(await validities(ann)).toEqual(all('cosmetic'));
    replaceWords(writer, 0, ['krijgt', 'kreeg']);
    await until(() => writer.isSaved);
    expect(await validities(ann)).toEqual(all('outdated'));
    replaceWords(writer, 0, ['kreeg', 'krijgt']);
    await until(() => writer.isSaved);
    expect(await validities(ann)).toEqual(all('cosmetic'));
    replaceWords(writer, 0, ['antwoord en', 'antwoord, en']);
    textAt(writer, 0).format(0, 4, { bold: null });
    await until(() => writer.isSaved);
    expect(await validities(ann)).toEqual(all('valid'));
    writer.close();
  });

  test('[A3] [A5] two amendments to one sentence collide before either is decided; the other is never gone', async () => {
    const server = await runServer({ DEMO: '0' });
    const people = await buildNetwork(server, {
      people: { ann: {}, bas: {}, cas: {}, lea: { lead: true } },
    });
    const writer = await openWith(people.ann, [answer]);
    const four = await propose(people.ann, answer.replace('zes', 'vier'));
    const eight = await propose(people.bas, answer.replace('zes weken', 'acht weken'));
    const plain = await propose(people.cas, answer.replace('gewone taal', 'heldere taal'));
    const read = async (id: string) =>
      (await readParagraphs(people.ann)).paragraphs[0]?.amendments.find(
        (amendment) => amendment.id === id,
      );
    const collisions = (await read(four.id))?.collisions;
    expect(collisions).toContainEqual({ id: eight.id, number: eight.number, on: 'words' });
    expect(collisions).toContainEqual({ id: plain.id, number: plain.number, on: 'sentence' });
    expect((await people.lea.post(`/amendments/${four.id}/adopt`)).status).toBe(200);
    expect(await read(eight.id)).toMatchObject({
      status: { kind: 'open' },
      standing: { kind: 'needs-attention' },
    });
    expect(await read(plain.id)).toMatchObject({
      status: { kind: 'open' },
      standing: { kind: 'fits' },
    });
    const overlap = await people.lea.post(`/amendments/${eight.id}/adopt`);
    expect(overlap).toMatchObject({
      status: 409,
      body: { code: 'overlap', overlaps: [{ base: 'zes', current: 'vier', proposal: 'acht' }] },
    });
    expect((await people.lea.post(`/amendments/${plain.id}/adopt`)).status).toBe(200);
    const [text] = await untilEqual([writer]);
    expect(text).toBe(answer.replace('zes', 'vier').replace('gewone', 'heldere'));
    expect((await read(eight.id))?.status.kind).toBe('open');
    writer.close();
  });

  test('[P2] [A7] split, merge, move, undo and delete: endorsements and threads are where they belong', async () => {
    const server = await runServer({ DEMO: '0' });
    const people = await buildNetwork(server, { people: { ann: { mandate: true }, bas: {} } });
    const writer = await openWith(people.ann, [
      'Wij luisteren. Wij antwoorden.',
      'Wij leren samen.',
      'Wij houden vol.',
    ]);
    const [first, second] = [idAt(writer, 0), idAt(writer, 1)];
    await endorse(people.ann, 0);
    await endorse(people.ann, 1);
    const amendment = await propose(people.bas, 'Wij leren altijd.', 1);
    const undo = new Y.UndoManager(writer.fragment, {
      captureTimeout: 0,
      trackedOrigins: new Set(['me']),
    });
    const seen = async () => {
      await until(() => writer.isSaved);
      const { paragraphs, vanished } = await readParagraphs(people.ann);
      return {
        standing: paragraphs.map(({ id, text, endorsements, amendments }) => ({
          id,
          text,
          validity: endorsements.map(({ validity }) => validity).join(),
          amendments: amendments.length,
        })),
        vanished: vanished.map(({ id, amendments }) => ({ id, amendments: amendments.length })),
      };
    };
    splitAt(writer, 0, 'Wij luisteren. '.length, 'me');
    expect((await seen()).standing).toMatchObject([
      { id: first, text: 'Wij luisteren.', validity: 'outdated' },
      { text: 'Wij antwoorden.', validity: '' },
      { id: second, validity: 'valid', amendments: 1 },
      {},
    ]);
    undo.undo();
    expect((await seen()).standing).toMatchObject([
      { id: first, validity: 'valid' },
      { id: second },
      {},
    ]);
    joinWithNext(writer, 0, 'me');
    const merged = await seen();
    expect(merged.standing).toMatchObject([{ id: first, validity: 'outdated', amendments: 1 }, {}]);
    expect(merged.vanished).toEqual([]);
    expect(await validities(people.ann)).toEqual(['outdated']);
    undo.undo();
    const back = await seen();
    expect(back.standing).toMatchObject([
      { id: first, validity: 'valid', amendments: 0 },
      { id: second, validity: 'valid', amendments: 1 },
      {},
    ]);
    const moved = elementAt(writer, 1).clone();
    writer.doc.transact(() => {
      writer.fragment.delete(1, 1);
      writer.fragment.insert(2, [moved]);
    }, 'me');
    expect((await seen()).standing).toMatchObject([
      { id: first },
      { text: 'Wij houden vol.' },
      { id: second, validity: 'valid', amendments: 1 },
    ]);
    writer.doc.transact(() => writer.fragment.delete(2, 1), 'me');
    expect((await seen()).vanished).toEqual([{ id: second, amendments: 1 }]);
    expect(
      (
        await people.bas.post(`/amendments/${amendment.id}/replies`, {
          text: 'Jammer dat dit weg is.',
        })
      ).status,
    ).toBe(201);
    undo.undo();
    const restored = await seen();
    expect(restored.vanished).toEqual([]);
    expect(restored.standing[2]).toMatchObject({ id: second, validity: 'valid', amendments: 1 });
    undo.redo();
    expect((await seen()).vanished).toEqual([{ id: second, amendments: 1 }]);
    writer.close();
  });

  test('[T3] hours offline with edits on both sides, a reload, a reconnect: equal text everywhere', async () => {
    const server = await runServer({ DEMO: '0' });
    const people = await buildNetwork(server, { people: { ann: {}, bas: {} } });
    const away = await openWith(people.ann, ['Een.', 'Twee.', 'Drie.']);
    const here = await openSection(people.bas);
    away.provider.disconnect();
    for (let round = 0; round < 200; round += 1) {
      textAt(away, 0).insert(0, `a${round} `);
      textAt(here, 1).insert(0, `b${round} `);
    }
    splitAt(away, 2, 2);
    away.doc.transact(() => away.fragment.delete(1, 0));
    replaceWords(here, 0, ['Een.', 'Eén.']);
    await until(() => here.isSaved);
    // A reload keeps the local copy and takes a new client id.
    const reloaded = new Y.Doc();
    Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(away.doc));
    away.close();
    const back = people.ann.open('s1', reloaded);
    const fresh = await openSection(people.bas);
    const texts = await untilEqual([back, here, fresh]);
    expect(texts).toHaveLength(4);
    expect(texts[0]).toMatch(/^a199 .*a0 Eén\.$/);
    expect(texts[1]).toMatch(/^b199 .*b0 Twee\.$/);
    [back, here, fresh].forEach((writer) => writer.close());
  });

  test('[E8] [P4] an export at the deadline lists who stands behind exactly these words, and the objections', async () => {
    const server = await runServer({ DEMO: '0' });
    const people = await buildNetwork(server, {
      people: {
        ann: { mandate: true },
        bas: { mandate: true },
        cas: { mandate: true },
        dot: { mandate: true },
      },
    });
    const writer = await openWith(people.ann, ['Wij luisteren.', 'Wij antwoorden.']);
    await endorse(people.ann, 0);
    await endorse(people.cas, 0);
    replaceWords(writer, 0, ['luisteren', 'luisteren altijd']);
    await until(() => writer.isSaved);
    await endorse(people.bas, 0);
    await endorse(people.cas, 0, 'object', 'Altijd is te veel beloofd.');
    await endorse(people.dot, 0, 'abstain');
    const exported = await people.dot.get('/manifestos/m/export?format=txt');
    const text = String(exported.body['text']);
    const annex = text.slice(text.lastIndexOf('Wij luisteren') + 1);
    expect(text).toContain('1.1');
    expect(annex).toContain('Gemeente p-bas');
    expect(annex).toContain('Altijd is te veel beloofd.');
    const json = (await people.dot.get('/manifestos/m/export?format=json')).body;
    expect(JSON.stringify(json)).toContain('Altijd is te veel beloofd.');
    writer.close();
  });
});
