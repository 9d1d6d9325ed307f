import { expect, onTestFinished, test } from 'vitest';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { MailServer } from '../support/MailServer.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { names, secretMail, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const newcomer = { name: 'Nieuwe Naam', mail: 'nieuwe.naam@elders.example' };

test('[R7] whatever goes wrong in a whole story, no line of the log tells of whom', async () => {
  let isFull = false;
  const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
    isFull && ['write', 'writeNow'].includes(operation) ? 'ENOSPC' : null,
  );
  const post = await MailServer.open();
  // As many mail servers do, it names the receiver when it says no.
  post.answer = () => ({ kind: 'refuse', code: 550 });
  const app = await openTestApp({ smtpUrl: post.url, mailFrom: 'wij@voorbeeld.example' }, disk);
  onTestFinished(() => app.close());
  const coordinator = app.as('coordinator');

  const acts = async (): Promise<void> => {
    await coordinator.post('/people', { ...newcomer, partner: 'inside', role: 'member' });
    await coordinator.post('/people', { ...newcomer, name: 5, partner: newcomer.name });
    await coordinator.post('/invitations', { person: 'member', mail: secretMail('member') });
    await app.nobody.post('/sign-in-links', { mail: secretMail('lead') });
    await app.nobody.post('/access-requests', { ...newcomer, organisation: 'X', reason: 'Y' });
    await app.nobody.post('/sessions', { token: `geheim-${newcomer.mail}` });
    await app.as('member').put('/me/mail', { mail: newcomer.mail });
    await app.as('lead').get(`/people?${newcomer.mail}`);
    await coordinator.send('PUT', `/people/${newcomer.mail}`, { name: newcomer.name });
    const body = `{"name":"${newcomer.name}","mail":"${newcomer.mail}"`;
    await fetch(`${app.url}/api/v1/people`, {
      method: 'POST',
      headers: { ...coordinator.headers, 'content-type': 'application/json' },
      body,
    });
  };
  const writer = app.as('member').open('own');
  onTestFinished(() => writer.close());
  await until(() => writer.isSaved);

  await acts();
  await until(() => app.logged.some((line) => line.includes('a mail did not go out')));
  isFull = true;
  await acts();
  textAt(writer, 0).insert(0, `${newcomer.name} schreef dit. `);
  await until(() => app.logged.some((line) => line.includes('a section could not be written')));
  isFull = false;
  await until(() => writer.isSaved);
  await coordinator.send('DELETE', '/people/observer');

  const lines = app.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) {
    expect(line).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
    expect(line['msg']).toMatch(/./);
  }
  const sessions = names.map((name) => app.as(name).headers['cookie']?.split('=')[1] ?? '');
  const secrets = [
    ...names.flatMap((name) => [secretName(name), secretMail(name)]),
    ...sessions,
    newcomer.name,
    newcomer.mail,
    newcomer.mail.slice(0, 12),
    '127.0.0.1',
    'Wij luisteren naar elke inwoner',
  ];
  const told = app.logged.join('');
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
});
