import { describe, expect, onTestFinished, test } from 'vitest';
import { personId } from '#shared/ids.ts';
import type { PersonId } from '#shared/ids.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import type { NoticeRef } from '../../server/records/NoticeRef.ts';
import type { Telling } from '../../server/records/Telling.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { until } from '../support/until.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { acts } from './acts.ts';
import { openNotices } from './openNotices.ts';

const ada = personId.parse('ada');
const look: NoticeRef = { kind: 'look', seq: 7 };
const nothing: Telling = {
  since: { seq: null, told: {}, daily: null },
  ...{ seq: 7, notices: [], told: [], forget: [], daily: null, byMail: true },
};
const telling: Telling = { ...nothing, notices: [{ ref: look, to: [ada] }] };

async function openBook(file = new MemoryKeptFile<AccountsContent>()) {
  const accounts = await Accounts.open(file, () => Date.parse('2026-09-01T10:00:00Z'));
  await accounts.setName(ada, 'Ada', 'ada@voorbeeld.example');
  return { file, accounts };
}

describe('[M2] the mail and how far everyone was told', () => {
  test('go to disk in one write: either both are there after a crash, or neither', async () => {
    const { file, accounts } = await openBook();
    const before = file.json;
    const writes: (string | null)[] = [];
    const write = file.write.bind(file);
    file.write = async (value) => {
      await write(value);
      writes.push(file.json);
    };
    await accounts.notices.tell(telling);
    expect(writes).toHaveLength(1);
    for (const json of [before, ...writes]) {
      const { accounts: after } = await openBook(new MemoryKeptFile(json));
      expect([after.notices.soFar.seq, after.outbox.list().length]).toEqual(
        json === before ? [null, 0] : [7, 1],
      );
    }
  });

  test('make the same mail when an older copy of the file is put back and it is told again', async () => {
    const { file, accounts } = await openBook();
    const copy = file.json;
    await accounts.notices.tell(telling);
    const again = await openBook(new MemoryKeptFile(copy));
    await again.accounts.notices.tell(telling);
    const [first, second] = [accounts, again.accounts].map(({ outbox }) => outbox.list()[0]?.id);
    expect(first).toMatch(/^[a-z0-9]{20}$/);
    expect(second).toBe(first);
    await again.accounts.notices.tell({
      ...telling,
      since: again.accounts.notices.soFar,
      notices: [{ ref: { ...look, seq: 8 }, to: [ada] }],
    });
    expect(again.accounts.outbox.list()[1]?.id).not.toBe(first);
  });

  test('are not written when there is nothing to tell', async () => {
    const { file, accounts } = await openBook();
    await accounts.notices.tell(nothing);
    const before = file.json;
    const since = accounts.notices.soFar;
    expect(await accounts.notices.tell({ ...nothing, since, seq: 9 })).toBe(true);
    expect(file.json).toBe(before);
  });

  test('keep nothing for who has no address, so that no old mail comes once there is one', async () => {
    const { accounts } = await openBook();
    await accounts.setName(ada, 'Ada', null);
    const reply: NoticeRef = { kind: 'reply', seq: 6 };
    await accounts.notices.tell({
      ...telling,
      notices: [look, reply].map((ref) => ({ ref, to: [ada] })),
    });
    await accounts.setName(ada, 'Ada', 'ada@voorbeeld.example');
    const since = accounts.notices.soFar;
    await accounts.notices.tell({ ...nothing, since, daily: '2026-09-02' });
    expect(accounts.outbox.list()).toEqual([]);
  });

  test('[D10] are those of who told it first, when two worked it out at once', async () => {
    const { file, accounts } = await openBook();
    expect(await accounts.notices.tell(telling)).toBe(true);
    const [mail] = accounts.outbox.list();
    await accounts.outbox.settle(mail?.id ?? '');
    const before = file.json;
    expect(await accounts.notices.tell(telling)).toBe(false);
    expect([file.json, accounts.outbox.list()]).toEqual([before, []]);
  });
});

test('[M2] what the disk refused is found again by the next look, and told once', async () => {
  let isFailing = false;
  const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
    isFailing && operation === 'rename' ? 'EIO' : null,
  );
  // Nobody listens there: what is promised stays.
  const app = await openTestApp({ smtpUrl: 'smtp://127.0.0.1:1' }, disk);
  onTestFinished(() => app.close());
  const { house, herald, logged } = app;
  const promised = () =>
    house.accounts.outbox.list().filter(({ kind }) => kind === 'notice').length;
  const failures = () => logged.filter((line) => line.includes('could not be told')).length;
  await herald.look();
  await acts.ask(app);
  isFailing = true;
  await herald.look();
  expect([failures(), promised()]).toEqual([1, 0]);
  isFailing = false;
  await herald.look();
  await herald.look();
  expect([failures(), promised()]).toEqual([1, 1]);
});

test('[M2] who dealt with it before the mail went out is not mailed of it', async () => {
  const { app, tell, fresh, post, clock } = await openNotices();
  post.answer = (nth) => (nth === 0 ? { kind: 'refuse', code: 451 } : { kind: 'take' });
  const choices = { outdated: 'immediate' };
  await app.as('mandate').put('/me/notice-choices', { choices });
  await acts.agree(app);
  await acts.type(app, 'Ja. ');
  await app.herald.look();
  clock.now += 15 * 60_000;
  await app.herald.look();
  await until(() => JSON.stringify(app.house.accounts.outbox.list()[0]?.delivery).includes('451'));
  await acts.agree(app);
  clock.now += 3_600_000;
  // Any change wakes the postman.
  await app.house.accounts.setName('lead' as PersonId, 'Anders', null);
  await tell();
  expect(fresh('mandate')).toEqual([]);
});

test('[M2] nobody is mailed of what was before there were notices, or was long ago', async () => {
  const { app, clock, tell, fresh } = await openNotices();
  await acts.ask(app);
  clock.now += 8 * 24 * 3_600_000;
  await tell();
  expect(fresh('mandate')).toEqual([]);
  // On the page it stands.
  expect((await acts.read(app, 'mandate')).notices).toHaveLength(1);
});
