import { afterAll, expect, test } from 'vitest';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
// Whom the server brought in at its start goes, now that the cast is there.
for (const { id, role } of Object.values(app.house.records.state.people)) {
  if (role === 'coordinator' && id !== 'coordinator')
    await app.service.send('DELETE', `/people/${id}`);
}
const { state } = app.house.records;

test('[N6] the last coordinator gets no other role and is not erased, whoever asks', async () => {
  for (const asker of [app.as('coordinator'), app.service]) {
    const demoted = await asker.send('PATCH', '/people/coordinator', { role: 'member' });
    expect([demoted.status, demoted.body.code]).toEqual([409, 'last-coordinator']);
    const erased = await asker.send('DELETE', '/people/coordinator');
    expect([erased.status, erased.body.code]).toEqual([409, 'last-coordinator']);
  }
  expect(app.house.records.state).toBe(state);
  expect((await app.as('coordinator').get('/people')).status).toBe(200);
});

test('[N6] once somebody else is one too, either can go, and the other then is the last', async () => {
  const coordinator = app.as('coordinator');
  const change = (person: string, role: string) =>
    coordinator.send('PATCH', `/people/${person}`, { role });
  // What else is changed of them is no matter.
  const mandate = await coordinator.send('PATCH', '/people/coordinator', { mandate: true });
  expect(mandate.status).toBe(200);
  expect((await change('member', 'coordinator')).status).toBe(200);
  expect((await coordinator.send('DELETE', '/people/coordinator')).status).toBe(204);
  const own = await app.as('member').send('DELETE', '/people/member');
  expect([own.status, own.body.code]).toEqual([409, 'last-coordinator']);
});
