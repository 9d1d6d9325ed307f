import { describe, expect, test } from 'vitest';
import { personId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const [ada, bas] = [personId.parse('ada'), personId.parse('bas')];
const address = 'ada@voorbeeld.example';
const other = 'ada.nieuw@voorbeeld.example';
const to = (mail: string) => ({ mail, language: 'nl' as const });

async function openAccounts() {
  const file = new MemoryKeptFile<AccountsContent>();
  const clock = { now: 1_000_000 };
  const reopen = () => Accounts.open(file, () => clock.now);
  const accounts = await reopen();
  await accounts.setName(ada, 'Ada Voorbeeld', address);
  await accounts.setName(bas, 'Bas Voorbeeld', null);
  return { file, clock, reopen, accounts };
}

function oldest<T>([item]: readonly T[]): T {
  if (item === undefined) throw new Error('There is none.');
  return item;
}

/** The tokens in the mail that waits, the oldest first. */
const tokensIn = ({ outbox }: Accounts) => outbox.list().map(({ token }) => token ?? '');
const sentTo = ({ outbox }: Accounts) => outbox.list().map(({ kind, to: whom }) => [kind, whom]);

describe('[C1] an invitation', () => {
  test('ends earlier ones of the same person; one that was used still says so', async () => {
    const { accounts } = await openAccounts();
    const used = await accounts.tickets.invite(ada);
    await accounts.sessions.exchange(used);
    const earlier = await accounts.tickets.invite(ada);
    const ofAnother = await accounts.tickets.invite(bas);
    const last = await accounts.tickets.invite(ada);
    const codes = [
      [used, 'invitation-used'],
      [earlier, 'invitation-expired'],
    ] as const;
    for (const [token, code] of codes)
      await expect(accounts.sessions.exchange(token)).rejects.toMatchObject({ code });
    expect((await accounts.sessions.exchange(last)).person).toBe(ada);
    expect((await accounts.sessions.exchange(ofAnother)).person).toBe(bas);
  });

  test('that is mailed is promised with its mail, and makes the address its person’s', async () => {
    const { accounts, reopen } = await openAccounts();
    const token = await accounts.tickets.invite(bas, to(other));
    expect(accounts.mailOf(bas)).toBeNull();
    expect(sentTo(await reopen())).toEqual([['invitation', other]]);
    await accounts.sessions.exchange(token, { language: 'en' });
    expect([accounts.mailOf(bas), accounts.languageOf(bas)]).toEqual([other, 'en']);
    // What was used needs no mail any more.
    expect(sentTo(accounts)).toEqual([]);
  });

  test('that was mailed ends with its mail when its person gets another address, or is invited anew', async () => {
    const { accounts, file } = await openAccounts();
    const token = await accounts.tickets.invite(ada, to(other));
    await accounts.setName(ada, 'Ada Anders', address);
    expect(tokensIn(accounts)).toEqual([token]);
    await accounts.setName(ada, 'Ada Anders', 'ada.derde@voorbeeld.example');
    expect(tokensIn(accounts)).toEqual([]);
    await expect(accounts.sessions.exchange(token)).rejects.toMatchObject({
      code: 'invitation-expired',
    });
    await accounts.tickets.invite(ada, to(other));
    await accounts.tickets.invite(ada);
    expect(tokensIn(accounts)).toEqual([]);
    expect(file.json).not.toContain(other);
  });
});

describe('[C3] a sign-in link', () => {
  test('goes to everyone of that address, capitals aside, as it stands with us', async () => {
    const { accounts } = await openAccounts();
    await accounts.setName(bas, 'Bas Voorbeeld', address);
    await accounts.tickets.offerSignIn(to('ADA@voorbeeld.example'));
    expect(accounts.outbox.list().map(({ person, to: whom }) => [person, whom])).toEqual([
      [ada, address],
      [bas, address],
    ]);
  });

  test('for an address of nobody is one write too, and nothing else', async () => {
    const { accounts, file } = await openAccounts();
    const before = file.json;
    let writes = 0;
    accounts.subscribe(() => (writes += 1));
    await accounts.tickets.offerSignIn(to('niemand@voorbeeld.example'));
    expect([writes, file.json]).toEqual([1, before]);
    await accounts.tickets.offerSignIn(to(address));
    expect(writes).toBe(2);
  });

  test('works once, for a quarter of an hour, and ends the others', async () => {
    const { accounts, clock } = await openAccounts();
    for (let asked = 0; asked < 3; asked += 1) await accounts.tickets.offerSignIn(to(address));
    const [first = '', second = '', third = ''] = tokensIn(accounts);
    const invitation = await accounts.tickets.invite(ada);
    const { person, session } = await accounts.sessions.exchange(second);
    expect([person, accounts.sessions.personOf(session)]).toEqual([ada, ada]);
    await expect(accounts.sessions.exchange(second)).rejects.toMatchObject({ code: 'link-used' });
    for (const token of [first, third])
      await expect(accounts.sessions.exchange(token)).rejects.toMatchObject({ code: 'link-used' });
    expect(accounts.outbox.list().map(({ kind }) => kind)).toEqual([]);
    await accounts.tickets.offerSignIn(to(address));
    const [late = ''] = tokensIn(accounts);
    clock.now += 15 * 60_000 + 1;
    await expect(accounts.sessions.exchange(late)).rejects.toMatchObject({ code: 'link-expired' });
    expect(accounts.outbox.list()).toEqual([]);
    expect((await accounts.sessions.exchange(invitation)).person).toBe(ada);
  });

  test('stands nowhere once it has gone out, and is bound to the address it went to', async () => {
    const { accounts, file } = await openAccounts();
    await accounts.tickets.offerSignIn(to(address));
    const { id, token } = oldest(accounts.outbox.list());
    await accounts.outbox.settle(id);
    expect(file.json).not.toContain(token);
    await accounts.setName(ada, 'Ada Voorbeeld', other);
    await expect(accounts.sessions.exchange(token ?? '')).rejects.toMatchObject({
      code: 'invitation-expired',
    });
  });
});

describe('[C4] another mail address', () => {
  test('counts once it is confirmed; the one before is told, and what went there ends', async () => {
    const { accounts } = await openAccounts();
    await accounts.tickets.offerSignIn(to(address));
    await accounts.tickets.offerMailChange(ada, to('eerst@voorbeeld.example'));
    await accounts.tickets.offerMailChange(ada, to(other));
    expect(sentTo(accounts)).toEqual([
      ['sign-in', address],
      ['mail-change', other],
    ]);
    expect([accounts.mailOf(ada), accounts.tickets.unconfirmedMailOf(ada)]).toEqual([
      address,
      other,
    ]);
    const [signIn = '', change = ''] = tokensIn(accounts);
    // Each ticket is for one thing.
    await expect(accounts.sessions.exchange(change)).rejects.toMatchObject({
      code: 'link-expired',
    });
    await expect(accounts.tickets.confirmMail(signIn)).rejects.toMatchObject({
      code: 'link-expired',
    });
    await accounts.tickets.confirmMail(change);
    expect([accounts.mailOf(ada), accounts.tickets.unconfirmedMailOf(ada)]).toEqual([other, null]);
    expect(sentTo(accounts)).toEqual([['mail-changed', address]]);
    await expect(accounts.tickets.confirmMail(change)).rejects.toMatchObject({ code: 'link-used' });
    await expect(accounts.sessions.exchange(signIn)).rejects.toMatchObject({
      code: 'invitation-expired',
    });
  });

  test('[J3] does not keep the old one in a mail when its person is erased', async () => {
    const { accounts, file } = await openAccounts();
    await accounts.tickets.offerMailChange(ada, to(other));
    await accounts.tickets.confirmMail(tokensIn(accounts)[0] ?? '');
    expect(sentTo(accounts)).toEqual([['mail-changed', address]]);
    await accounts.erase([ada]);
    expect(sentTo(accounts)).toEqual([]);
    expect(file.json).not.toContain(address);
  });

  test('that is the first, or the same, is nobody else’s news', async () => {
    const { accounts } = await openAccounts();
    for (const [person, mail] of [
      [bas, other],
      [ada, address],
    ] as const) {
      await accounts.tickets.offerMailChange(person, to(mail));
      await accounts.tickets.confirmMail(tokensIn(accounts)[0] ?? '');
      expect([accounts.mailOf(person), sentTo(accounts)]).toEqual([mail, []]);
    }
  });
});

test('[C2] mail that did not go is tried again, later each time, until its link is over', async () => {
  const { accounts, clock } = await openAccounts();
  await accounts.tickets.invite(bas, to(other));
  const waits: number[] = [];
  const began = clock.now;
  for (;;) {
    const next = accounts.outbox.next();
    if (!next) break;
    if ('due' in next) {
      waits.push(next.due - clock.now);
      clock.now = next.due;
    } else {
      await accounts.outbox.postpone(next.mail.id, 'geen antwoord');
    }
  }
  expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8].map((times) => times * limits.mailRetry));
  expect(waits.at(-1)).toBe(limits.mailRetryMost);
  expect(clock.now - began).toBeGreaterThan(limits.invitation - limits.mailRetryMost);
});

test('[C2] mail that the other side refused stays to be seen, and is not tried again', async () => {
  const { accounts } = await openAccounts();
  await accounts.tickets.invite(bas, to(other));
  const { id } = oldest(accounts.outbox.list());
  await accounts.outbox.refuse(id, '550 no such user');
  expect(accounts.outbox.next()).toBeNull();
  const delivery = { kind: 'refused', reason: '550 no such user' };
  expect(accounts.outbox.list()).toMatchObject([{ delivery }]);
});

test('[C5] one’s sessions are listed, the last used first, and end one by one, or all others', async () => {
  const { accounts, clock } = await openAccounts();
  const device = { browser: 'firefox', system: 'linux' } as const;
  const tokens: string[] = [];
  for (let begun = 0; begun < 4; begun += 1) {
    clock.now += 1;
    tokens.push(await accounts.sessions.start(ada, device));
  }
  const [first = '', second = '', third = ''] = tokens;
  const ofBas = await accounts.sessions.start(bas);
  clock.now += limits.sessionSeen - 10;
  accounts.sessions.touch(second);
  // Nothing is written of a use so soon after another.
  expect(accounts.sessions.listOf(ada, second)[3]).toMatchObject({ since: 1_000_001 });
  clock.now += 100;
  const noted = new Promise<void>((resolve) => {
    accounts.subscribe(resolve);
  });
  accounts.sessions.touch(second);
  await noted;
  const listed = accounts.sessions.listOf(ada, first);
  expect(listed[0]).toMatchObject({ seen: clock.now, since: 1_000_002, isCurrent: false, device });
  expect(listed.map(({ isCurrent }) => isCurrent)).toEqual([false, false, false, true]);
  await accounts.sessions.endOne(bas, listed[0]?.id ?? '');
  expect(accounts.sessions.personOf(second)).toBe(ada);
  await accounts.sessions.endOne(ada, listed[0]?.id ?? '');
  expect(accounts.sessions.personOf(second)).toBeNull();
  await accounts.sessions.endAll(ada, first);
  const left = [first, third, ofBas].map((token) => accounts.sessions.personOf(token));
  expect(left).toEqual([ada, null, bas]);
  await accounts.sessions.endAll(ada);
  expect(accounts.sessions.listOf(ada, first)).toEqual([]);
});

test('[C6] who asks again from one address asks once; when as many wait as may, none is thrown away', async () => {
  const { accounts, clock } = await openAccounts();
  const ask = (mail: string, reason = 'Graag.') =>
    accounts.requests.add({ name: 'Iemand', organisation: 'Gemeente', mail, reason });
  await ask('een@voorbeeld.example');
  await ask('EEN@voorbeeld.example', 'Nog eens.');
  expect(accounts.requests.list()).toMatchObject([{ reason: 'Nog eens.' }]);
  for (let asked = 1; asked < limits.accessRequests; asked += 1)
    await ask(`${asked}@voorbeeld.example`);
  await expect(ask('laat@voorbeeld.example')).rejects.toMatchObject({ code: 'too-many-requests' });
  await ask('een@voorbeeld.example');
  const { id } = oldest(accounts.requests.list());
  await accounts.requests.remove(id);
  await accounts.requests.remove(id);
  expect(accounts.requests.list()).toHaveLength(limits.accessRequests - 1);
  clock.now += limits.accessRequest + 1;
  expect(accounts.requests.list()).toEqual([]);
});

test('a file of before there was mail is read: sessions and invitations go on', async () => {
  const { file, clock, reopen } = await openAccounts();
  const accounts = await reopen();
  const session = await accounts.sessions.start(ada);
  const token = await accounts.tickets.invite(bas);
  const written = JSON.parse(file.json ?? '') as AccountsContent;
  const [key = ''] = Object.keys(written.sessions);
  const [ticketKey = ''] = Object.keys(written.tickets);
  const { people, secret } = written;
  file.json = JSON.stringify({
    people,
    secret,
    sessions: { [key]: { person: ada, until: clock.now + 5_000 } },
    invitations: { [ticketKey]: { person: bas, until: clock.now + 5_000, isUsed: false } },
  });
  const now = await reopen();
  expect(now.sessions.personOf(session)).toBe(ada);
  expect(now.sessions.listOf(ada, session)).toMatchObject([
    { device: { browser: 'other', system: 'other' }, isCurrent: true },
  ]);
  expect((await now.sessions.exchange(token)).person).toBe(bas);
  expect(file.json).not.toContain('invitations');
});
