import { afterAll, expect, test } from 'vitest';
import type { AuditLine } from '#shared/auditLine.ts';
import { audit as en } from '#shared/language/en/audit.ts';
import { audit as nl } from '#shared/language/nl/audit.ts';
import { limits } from '#shared/limits.ts';
import { closeCode, syncMessage } from '#shared/wire.ts';
import { socketActions } from '../../server/app/noteRefusal.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { until } from '../support/until.ts';
import { broken, insertion, unreadable } from './frames.ts';
import { RawSocket, syncFrame } from './RawSocket.ts';

const app = await openTestApp();
afterAll(() => app.close());

/** The lines that an act brings. */
async function since(act: () => Promise<unknown>): Promise<AuditLine[]> {
  const read = async () => (await app.house.audit.list({}, 10_000)).lines.toReversed();
  const before = (await read()).length;
  await act();
  return (await read()).slice(before);
}

const frame = (socket: RawSocket, word: string) =>
  syncFrame(syncMessage.update, insertion(socket.doc, word));

test('[L1, S6] what somebody may not type is one line for each socket, however often they try', async () => {
  const lines = await since(async () => {
    const socket = await RawSocket.joined(app.as('observer'), 'own');
    for (let each = 0; each < 20; each += 1) socket.send(frame(socket, `woord${each}`));
    await until(() => socket.refused.length === 20);
    socket.close();
  });
  expect(lines).toEqual([
    expect.objectContaining({
      actor: { kind: 'person', person: 'observer' },
      action: 'WRITE /sync',
      object: { section: 'own' },
      result: 'not-allowed',
    }),
  ]);
  // The same network as that of the requests it makes.
  const [asked] = await since(() => app.as('observer').get('/audit-lines'));
  expect(lines[0]?.origin).toBe(asked?.origin);
  // Another socket is another try.
  const again = await since(async () => {
    const socket = await RawSocket.joined(app.as('observer'), 'own');
    socket.send(frame(socket, 'opnieuw'));
    await until(() => socket.refused.length === 1);
    socket.close();
  });
  expect(again).toHaveLength(1);
});

test('[L1] who may type leaves no line, nor does who only reads', async () => {
  const lines = await since(async () => {
    const socket = await RawSocket.joined(app.as('member'), 'own');
    socket.send(frame(socket, 'gewoon'));
    await until(() => socket.durable.some((count) => count > 0));
    const reader = await RawSocket.joined(app.as('observer'), 'own');
    reader.send(syncFrame(syncMessage.step2, Uint8Array.of(0, 0)));
    await reader.sync();
    socket.close();
    reader.close();
  });
  expect(lines).toEqual([]);
});

test('[L1] a socket that is turned away is a line: without a session, from another site, one too many', async () => {
  const [stranger, ...more] = await since(async () => {
    const socket = new RawSocket(app.nobody, 'own');
    await until(() => socket.closed === closeCode.notSignedIn);
  });
  expect(more).toEqual([]);
  expect(stranger).toMatchObject({
    ...{ actor: { kind: 'nobody' }, action: 'OPEN /sync', object: { section: 'own' } },
    result: 'not-signed-in',
  });
  const elsewhere = await since(async () => {
    const socket = new RawSocket(app.as('lead'), 'manifesto:m', {
      origin: 'https://kwaad.example',
    });
    await until(() => socket.closed !== null);
  });
  expect(elsewhere).toMatchObject([
    {
      ...{ actor: { kind: 'person', person: 'lead' }, action: 'OPEN /sync' },
      ...{ object: { manifesto: 'm' }, result: 'wrong-origin' },
    },
  ]);
  const crowded = await since(async () => {
    const sockets = Array.from(
      { length: limits.socketsPerAccount },
      () => new RawSocket(app.as('otherLead'), 'other'),
    );
    await until(() => sockets.every(({ isOpen }) => isOpen));
    const last = new RawSocket(app.as('otherLead'), 'other');
    await until(() => last.closed === closeCode.tooManySockets);
    sockets.forEach((socket) => socket.close());
  });
  expect(crowded.map(({ result }) => result)).toEqual(['too-many-requests']);
});

test('[L1] what follows no protocol is a line, with who sent it', async () => {
  for (const send of [...Object.values(broken), unreadable]) {
    const lines = await since(async () => {
      const socket = await RawSocket.joined(app.as('member'), 'own');
      socket.socket.send(send());
      await until(() => socket.closed === closeCode.malformed);
    });
    expect(lines).toMatchObject([
      { actor: { person: 'member' }, action: 'WRITE /sync', result: 'bad-request' },
    ]);
  }
});

test('[L1, N5] a socket that ends because its session did is no refusal', async () => {
  const leaving = await app.signIn('member');
  const lines = await since(async () => {
    const socket = await RawSocket.joined(leaving, 'own');
    await leaving.send('DELETE', '/sessions/current');
    await until(() => socket.closed === closeCode.notSignedIn);
  });
  expect(lines.map(({ action }) => action)).toEqual(['DELETE /sessions/current']);
});

test('[L1] what is tried over a socket has words on the page of the log, in both languages', () => {
  for (const { actions } of [nl, en])
    for (const action of Object.values(socketActions))
      expect(Object.hasOwn(actions, action)).toBe(true);
});
