import { TOTP } from 'otpauth';
import { expect, test } from 'vitest';
import { personId } from '#shared/ids.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import { Guard } from '../../server/records/Guard.ts';
import { oneTimeCodes } from '../../server/records/oneTimeCodes.ts';
import { Vault } from '../../server/records/Vault.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';

const [ada, bas] = [personId.parse('ada'), personId.parse('bas')];
const address = 'ada@voorbeeld.example';
const device = { kind: 'computer', system: 'Linux', program: 'Firefox' } as never;
const vouched = { issuer: 'https://aanmelden.example', subject: 's1' };
const passkey = (id: string) => ({ id, publicKey: 'k', counter: 0, transports: [], device });

async function openAccounts() {
  const now = 1_800_000_000_000;
  const guard = new Guard(new Vault(), () => false);
  const accounts = await Accounts.open(new MemoryKeptFile<AccountsContent>(), () => now, { guard });
  await accounts.setName(ada, 'Ada Voorbeeld', address);
  await accounts.setName(bas, 'Bas Voorbeeld', null);
  const { session } = await accounts.sessions.exchange(await accounts.tickets.invite(ada));
  const told = () => accounts.outbox.list().filter(({ kind }) => kind === 'ways-changed');
  /** All that waits goes out; answers to whom. */
  const send = async () => {
    const to = told().map((mail) => mail.to);
    for (const { id } of accounts.outbox.list()) await accounts.outbox.settle(id);
    return to;
  };
  return { accounts, now, session, told, send };
}

test('[C10] whatever way comes or goes, its owner is told, once for what still waits', async () => {
  const { accounts, now, session, told, send } = await openAccounts();
  const secret = oneTimeCodes.makeSecret();
  const code = new TOTP({ secret }).generate({ timestamp: now });
  const changes = [
    () => accounts.passkeys.add(ada, passkey('p1'), session),
    () => accounts.passkeys.remove(ada, 'p1'),
    () => accounts.identities.bind(ada, vouched),
    () => accounts.factors.turnOn(ada, { secret, code, session }),
    () => accounts.resetWaysIn(ada),
  ];
  for (const change of changes) {
    await change();
    expect(await send()).toEqual([address]);
  }
  await accounts.passkeys.add(ada, passkey('p2'), session);
  await accounts.passkeys.add(ada, passkey('p3'), session);
  expect(told()).toHaveLength(1);
});

test('[C10] nobody else is told, nor who has no address, nor of what changed nothing', async () => {
  const { accounts, session, send } = await openAccounts();
  await accounts.identities.bind(bas, vouched);
  await accounts.passkeys.add(ada, passkey('p1'), session);
  await send();
  await accounts.passkeys.remove(ada, 'p0');
  await accounts.passkeys.signIn('p1', { counter: 0, device });
  await accounts.setName(ada, 'Ada Anders', address);
  expect(await send()).toEqual([]);
});

test('[C10] [J3] who is erased is told nothing, and nothing of theirs waits', async () => {
  const { accounts, session } = await openAccounts();
  await accounts.passkeys.add(ada, passkey('p1'), session);
  await accounts.erase([ada]);
  expect(accounts.outbox.list()).toEqual([]);
});
