import { TOTP } from 'otpauth';
import { describe, expect, test } from 'vitest';
import { personId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import { Guard } from '../../server/records/Guard.ts';
import { oneTimeCodes } from '../../server/records/oneTimeCodes.ts';
import { Vault } from '../../server/records/Vault.ts';
import type { VaultContent } from '../../server/records/Vault.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const [ada, bas] = [personId.parse('ada'), personId.parse('bas')];
const step = 30_000;

async function openAccounts(needsFactor = false) {
  const file = new MemoryKeptFile<AccountsContent>();
  const clock = { now: 1_800_000_000_000 };
  const vault = new Vault();
  const guard = new Guard(vault, () => needsFactor);
  const reopen = (other = guard) => Accounts.open(file, () => clock.now, { guard: other });
  return { file, clock, reopen, accounts: await reopen() };
}

async function withFactor(needsFactor = false) {
  const opened = await openAccounts(needsFactor);
  const { accounts, clock } = opened;
  const secret = oneTimeCodes.makeSecret();
  const codeAt = (moment: number) => new TOTP({ secret }).generate({ timestamp: moment });
  const enter = async () =>
    (await accounts.sessions.exchange(await accounts.tickets.invite(ada))).session;
  const session = await enter();
  const code = codeAt(clock.now);
  const recovery = await accounts.factors.turnOn(ada, { secret, code, session });
  return { ...opened, secret, codeAt, session, recovery, enter };
}

const refused = (code: string) => expect.objectContaining({ code });

describe('[C9] the codes of an app', () => {
  test('are those of the standard', () => {
    // RFC 6238, appendix B: the secret is “12345678901234567890”.
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    for (const [seconds, code] of [
      [59, '287082'],
      [1111111109, '081804'],
      [20000000000, '353130'],
    ] as const)
      expect(oneTimeCodes.stepOf(secret, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
    expect(oneTimeCodes.stepOf(secret, '28 70 82', 59_000)).toBe(1);
    expect(oneTimeCodes.stepOf(secret, '287082', 59_000 + 3 * step)).toBeNull();
  });

  test('count once: neither the first, nor one before the last that was used, counts again', async () => {
    const { accounts, clock, codeAt, enter } = await withFactor();
    const first = codeAt(clock.now);
    const waiting = await enter();
    expect(accounts.sessions.personOf(waiting)).toBeNull();
    expect(accounts.sessions.standingOf(waiting)).toMatchObject({ person: ada, awaits: 'code' });
    const replay = accounts.factors.complete(waiting, first);
    await expect(replay).rejects.toEqual(refused('wrong-code'));
    clock.now += 2 * step;
    const code = codeAt(clock.now);
    const { session } = await accounts.factors.complete(waiting, code);
    // It goes on under another token.
    expect([accounts.sessions.personOf(session), accounts.sessions.standingOf(waiting)]).toEqual([
      ada,
      null,
    ]);
    for (const again of [code, codeAt(clock.now - step)])
      await expect(accounts.factors.complete(await enter(), again)).rejects.toEqual(
        refused('wrong-code'),
      );
    const listed = accounts.sessions.listOf(ada, session);
    expect(listed.find(({ isCurrent }) => isCurrent)).toMatchObject({
      by: 'invitation',
      isDouble: true,
      isWaiting: false,
    });
    expect(listed.filter(({ isWaiting }) => isWaiting)).toHaveLength(2);
  });

  test('are looked at a few times; then not for ever longer, also after a restart', async () => {
    const { accounts, clock, codeAt, enter, reopen } = await withFactor();
    const waiting = await enter();
    clock.now += 2 * step;
    const miss = async (now: Accounts) =>
      now.factors.complete(waiting, '000000').catch(({ code }: { code: string }) => code);
    for (let missed = 0; missed < limits.codeMisses; missed += 1)
      expect(await miss(accounts)).toBe('wrong-code');
    for (const now of [accounts, await reopen()]) {
      const right = now.factors.complete(waiting, codeAt(clock.now));
      await expect(right).rejects.toEqual(refused('too-many-requests'));
    }
    clock.now += limits.codeWait + 1;
    const later = await enter();
    const wrong = accounts.factors.complete(later, '000000');
    await expect(wrong).rejects.toEqual(refused('wrong-code'));
    clock.now += limits.codeWait + 1;
    const early = accounts.factors.complete(later, codeAt(clock.now));
    await expect(early).rejects.toEqual(refused('too-many-requests'));
    clock.now += limits.codeWait;
    const last = await enter();
    const { session } = await accounts.factors.complete(last, codeAt(clock.now));
    expect(accounts.sessions.personOf(session)).toBe(ada);
  });

  test('of two at the same moment one counts', async () => {
    const { accounts, clock, codeAt, enter } = await withFactor();
    const waiting = [await enter(), await enter()];
    clock.now += 2 * step;
    const code = codeAt(clock.now);
    const both = await Promise.allSettled(
      waiting.map((token) => accounts.factors.complete(token, code)),
    );
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

describe('[C9] recovery codes', () => {
  test('work once each, however they are typed, and not for somebody else', async () => {
    const { accounts, recovery, enter } = await withFactor();
    expect(new Set(recovery).size).toBe(10);
    const [code = '', second = ''] = recovery;
    const typed = code.toUpperCase().replaceAll('-', ' ');
    await accounts.factors.complete(await enter(), typed);
    expect(accounts.factors.stateOf(ada)?.recoveryLeft).toBe(9);
    const again = accounts.factors.complete(await enter(), code);
    await expect(again).rejects.toEqual(refused('wrong-code'));
    const other = await accounts.sessions.start(bas);
    const secret = oneTimeCodes.makeSecret();
    const own = new TOTP({ secret }).generate({ timestamp: 1_800_000_000_000 });
    await accounts.factors.turnOn(bas, { secret, code: own, session: other });
    const stolen = accounts.factors.renewRecovery(bas, second);
    await expect(stolen).rejects.toEqual(refused('wrong-code'));
  });

  test('are renewed with a code; the earlier ones end', async () => {
    const { accounts, clock, codeAt, recovery, enter } = await withFactor();
    clock.now += 2 * step;
    const renewed = await accounts.factors.renewRecovery(ada, codeAt(clock.now));
    const old = accounts.factors.complete(await enter(), recovery[0] ?? '');
    await expect(old).rejects.toEqual(refused('wrong-code'));
    await accounts.factors.complete(await enter(), renewed[0] ?? '');
  });
});

test('[C9] nothing secret stands in the file: the app’s secret is sealed, recovery codes are hashed', async () => {
  const { accounts, file, secret, recovery, reopen, enter, clock, codeAt } = await withFactor();
  for (const each of [secret, ...recovery, ...recovery.map((code) => code.replaceAll('-', ''))])
    expect(file.json).not.toContain(each);
  expect(JSON.stringify(accounts.heldOf(ada))).not.toContain(secret);
  // A copy of the file is of no use without the key of the vault; recovery codes still are.
  clock.now += 2 * step;
  const waiting = await enter();
  const robbed = await reopen(new Guard());
  const guess = robbed.factors.complete(waiting, codeAt(clock.now));
  await expect(guess).rejects.toEqual(refused('wrong-code'));
  // What is sealed for one is nothing for another.
  const vault = new Vault();
  const sealed = vault.seal(secret, ada);
  expect([vault.open(sealed, ada), vault.open(sealed, bas), new Vault().open(sealed, ada)]).toEqual(
    [secret, null, null],
  );
  expect(vault.open('AAAA', ada)).toBeNull();
});

test('[C9] the key of the vault is made once, and opens what it sealed after a restart', async () => {
  const key = new MemoryKeptFile<VaultContent>();
  const sealed = (await Vault.open(key)).seal('geheim', ada);
  expect((await Vault.open(key)).open(sealed, ada)).toBe('geheim');
  await key.write({ key: 'AAAA' });
  await expect(Vault.open(key)).rejects.toThrow('32 bytes');
});

test('[C9] turning it on keeps waiting what a link alone began elsewhere; turning it off ends that', async () => {
  const { accounts, clock, codeAt, session, enter, secret } = await withFactor();
  const elsewhere = await enter();
  const twice = accounts.factors.turnOn(ada, { secret, code: codeAt(clock.now), session });
  await expect(twice).rejects.toEqual(refused('already-exists'));
  expect(accounts.sessions.personOf(session)).toBe(ada);
  const wrong = accounts.factors.turnOff(ada, '000000');
  await expect(wrong).rejects.toEqual(refused('wrong-code'));
  clock.now += 2 * step;
  await accounts.factors.turnOff(ada, codeAt(clock.now));
  // Who waited for a code has not come in by that.
  expect(accounts.sessions.standingOf(elsewhere)).toBeNull();
  expect(accounts.sessions.personOf(session)).toBe(ada);
  expect(accounts.sessions.personOf(await enter())).toBe(ada);
});

test('[C9] a session that waits for a code waits for a quarter of an hour', async () => {
  const { accounts, clock, codeAt, enter } = await withFactor();
  const waiting = await enter();
  clock.now += limits.sessionWaiting + 1;
  expect(accounts.sessions.standingOf(waiting)).toBeNull();
  const late = accounts.factors.complete(waiting, codeAt(clock.now));
  await expect(late).rejects.toEqual(refused('not-signed-in'));
});

describe('[C9] who needs a second factor', () => {
  test('may do nothing with a link alone until there is one, and keeps one', async () => {
    const { accounts, clock } = await openAccounts(true);
    const token = await accounts.tickets.invite(ada);
    const { session } = await accounts.sessions.exchange(token);
    expect(accounts.sessions.standingOf(session)).toMatchObject({ awaits: 'set-up' });
    expect([accounts.sessions.personOf(session), accounts.sessions.any()]).toEqual([null, false]);
    const secret = oneTimeCodes.makeSecret();
    const code = new TOTP({ secret }).generate({ timestamp: clock.now });
    await accounts.factors.turnOn(ada, { secret, code, session });
    expect([accounts.sessions.personOf(session), accounts.sessions.any()]).toEqual([ada, true]);
    clock.now += 2 * step;
    const next = new TOTP({ secret }).generate({ timestamp: clock.now });
    await expect(accounts.factors.turnOff(ada, next)).rejects.toEqual(refused('last-way'));
    expect(accounts.factors.stateOf(ada)).not.toBeNull();
  });

  test('and has another way in, comes in by that: who reads their mail cannot set one up', async () => {
    const { accounts } = await openAccounts(true);
    const vouched = { issuer: 'https://bureau.example', subject: 'ada' };
    await accounts.identities.bind(ada, vouched);
    const token = await accounts.tickets.invite(ada);
    const { session } = await accounts.sessions.exchange(token);
    expect(accounts.sessions.standingOf(session)).toMatchObject({ awaits: 'other-way' });
    const device = { browser: 'other', system: 'other' } as const;
    const came = await accounts.identities.signIn(vouched, device);
    expect(accounts.sessions.personOf(came.session)).toBe(ada);
    const [kept] = accounts.identities.listOf(ada);
    const last = accounts.identities.remove(ada, kept?.id ?? '');
    await expect(last).rejects.toEqual(refused('last-way'));
  });
});

test('[C9] after a reset only links are left, and every session is over', async () => {
  const { accounts, session, enter } = await withFactor();
  await accounts.resetWaysIn(ada);
  expect(accounts.sessions.standingOf(session)).toBeNull();
  expect(accounts.factors.stateOf(ada)).toBeNull();
  expect(accounts.sessions.personOf(await enter())).toBe(ada);
});
