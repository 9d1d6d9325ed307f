import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { auditLine } from '#shared/auditLine.ts';
import type { AuditLine } from '#shared/auditLine.ts';
import { audit as en } from '#shared/language/en/audit.ts';
import { audit as nl } from '#shared/language/nl/audit.ts';
import { limits } from '#shared/limits.ts';
import type { PersonId } from '#shared/ids.ts';
import { routes } from '../../server/http/SideDoor.ts';
import { Audit } from '../../server/records/Audit.ts';
import { FileAuditStore } from '../../server/storage/FileAuditStore.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { Client } from '../support/Client.ts';
import { MemoryAuditStore } from '../support/MemoryAuditStore.ts';
import { names, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import type { TestApp } from './openTestApp.ts';
import { roles, table } from './routeTable.ts';

/** What is read, and refused to who does not manage the network. */
const managed = ['/mails', '/access-requests', '/audit-lines', '/audit-lines/export'];

const app = await openTestApp();
afterAll(() => app.close());

async function linesOf({ house }: Pick<TestApp, 'house'>, person?: string): Promise<AuditLine[]> {
  const lines: AuditLine[] = [];
  const query = person === undefined ? {} : { person: person as PersonId };
  for await (const line of house.audit.all(query)) lines.push(line);
  return lines;
}

const since = async (act: () => Promise<unknown>): Promise<AuditLine[]> => {
  const before = (await linesOf(app)).length;
  await act();
  return (await linesOf(app)).slice(before);
};

describe('[L1] the audit log', () => {
  test('says who did what to which thing, from where and when', async () => {
    const coordinator = await app.signIn('coordinator');
    const began = Date.now();
    const [line, ...more] = await since(() =>
      coordinator.send('PATCH', '/people/member', { mandate: true }),
    );
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      actor: { kind: 'person', person: 'coordinator' },
      action: 'PATCH /people/{person}',
      object: { person: 'member' },
      result: 'done',
    });
    expect(line?.origin).toMatch(/^[0-9a-f]{16}$/);
    expect(Date.parse(line?.at ?? '')).toBeGreaterThanOrEqual(began);
    const [made] = await since(() =>
      app.service.post('/partners', { name: 'Gemeente Lijn', type: 'municipality' }),
    );
    expect(made).toMatchObject({ actor: { kind: 'service' }, action: 'POST /partners' });
    expect(app.house.records.state.partners[made?.object['partner'] as never]).toBeDefined();
  });

  test('has every act of every route, and every right that was missing', async () => {
    const mutating = Object.entries(table).filter(([key]) => !key.startsWith('get '));
    for (const [key, row] of mutating) {
      const [method = '', url = ''] = key.split(' ');
      const action = `${method.toUpperCase()} ${url}`;
      const may = row.may.find((role) => role !== 'nobody' && role !== 'service') ?? row.may[0];
      for (const role of [may, roles.find((one) => one !== 'nobody' && !row.may.includes(one))]) {
        if (role === undefined) continue;
        // The client of a session of its own: some of these end it.
        const asker =
          role === 'service'
            ? app.service
            : role === 'nobody'
              ? app.nobody
              : await app.signIn(role);
        const { path, body, file } = await row.ask(app);
        const lines = await since(() =>
          file ? asker.upload(path, file) : asker.send(method.toUpperCase(), path, body),
        );
        const isRefused = !row.may.includes(role);
        // Of what the rules of the record refuse, only a missing right is of weight.
        const { otherwise } = row;
        const told = typeof otherwise === 'function' ? otherwise(role) : otherwise;
        if (isRefused && told && ![401, 403].includes(told.status)) continue;
        expect([key, role, lines.map((line) => line.action)]).toEqual([key, role, [action]]);
        expect([key, role, lines[0]?.result === 'done']).toEqual([key, role, !isRefused]);
      }
    }
  });

  test('has who came in, and sign-ins that failed, without a token or an address', async () => {
    const coordinator = await app.signIn('coordinator');
    const token = await app.house.accounts.tickets.invite('observer' as PersonId);
    const [came, failed, ...more] = await since(async () => {
      await app.nobody.post('/sessions', { token });
      await app.nobody.post('/sessions', { token });
      await app.nobody.get('/me');
      await coordinator.post('/invitations', { person: 'niemand' });
    });
    expect(came).toMatchObject({
      actor: { kind: 'person', person: 'observer' },
      action: 'POST /sessions',
      result: 'done',
    });
    expect(failed).toMatchObject({ actor: { kind: 'nobody' }, result: 'invitation-used' });
    expect(more).toEqual([]);
    const [guessed] = await since(() =>
      new Client(app.url, { authorization: `Bearer ${'x'.repeat(40)}` }).get('/people'),
    );
    expect(guessed).toMatchObject({ actor: { kind: 'nobody' }, result: 'not-signed-in' });
  });

  test('has nothing of anybody but ids, and nothing that was written', async () => {
    const coordinator = await app.signIn('coordinator');
    await app.nobody.post('/access-requests', {
      name: 'Fictief Buiten',
      organisation: 'Gemeente Ver',
      mail: 'buiten@ver.example',
      reason: 'Mag ik?',
    });
    await coordinator.send('PATCH', '/people/lead', { name: 'Fictief Anders' });
    await app.as('lead').send('DELETE', `/me/sessions/${encodeURIComponent('Fictief <Zin>')}`);
    await app.house.audit.settled();
    const directory = join(app.directory, 'data', 'audit');
    const files = await readdir(directory);
    expect(files).toEqual([expect.stringMatching(/^\d{4}-\d{2}-\d{2}\.jsonl$/)]);
    const text = await readFile(join(directory, files[0] ?? ''), 'utf8');
    const kept = text
      .trimEnd()
      .split('\n')
      .map((line) => auditLine.parse(JSON.parse(line)));
    expect(kept.length).toBeGreaterThan(10);
    const secrets = names.flatMap((name) => [secretName(name), secretMail(name)]);
    for (const secret of [...secrets, 'Fictief', 'ver.example', 'Mag ik', '127.0.0.1'])
      expect(text).not.toContain(secret);
  });

  test('is read, filtered and downloaded by a coordinator, and that is in it too', async () => {
    const coordinator = await app.signIn('coordinator');
    const today = new Date().toISOString().slice(0, 10);
    const query = `from=${today}&person=member&result=done`;
    const { body, status } = await coordinator.get(`/audit-lines?${query}`);
    const { lines, isCut } = body as unknown as { lines: AuditLine[]; isCut: boolean };
    expect([status, isCut]).toEqual([200, false]);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map(({ at }) => at)).toEqual(
      lines
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    );
    for (const line of lines) {
      expect(line.result).toBe('done');
      expect(JSON.stringify([line.actor, line.object])).toContain('"member"');
    }
    const file = await coordinator.get(`/audit-lines/export?${query}`);
    expect(file.headers.get('content-disposition')).toContain('audit.ndjson');
    const told = String(file.body['text']).trimEnd().split('\n').map((line) => JSON.parse(line)); // prettier-ignore
    expect(told).toEqual(lines.toReversed());
    const none = await coordinator.get('/audit-lines?to=2020-01-01');
    expect(none.body).toEqual({ lines: [], isCut: false });
    expect(await linesOf(app, 'coordinator')).toContainEqual(
      expect.objectContaining({ action: 'GET /audit-lines/export', result: 'done' }),
    );
    expect((await app.as('lead').get('/audit-lines')).body.code).toBe('not-allowed');
  });

  test('[J3] is in what someone gets of themselves, as far as it is about them', async () => {
    const { audit } = (await app.as('member').get('/me/data')).body as { audit?: AuditLine[] };
    expect(audit?.length).toBeGreaterThan(0);
    for (const line of audit ?? [])
      expect(JSON.stringify([line.actor, line.object])).toContain('"member"');
  });
});

test('[L1] every act that comes into the log has words of its own on the page, in both languages', () => {
  const noted = routes
    .filter(({ url, method, isNoted }) => method !== 'get' || isNoted || managed.includes(url))
    .map(({ method, url }) => `${method.toUpperCase()} ${url}`);
  for (const { actions } of [nl, en])
    expect(noted.filter((action) => !Object.hasOwn(actions, action))).toEqual([]);
});

describe('[L1] the log on the disk', () => {
  const act = {
    actor: { kind: 'service' },
    action: 'POST /partners',
    object: {},
    result: 'done',
    origin: null,
  } as const;

  test('an act is done and answered also when its line cannot be written', async () => {
    const fileSystem: FileSystem = {
      ...nodeFileSystem,
      open: (path, how) =>
        path.includes('audit')
          ? Promise.reject(new Error('ENOSPC'))
          : nodeFileSystem.open(path, how),
    };
    const full = await openTestApp({}, fileSystem);
    const reply = await full.service.post('/partners', { name: 'Gemeente Vol', type: 'company' });
    expect(reply.status).toBe(201);
    await full.house.audit.settled();
    expect(full.logged.some((line) => line.includes('audit log'))).toBe(true);
    await full.close();
  });

  test('a line that a crash tore off is passed over, and the next begins anew', async () => {
    const directory = join(app.directory, 'torn');
    const store = new FileAuditStore(directory, nodeFileSystem);
    await store.append(
      '2026-05-01',
      `${JSON.stringify({ ...act, at: '2026-05-01T10:00:00.000Z' })}\n`,
    );
    const file = join(directory, '2026-05-01.jsonl');
    await writeFile(file, `${await readFile(file, 'utf8')}{"at":"2026-05-01T1`);
    const audit = new Audit({
      store,
      now: () => Date.parse('2026-05-01T12:00:00Z'),
      onFailure: (reason) => expect.fail(String(reason)),
    });
    audit.note(act);
    const { lines } = await audit.list({}, 10);
    expect(lines.map(({ at }) => at.slice(11, 13))).toEqual(['12', '10']);
  });

  test('strangers fill no disk: of too many at once the number is kept', async () => {
    let now = 0;
    const store = new MemoryAuditStore();
    const audit = new Audit({ store, now: () => now, onFailure: (reason) => expect.fail(String(reason)) }); // prettier-ignore
    const refused = { ...act, actor: { kind: 'nobody' }, result: 'too-many-requests' } as const;
    for (let each = 0; each < limits.auditLinesPerMinute + 25; each += 1) audit.note(refused);
    audit.note(act);
    now += 60_000;
    audit.note(refused);
    const { lines } = await audit.list({}, 1_000);
    expect(lines).toHaveLength(limits.auditLinesPerMinute + 2);
    expect(lines.map(({ leftOut }) => leftOut).filter(Boolean)).toEqual([25]);
  });

  test('what does not fit the schema is not written at all', async () => {
    const faults: unknown[] = [];
    const store = new MemoryAuditStore();
    const audit = new Audit({ store, onFailure: (reason) => faults.push(reason) });
    audit.note({ ...act, object: { person: 'Fictief Mens' } });
    await audit.settled();
    expect([faults.length, store.files.size]).toEqual([1, 0]);
  });
});
