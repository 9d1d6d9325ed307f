import { afterAll, describe, expect, test } from 'vitest';
import { continuesChain } from '#shared/record/events.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import { reduce } from '#shared/record/reduce.ts';
import { emptyRecord } from '#shared/record/state.ts';
import type { Section } from '#shared/record/state.ts';
import { verifyFiles } from '../../server/verify/verifyFiles.ts';
import { addSection, bringTo, names, openAmendment, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const order = async (): Promise<string[]> => {
  const { sections } = (await app.nobody.get('/manifestos/m/sections')).body as {
    sections: Section[];
  };
  return sections.map(({ id }) => id);
};
const change = (section: string, body: object) =>
  app.as('coordinator').send('PATCH', `/sections/${section}`, body);

describe('[S7] sections', () => {
  test('[P4] are moved by saying before which one, and the numbers follow everywhere', async () => {
    await addSection(app.house, 'own-third');
    expect(await order()).toEqual(['own', 'other', 'own-third']);
    expect((await change('own-third', { before: 'own' })).status).toBe(200);
    expect(await order()).toEqual(['own-third', 'own', 'other']);
    const read = async (section: string) =>
      (await app.nobody.get(`/sections/${section}/paragraphs`)).body as {
        section: { number: number };
        paragraphs: { number: string }[];
      };
    expect((await read('own')).section.number).toBe(2);
    expect((await read('own')).paragraphs.map(({ number }) => number)).toEqual(['2.1', '2.2']);
    const text = String((await app.nobody.get('/manifestos/m/export?format=txt')).body['text']);
    expect(text.indexOf('\n1.1')).toBeLessThan(text.indexOf('\n2.1')); // A time of day looks like a number too.
    expect((await change('own-third', { before: null })).status).toBe(200);
    expect(await order()).toEqual(['own', 'other', 'own-third']);
    expect((await read('own')).paragraphs.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });

  test('keep their order through any number of moves between the same two', async () => {
    const rest = [await addSection(app.house, 'own-a'), await addSection(app.house, 'own-b')];
    for (let round = 0; round < 130; round += 1) {
      const [moved = '', before = ''] = round % 2 === 0 ? rest : rest.toReversed();
      await change(moved, { before });
      const now = await order();
      expect(now.indexOf(moved)).toBe(now.indexOf(before) - 1);
    }
    expect(new Set(await order()).size).toBe(5);
  });

  test('are renamed; what asks for nothing changes nothing', async () => {
    const renamed = await change('own', { title: '  Anders  ' });
    expect(renamed.body['section']).toMatchObject({ id: 'own', title: 'Anders' });
    const { state } = app.house.records;
    for (const nothing of [{}, { title: 'Anders' }, { before: 'other' }])
      expect((await change('own', nothing)).status).toBe(200);
    expect(app.house.records.state).toBe(state);
    expect(await change('own', { before: 'own' })).toMatchObject({ status: 404 });
    expect(await change('own', { before: 'elders' })).toMatchObject({ status: 404 });
    expect(app.house.records.state).toBe(state);
  });

  test('[S5] stay as they are once adopted, and the others may still move around them', async () => {
    const adopted = await addSection(app.house, 'own-adopted');
    await bringTo(app.house, adopted, 'adopted');
    const refused = { status: 409, body: { code: 'section-closed' } };
    expect(await change(adopted, { title: 'Anders' })).toMatchObject(refused);
    expect(await change(adopted, { before: 'own' })).toMatchObject(refused);
    expect((await change('other', { before: null })).status).toBe(200);
    expect((await order()).at(-1)).toBe('other');
  });
});

describe('the record', () => {
  const read = async (query = '') => {
    const { body, headers, status } = await app.nobody.get(`/manifestos/m/record${query}`);
    const text = String(body['text']);
    const events = status === 200 ? text.split('\n').filter(Boolean) : [];
    return {
      status,
      text,
      type: headers.get('content-type'),
      disposition: headers.get('content-disposition'),
      events: events.map((line) => JSON.parse(line) as RecordEvent),
    };
  };

  test('[J1] is one chain that leads to the record of now', async () => {
    await openAmendment(app.house, await addSection(app.house, 'own-record'));
    const { events, type, text, disposition } = await read('?after=0');
    expect(type).toMatch(/^application\/x-ndjson/);
    expect(disposition).toContain('filename=record.ndjson');
    expect(text.endsWith('\n')).toBe(true);
    let state = emptyRecord;
    for (const event of events) {
      expect([event.seq, continuesChain(state, event)]).toEqual([state.seq + 1, true]);
      state = reduce(state, event);
    }
    expect(state).toEqual(app.house.records.state);
    // One letter that is not what it was, and the chain says so.
    const [first, second] = events as [RecordEvent, RecordEvent];
    expect(continuesChain(first, { ...second, at: `${second.at} ` })).toBe(false);
  });

  test('[J3] holds no names and no mail addresses, and no tokens', async () => {
    const name = 'Onvindbaar Iemand';
    const mail = 'onvindbaar@voorbeeld.example';
    const person = { name, mail, partner: 'inside', role: 'member' };
    const made = await app.service.post('/people', person, { 'idempotency-key': 'wie' });
    expect(made.status).toBe(201);
    const { text } = await read();
    const secrets = names.flatMap((each) => [secretName(each), secretMail(each)]);
    const cookies = names.map((each) => app.as(each).headers['cookie']?.split('=')[1] ?? '?');
    for (const secret of [name, mail, ...secrets, ...cookies]) expect(text).not.toContain(secret);
  });

  test('can be read on from any number, and faults are told', async () => {
    const { seq } = app.house.records.state;
    expect((await read(`?after=${seq - 2}`)).events.map((event) => event.seq)).toEqual([
      seq - 1,
      seq,
    ]);
    expect((await read(`?after=${seq}`)).text).toBe('');
    for (const query of ['?after=-1', '?after=x', '?after=1.5', '?voor=1'])
      expect((await read(query)).status).toBe(400);
  });
});

describe('[J2] what the record is proved with', () => {
  const bytesOf = async (path: string) =>
    new Uint8Array(await (await fetch(`${app.url}/api/v1/manifestos/m/${path}`)).arrayBuffer());

  test('the whole record ends with its signed head; who follows along gets events alone', async () => {
    const whole = String((await app.nobody.get('/manifestos/m/record')).body['text']);
    const head = JSON.parse(whole.trimEnd().split('\n').at(-1) ?? '') as object;
    const { seq, hash } = app.house.records.state;
    expect(head).toEqual({
      format: 'draagvlak-head',
      version: 1,
      ...app.house.proofs.head({ seq, hash }),
    });
    const after = String((await app.nobody.get(`/manifestos/m/record?after=0`)).body['text']);
    expect(whole).toBe(`${after}${JSON.stringify(head)}\n`);
  });

  test('every event has a receipt, those of one act too, and all of them are good', async () => {
    const section = await addSection(app.house, 'own-receipts');
    const { body } = await app.nobody.get(`/sections/${section}/paragraphs`);
    const { paragraphs } = body as unknown as { paragraphs: { id: string; exact: string }[] };
    const all = paragraphs.map(({ id, exact }) => ({ section, paragraph: id, wording: exact }));
    const said = await app
      .as('mandate')
      .send('PUT', '/manifestos/m/endorsements', { paragraphs: all });
    const { endorsements } = said.body as unknown as { endorsements: { seq: number }[] };
    expect(endorsements).toHaveLength(2);
    const path = `/sections/${section}/paragraphs/${paragraphs[0]?.id}/endorsement`;
    expect((await app.as('mandate').send('DELETE', path)).status).toBe(204);
    const { seq } = app.house.records.state;
    const record = { name: 'record.ndjson', bytes: await bytesOf('record') };
    const receipts = await Promise.all(
      [1, seq - 1, seq, ...endorsements.map((each) => each.seq)].map(async (each) => ({
        name: `${each}.json`,
        bytes: await bytesOf(`receipts/${each}`),
      })),
    );
    const exports = await Promise.all(
      ['json', 'html', 'md', 'txt'].map(async (format) => ({
        name: `m.${format}`,
        bytes: await bytesOf(`export?format=${format}`),
      })),
    );
    const { key } = app.house.proofs.head();
    const verdict = verifyFiles({ record, receipts, exports, key });
    expect(verdict.lines.filter((line) => line.startsWith('WRONG'))).toEqual([]);
    expect(verdict.lines.filter((line) => line.includes('stands unchanged'))).toHaveLength(5);
    expect(verdict.lines.join()).toContain('(endorsement-withdrawn)');
  });

  test('a receipt is a file; of what has not happened there is none', async () => {
    const reply = await fetch(`${app.url}/api/v1/manifestos/m/receipts/3`);
    expect(reply.headers.get('content-disposition')).toBe('attachment; filename=receipt-3.json');
    const { seq } = app.house.records.state;
    for (const [path, status] of [
      [`m/receipts/${seq + 1}`, 404],
      ['m/receipts/0', 400],
      ['m/receipts/x', 400],
      ['m/receipts/1.5', 400],
      ['elders/receipts/1', 404],
    ] as const)
      expect([path, (await app.nobody.get(`/manifestos/${path}`)).status]).toEqual([path, status]);
  });
});

describe('an export', () => {
  test.each([
    ['pdf', 'application/pdf', 'pdf'],
    ['epub', 'application/epub+zip', 'epub'],
    ['md', 'text/markdown', 'md'],
    ['html', 'text/html', 'html'],
    ['txt', 'text/plain', 'txt'],
    ['json', 'application/json', 'json'],
    ['endorsements', 'text/csv', 'endorsements.csv'],
    ['coverage', 'text/csv', 'coverage.csv'],
    ['ods', 'application/vnd.oasis.opendocument.spreadsheet', 'ods'],
    ['zip', 'application/zip', 'zip'],
  ])(
    'as %s is a file with a name, that no browser opens as a page of ours',
    async (format, type, extension) => {
      const { headers, status } = await app.nobody.get(`/manifestos/m/export?format=${format}`);
      expect(status).toBe(200);
      expect(headers.get('content-type')).toContain(type);
      expect(headers.get('content-disposition')).toBe(
        `attachment; filename=m-${app.house.records.state.seq}.${extension}`,
      );
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test('[X2] can be of one section and without annexes, and its name says so', async () => {
    const part = '/manifestos/m/export?format=txt&section=own&annexes=none';
    const { headers, body } = await app.nobody.get(part);
    expect(headers.get('content-disposition')).toMatch(/-section-\d+-text\.txt$/u);
    expect(String(body['text'])).toContain('de tekst alleen');
    expect(await app.nobody.get('/manifestos/m/export?format=txt&section=geen')).toMatchObject({
      status: 404,
      body: { code: 'not-found' },
    });
    expect((await app.nobody.get('/manifestos/m/export?format=txt&annexes=some')).status).toBe(400);
  });

  test('[T6] changes nothing', async () => {
    const text = () =>
      app.house.rooms.with('own' as never, (room) =>
        Buffer.from(room.stateVector()).toString('hex'),
      );
    const before = [await text(), app.house.records.state];
    for (const format of ['md', 'html', 'txt', 'json'])
      await app.nobody.get(`/manifestos/m/export?format=${format}&language=en`);
    expect([await text(), app.house.records.state]).toEqual(before);
  });
});
