import { describe, expect, onTestFinished, test } from 'vitest';
import { personId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import type { Letter } from '../../server/mail/Letter.ts';
import { Postman } from '../../server/mail/Postman.ts';
import { smtpCarrier } from '../../server/mail/smtpCarrier.ts';
import { Accounts } from '../../server/records/Accounts.ts';
import type { AccountsContent } from '../../server/records/AccountsContent.ts';
import type { KeptFile } from '../../server/records/KeptFile.ts';
import { MailServer } from '../support/MailServer.ts';
import { MemoryKeptFile } from '../support/MemoryKeptFile.ts';
import { until } from '../support/until.ts';

const ada = personId.parse('ada');
const address = 'ada@voorbeeld.example';
const to = { mail: address, language: 'nl' as const };
const nothing = { to: [], headers: {} as Record<string, string[]>, text: '', html: '' };
const letter: Letter = {
  subject: 'Proef',
  before: ['Dit is één proef.'],
  items: [],
  marks: null,
  link: null,
  after: [],
  foot: [],
  unsubscribe: null,
};

async function openPost(file: KeptFile<AccountsContent> = new MemoryKeptFile()) {
  const server = await MailServer.open();
  const clock = { ahead: 0 };
  const accounts = await Accounts.open(file, () => Date.now() + clock.ahead);
  const failures: object[] = [];
  const startPostman = () => {
    const postman = new Postman({
      outbox: accounts.outbox,
      carrier: smtpCarrier({ url: server.url, from: 'draagvlak@manifest.example' }),
      now: Date.now,
      write: () => Promise.resolve(letter),
      onFailure: (about) => failures.push(about),
    });
    onTestFinished(() => void postman.close());
    return postman;
  };
  return { server, clock, accounts, failures, startPostman };
}

describe('[C2] the postman', () => {
  test('brings what waits and what comes, once each, and then nothing of it is kept', async () => {
    const file = new MemoryKeptFile<AccountsContent>();
    const { server, accounts, startPostman } = await openPost(file);
    await accounts.setName(ada, 'Ada Voorbeeld', address);
    await accounts.tickets.invite(ada, to);
    startPostman();
    await until(() => server.received.length === 1);
    await Promise.all([1, 2, 3].map(() => accounts.tickets.offerSignIn(to)));
    await until(() => accounts.outbox.list().length === 0);
    expect(server.received.map(({ to: whom }) => whom)).toEqual([1, 2, 3, 4].map(() => [address]));
    const ids = server.received.map(({ headers }) => headers['message-id']?.[0]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids) expect(id).toMatch(/^<[a-z0-9]{20}@manifest\.example>$/);
    expect(JSON.parse(file.json ?? '')).toMatchObject({ mails: {} });
  });

  test('writes plain text and HTML from a sender that wants no answers', async () => {
    const { server, accounts, startPostman } = await openPost();
    await accounts.tickets.invite(ada, to);
    startPostman();
    await until(() => server.received.length === 1);
    const { headers, text, html } = server.received[0] ?? nothing;
    expect(text?.trim()).toBe('Dit is één proef.');
    expect(html).toContain('<p>Dit is één proef.</p>');
    expect(headers).toMatchObject({
      from: ['Draagvlak <draagvlak@manifest.example>'],
      to: [address],
      subject: ['Proef'],
      'auto-submitted': ['auto-generated'],
    });
  });

  test('tries again what did not go, under the same Message-ID; what is refused it leaves', async () => {
    const { server, clock, accounts, failures, startPostman } = await openPost();
    server.answer = (nth) => (nth < 2 ? { kind: 'refuse', code: 451 } : { kind: 'take' });
    await accounts.tickets.invite(ada, to);
    startPostman();
    for (const tries of [1, 2]) {
      await until(() => {
        const delivery = accounts.outbox.list()[0]?.delivery;
        return delivery?.kind === 'waiting' && delivery.tries === tries;
      });
      const [mail] = accounts.outbox.list();
      expect(mail?.delivery).toMatchObject({ reason: expect.stringContaining('451') });
      expect(failures.at(-1)).toEqual({ mail: mail?.id });
      clock.ahead += limits.mailRetryMost;
      // Any change wakes it.
      await accounts.setName(ada, `Ada ${tries}`, null);
    }
    await until(() => server.received.length === 1);
    expect(server.asked).toBe(3);
    server.answer = () => ({ kind: 'refuse', code: 550 });
    await accounts.tickets.invite(ada, to);
    await until(() => accounts.outbox.list()[0]?.delivery.kind === 'refused');
    clock.ahead += limits.mailRetryMost;
    await accounts.setName(ada, 'Ada', null);
    expect(accounts.outbox.next()).toBeNull();
    expect(server.asked).toBe(4);
  });

  test('waits for a mail server that is away, and others do not wait for it', async () => {
    const { server, clock, accounts, startPostman } = await openPost();
    await server.stop();
    await accounts.tickets.invite(ada, to);
    startPostman();
    await until(() => {
      const delivery = accounts.outbox.list()[0]?.delivery;
      return delivery?.kind === 'waiting' && delivery.tries > 0;
    });
    await server.start();
    clock.ahead += limits.mailRetry;
    await accounts.setName(ada, 'Ada', null);
    await until(() => accounts.outbox.list().length === 0);
    expect(server.received).toHaveLength(1);
  });

  test('that is closed while the mail server is silent goes; the mail is brought again, known by its id', async () => {
    const { server, accounts, startPostman } = await openPost();
    server.answer = (nth) =>
      nth === 0 ? { kind: 'hold', until: new Promise(() => undefined) } : { kind: 'take' };
    await accounts.tickets.invite(ada, to);
    const postman = startPostman();
    await until(() => server.received.length === 1);
    await postman.close();
    expect(accounts.outbox.list()).toHaveLength(1);
    startPostman();
    await until(() => accounts.outbox.list().length === 0);
    const [first, second] = server.received.map(({ headers }) => headers['message-id']?.[0]);
    expect([server.received.length, second]).toEqual([2, first]);
  });

  test('[C3] begins once whoever asked has been answered', async () => {
    const accounts = await Accounts.open(new MemoryKeptFile());
    await accounts.setName(ada, 'Ada Voorbeeld', address);
    let written = 0;
    const postman = new Postman({
      outbox: accounts.outbox,
      carrier: { send: () => Promise.resolve({ kind: 'sent' }), close: () => undefined },
      now: Date.now,
      write: () => {
        written += 1;
        return Promise.resolve(letter);
      },
      onFailure: () => undefined,
    });
    onTestFinished(() => postman.close());
    await accounts.tickets.offerSignIn(to);
    // An answer goes out in this very turn.
    await Promise.resolve();
    expect(written).toBe(0);
    await until(() => accounts.outbox.list().length === 0);
    expect(written).toBe(1);
  });

  test('[J4] does not send again what went out while the disk refuses to know', async () => {
    const memory = new MemoryKeptFile<AccountsContent>();
    let isFailing = false;
    const file: KeptFile<AccountsContent> = {
      read: () => memory.read(),
      write: (value) => (isFailing ? Promise.reject(new Error('EIO')) : memory.write(value)),
    };
    const { server, accounts, failures, startPostman } = await openPost(file);
    await accounts.tickets.invite(ada, to);
    isFailing = true;
    startPostman();
    await until(() => failures.length === 1);
    expect(failures[0]).toMatchObject({ err: { code: 'storage-failed' } });
    expect(accounts.outbox.list()).toHaveLength(1);
    isFailing = false;
    await accounts.setName(ada, 'Ada', null);
    await until(() => accounts.outbox.list().length === 0);
    expect(server.received).toHaveLength(1);
  });
});

test.each([
  'ada@voorbeeld.example\r\nBcc: derde@elders.example',
  'ada@voorbeeld.example, derde@elders.example',
  'Ada <ada@voorbeeld.example>, derde@elders.example',
  '"x" <derde@elders.example>\nSubject: Anders',
])('[C2] nothing is sent to an address such as “%s”', async (evil) => {
  const server = await MailServer.open();
  const carrier = smtpCarrier({ url: server.url, from: 'draagvlak@manifest.example' });
  onTestFinished(() => carrier.close());
  const content = { subject: 'Proef', text: 'x', html: '<p>x</p>', unsubscribe: null };
  const carried = await carrier.send({ id: 'abc', to: evil, ...content });
  expect(carried).toMatchObject({ kind: 'failed', isFinal: true });
  expect(server.asked).toBe(0);
});

test('[C2] a subject adds no header', async () => {
  const server = await MailServer.open();
  const carrier = smtpCarrier({ url: server.url, from: 'draagvlak@manifest.example' });
  onTestFinished(() => carrier.close());
  const subject = 'Proef\r\nBcc: derde@elders.example\r\n\r\nAndere tekst';
  await carrier.send({
    ...{ id: 'abc', to: address, subject, text: 'x', html: '<p>x</p>' },
    unsubscribe: null,
  });
  const { headers, to: whom, text } = server.received[0] ?? nothing;
  expect([whom, headers['bcc'], text.trim()]).toEqual([[address], undefined, 'x']);
});
