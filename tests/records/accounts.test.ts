import { expect, test, vi } from 'vitest';
import { personId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import { KeptJsonFile } from '../../server/storage/KeptJsonFile.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const asking = { name: 'Iemand', organisation: 'Gemeente Oefendam', reason: 'Graag.' };
const nothing = {
  ...{ name: null, mail: null, language: null, sessions: [], tickets: [], mails: [] },
  ...{ passkeys: [], accounts: [], secondFactor: null },
  notices: null,
};
const [ada, bas] = [personId.parse('ada'), personId.parse('bas')];

async function openAccounts() {
  const file = new MemoryKeptFile<AccountsContent>();
  const clock = { now: 1_000_000 };
  const reopen = () => Accounts.open(file, () => clock.now);
  return { file, clock, reopen, accounts: await reopen() };
}

test('an invitation works once, also when it is used twice at the same moment, and after a restart', async () => {
  const { accounts, reopen } = await openAccounts();
  const token = await accounts.tickets.invite(ada);
  const tries = await Promise.allSettled([1, 2].map(() => accounts.sessions.exchange(token)));
  expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await expect(accounts.sessions.exchange(token)).rejects.toMatchObject({
    code: 'invitation-used',
  });
  await expect((await reopen()).sessions.exchange(token)).rejects.toMatchObject({
    code: 'invitation-used',
  });
});

test('an invitation expires, and an unknown one counts as expired', async () => {
  const { accounts, clock } = await openAccounts();
  const token = await accounts.tickets.invite(ada);
  clock.now += limits.invitation + 1;
  for (const each of [token, 'x'.repeat(32), '__proto__', 'constructor']) {
    await expect(accounts.sessions.exchange(each)).rejects.toMatchObject({
      code: 'invitation-expired',
    });
  }
});

test('tokens of invitations and sessions stand nowhere in the file', async () => {
  const { accounts, file } = await openAccounts();
  const token = await accounts.tickets.invite(ada);
  const { person, session } = await accounts.sessions.exchange(token);
  const started = await accounts.sessions.start(bas);
  expect(person).toBe(ada);
  for (const secret of [token, session, started]) {
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(file.json).not.toContain(secret);
  }
  expect(new Set([token, session, started]).size).toBe(3);
});

test('[N5] a session ends when it is ended, and when its time is over; others go on', async () => {
  const { accounts, clock, reopen } = await openAccounts();
  const [one, other] = [await accounts.sessions.start(ada), await accounts.sessions.start(ada)];
  const heard = vi.fn<() => void>();
  accounts.subscribe(heard);
  await accounts.sessions.end(one);
  expect(heard).toHaveBeenCalledOnce();
  for (const now of [accounts, await reopen()]) {
    expect([now.sessions.personOf(one), now.sessions.personOf(other)]).toEqual([null, ada]);
  }
  clock.now += limits.session + 1;
  expect(accounts.sessions.personOf(other)).toBeNull();
  expect(accounts.sessions.any()).toBe(false);
});

test('[J3] names live here, and a later name replaces an earlier one', async () => {
  const { accounts, reopen } = await openAccounts();
  await accounts.setName(ada, 'Ada Voorbeeld', 'ada@voorbeeld.example');
  await accounts.setName(bas, 'Bas Voorbeeld', null);
  await accounts.setName(ada, 'A. Voorbeeld', null);
  expect((await reopen()).names()).toEqual({ ada: 'A. Voorbeeld', bas: 'Bas Voorbeeld' });
});

test('[J3] who is erased has no name, session or invitation left; the others have theirs', async () => {
  const { accounts, reopen, file } = await openAccounts();
  const sessions: string[] = [];
  const tokens: string[] = [];
  for (const person of [ada, bas]) {
    await accounts.setName(person, `${person} Voorbeeld`, `${person}@voorbeeld.example`);
    sessions.push(await accounts.sessions.start(person));
    tokens.push(await accounts.tickets.invite(person));
    await accounts.sessions.exchange(tokens.at(-1) ?? '');
    const mail = `${person}.nieuw@voorbeeld.example`;
    tokens.push(await accounts.tickets.invite(person, { mail, language: 'nl' }));
    await accounts.requests.add({ ...asking, mail: `${person}@Voorbeeld.example` });
    await accounts.notices.choose(person, { phase: 'off' });
  }
  expect(accounts.heldOf(ada)).toMatchObject({
    notices: { choices: { phase: 'off' } },
    name: 'ada Voorbeeld',
    mail: 'ada@voorbeeld.example',
    tickets: [{ isUsed: true }, { isUsed: false, mail: 'ada.nieuw@voorbeeld.example' }],
    mails: [{ to: 'ada.nieuw@voorbeeld.example', kind: 'invitation' }],
  });
  expect(accounts.heldOf(ada).sessions).toHaveLength(2);
  const heard = vi.fn<() => void>();
  accounts.subscribe(heard);
  await accounts.erase([ada]);
  expect(heard).toHaveBeenCalledOnce();
  for (const now of [accounts, await reopen()]) {
    expect(now.heldOf(ada)).toEqual(nothing);
    expect(sessions.map((session) => now.sessions.personOf(session))).toEqual([null, bas]);
    expect(now.names()).toEqual({ bas: 'bas Voorbeeld' });
  }
  // A hash may have these three letters in it by chance: an id stands between quotes, or before an @.
  expect(file.json).not.toMatch(/"ada"|ada[.@ ]/);
  expect(accounts.requests.list()).toHaveLength(1);
  await expect(accounts.sessions.exchange(tokens[1] ?? '')).rejects.toMatchObject({
    code: 'invitation-expired',
  });
  // Of whom nothing is kept, nothing is written.
  await accounts.erase([ada]);
  expect(heard).toHaveBeenCalledOnce();
  expect((await accounts.sessions.exchange(tokens[3] ?? '')).person).toBe(bas);
});

test('[J4] whatever step of a write fails, what was there is there, and the next write succeeds', async () => {
  let failing = 0;
  for (let isReached = true; isReached;) {
    failing += 1;
    const disk = new MemoryDisk();
    let step = 0;
    let isFailing = false;
    const faulty = new FaultyFileSystem(disk, () =>
      isFailing && ++step === failing ? 'EIO' : null,
    );
    const accounts = await Accounts.open(
      await KeptJsonFile.open<AccountsContent>('/accounts.json', faulty),
    );
    const session = await accounts.sessions.start(ada);
    isFailing = true;
    const outcome = await accounts.sessions.end(session).then(
      () => 'ended',
      (reason: { code?: string }) => reason.code,
    );
    isFailing = false;
    isReached = step >= failing;
    const reopened = await Accounts.open(
      await KeptJsonFile.open<AccountsContent>('/accounts.json', disk),
    );
    const expected = outcome === 'ended' ? null : ada;
    expect([outcome, accounts.sessions.personOf(session)]).toEqual([
      outcome === 'ended' ? 'ended' : 'storage-failed',
      expected,
    ]);
    expect(reopened.sessions.personOf(session)).toBe(expected);
    await accounts.sessions.end(session);
    expect(accounts.sessions.personOf(session)).toBeNull();
  }
  expect(failing).toBeGreaterThan(5);
});
