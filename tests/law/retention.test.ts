import { expect, test } from 'vitest';
import type { PartnerId, PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { listPastTerm } from '../../server/actions/listPastTerm.ts';
import { removePastTerm } from '../../server/actions/removePastTerm.ts';
import { MemoryAuditStore } from '../support/MemoryAuditStore.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { openMemoryHouse } from '../support/openMemoryHouse.ts';

const day = 24 * 3_600_000;
const ada = 'ada-person' as PersonId;
const bas = 'bas-person' as PersonId;

async function openHouse() {
  let now = Date.parse('2026-01-05T12:00:00Z');
  const accounts = new MemoryKeptFile();
  const audit = new MemoryAuditStore();
  const clock = () => new Date(now).toISOString();
  const house = await openMemoryHouse({
    ...{ accounts, audit },
    clocks: { record: clock, accounts: () => now },
  });
  const partner = { id: 'p' as PartnerId, name: 'Gemeente', type: 'company' } as const;
  const service = { kind: 'service' } as const;
  await house.records.perform(service, () => ({ type: 'add-partner', partner }));
  for (const id of [ada, bas]) {
    const person = { id, partner: partner.id, role: 'member', mandate: false } as const;
    await house.records.perform(service, () => ({ type: 'add-person', person }));
    await house.accounts.setName(id, `Fictief ${id}`, `${id}@voorbeeld.example`);
  }
  house.audit.note({ actor: service, action: 'POST /people', object: {}, result: 'done', origin: null }); // prettier-ignore
  await house.audit.settled();
  return {
    ...{ house, accounts, audit },
    now: () => now,
    wait: (milliseconds: number) => void (now += milliseconds),
  };
}

const request = {
  name: 'Fictief Buiten',
  organisation: 'Gemeente Ver',
  mail: 'buiten@ver.example',
  reason: 'Mag ik?',
};

test('[L3] what is over is listed, stays until it is removed, and then is in no file', async () => {
  const { house, accounts, audit, now, wait } = await openHouse();
  const { sessions, tickets, requests } = house.accounts;
  await sessions.start(ada);
  await tickets.invite(bas, { mail: 'bas@voorbeeld.example', language: 'nl' });
  await requests.add(request);
  expect(await listPastTerm(house, now())).toEqual([]);

  wait(limits.session + 1);
  const kinds = async () => (await listPastTerm(house, now())).map(({ kind }) => kind);
  // The link is over, and can still say so for a while.
  expect(await kinds()).toEqual(['session', 'mail']);
  wait(limits.accessRequest - limits.session);
  expect(await kinds()).toEqual(['session', 'ticket', 'mail', 'access-request']);
  wait(limits.auditLine - limits.accessRequest + day);
  const past = await listPastTerm(house, now());
  expect(past).toEqual([
    { kind: 'session', of: ada },
    { kind: 'ticket', of: bas },
    { kind: 'mail', of: bas },
    { kind: 'access-request', of: expect.any(String) },
    { kind: 'audit-day', of: '2026-01-05' },
  ]);
  expect(accounts.json).toContain('buiten@ver.example');

  expect(await removePastTerm(house, now())).toEqual(past);
  expect(accounts.json).not.toMatch(/buiten@ver|bas@voorbeeld|"person"/);
  expect(accounts.json).toContain('Fictief ada-person');
  expect(await listPastTerm(house, now())).toEqual([]);
  await house.audit.settled();
  const { lines } = await house.audit.list({}, 10);
  expect([lines.length, audit.files.size]).toEqual([1, 1]);
  expect(lines[0]).toMatchObject({
    actor: { kind: 'server' },
    action: 'DELETE past-term',
    object: { session: '1', ticket: '1', mail: '1', accessRequest: '1', auditDay: '1' },
  });
});

test('[L3] nothing goes before its term, and a name that an old copy brought back does', async () => {
  const { house, accounts, now, wait } = await openHouse();
  await house.accounts.sessions.start(ada);
  await house.accounts.requests.add(request);
  wait(limits.session - day);
  expect(await removePastTerm(house, now())).toEqual([]);
  expect(accounts.json).toContain('buiten@ver.example');
  await house.erasures.add([bas]);
  expect(await removePastTerm(house, now())).toEqual([{ kind: 'erased-person', of: bas }]);
  expect(accounts.json).not.toContain('Fictief bas-person');
  expect(accounts.json).toContain('Fictief ada-person');
});
