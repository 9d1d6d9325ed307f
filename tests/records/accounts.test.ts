import { expect, test, vi } from 'vitest';
import { personId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/Accounts.ts';
import { KeptJsonFile } from '../../server/storage/KeptJsonFile.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryDisk } from '../support/MemoryDisk.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const [ada, bas] = [personId.parse('ada'), personId.parse('bas')];

async function openAccounts() {
  const file = new MemoryKeptFile<AccountsContent>();
  const clock = { now: 1_000_000 };
  const reopen = () => Accounts.open(file, () => clock.now);
  return { file, clock, reopen, accounts: await reopen() };
}

test('an invitation works once, also when it is used twice at the same moment, and after a restart', async () => {
  const { accounts, reopen } = await openAccounts();
  const token = await accounts.invite(ada);
  const tries = await Promise.allSettled([accounts.exchange(token), accounts.exchange(token)]);
  expect(tries.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  await expect(accounts.exchange(token)).rejects.toMatchObject({ code: 'invitation-used' });
  await expect((await reopen()).exchange(token)).rejects.toMatchObject({ code: 'invitation-used' });
});

test('an invitation expires, and an unknown one counts as expired', async () => {
  const { accounts, clock } = await openAccounts();
  const token = await accounts.invite(ada);
  clock.now += limits.invitation + 1;
  for (const each of [token, 'x'.repeat(32), '__proto__', 'constructor']) {
    await expect(accounts.exchange(each)).rejects.toMatchObject({ code: 'invitation-expired' });
  }
});

test('tokens of invitations and sessions stand nowhere in the file', async () => {
  const { accounts, file } = await openAccounts();
  const token = await accounts.invite(ada);
  const { person, session } = await accounts.exchange(token);
  const started = await accounts.startSession(bas);
  expect(person).toBe(ada);
  for (const secret of [token, session, started]) {
    expect(secret.length).toBeGreaterThanOrEqual(32);
    expect(file.json).not.toContain(secret);
  }
  expect(new Set([token, session, started]).size).toBe(3);
});

test('[N5] a session ends when it is ended, and when its time is over; others go on', async () => {
  const { accounts, clock, reopen } = await openAccounts();
  const [one, other] = [await accounts.startSession(ada), await accounts.startSession(ada)];
  const heard = vi.fn<() => void>();
  accounts.subscribe(heard);
  await accounts.endSession(one);
  expect(heard).toHaveBeenCalledOnce();
  for (const now of [accounts, await reopen()]) {
    expect([now.personOf(one), now.personOf(other)]).toEqual([null, ada]);
  }
  clock.now += limits.session + 1;
  expect(accounts.personOf(other)).toBeNull();
  expect(accounts.hasSessions()).toBe(false);
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
    sessions.push(await accounts.startSession(person));
    tokens.push(await accounts.invite(person), await accounts.invite(person));
  }
  await accounts.exchange(tokens[0] ?? '');
  expect(accounts.heldOf(ada)).toMatchObject({
    name: 'ada Voorbeeld',
    mail: 'ada@voorbeeld.example',
    invitations: [{ isUsed: true }, { isUsed: false }],
  });
  expect(accounts.heldOf(ada).sessions).toHaveLength(2);
  const heard = vi.fn<() => void>();
  accounts.subscribe(heard);
  await accounts.erase([ada]);
  expect(heard).toHaveBeenCalledOnce();
  for (const now of [accounts, await reopen()]) {
    expect(now.heldOf(ada)).toEqual({ name: null, mail: null, sessions: [], invitations: [] });
    expect(sessions.map((session) => now.personOf(session))).toEqual([null, bas]);
    expect(now.names()).toEqual({ bas: 'bas Voorbeeld' });
  }
  expect(file.json).not.toContain('ada');
  await expect(accounts.exchange(tokens[1] ?? '')).rejects.toMatchObject({
    code: 'invitation-expired',
  });
  // Of whom nothing is kept, nothing is written.
  await accounts.erase([ada]);
  expect(heard).toHaveBeenCalledOnce();
  expect((await accounts.exchange(tokens[2] ?? '')).person).toBe(bas);
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
    const session = await accounts.startSession(ada);
    isFailing = true;
    const outcome = await accounts.endSession(session).then(
      () => 'ended',
      (reason: { code?: string }) => reason.code,
    );
    isFailing = false;
    isReached = step >= failing;
    const reopened = await Accounts.open(
      await KeptJsonFile.open<AccountsContent>('/accounts.json', disk),
    );
    const expected = outcome === 'ended' ? null : ada;
    expect([outcome, accounts.personOf(session)]).toEqual([
      outcome === 'ended' ? 'ended' : 'storage-failed',
      expected,
    ]);
    expect(reopened.personOf(session)).toBe(expected);
    await accounts.endSession(session);
    expect(accounts.personOf(session)).toBeNull();
  }
  expect(failing).toBeGreaterThan(5);
});
