import { afterAll, expect, test } from 'vitest';
import { routes } from '../../server/http/SideDoor.ts';
import { answerIn, answerTo } from './answerTo.ts';
import { clientOf } from './clientOf.ts';
import { openTestApp } from './openTestApp.ts';
import { roles, table } from './routeTable.ts';

const app = await openTestApp();
afterAll(() => app.close());

const keyOf = ({ method, url }: { method: string; url: string }): string => `${method} ${url}`;
const allRoutes = routes.map(keyOf);

test('[N4] every route says in the table who may use it, and the table has no others', () => {
  expect(Object.keys(table).toSorted()).toEqual(allRoutes.toSorted());
});

test.each(allRoutes.flatMap((route) => roles.map((role) => [route, role] as const)))(
  '[N4] %s for %s',
  async (route, role) => {
    const row = table[route];
    if (!row) throw new Error(`No row for ${route}.`);
    const client = await clientOf(app, role);
    const { path, body, file } = await row.ask(app);
    const before = app.house.records.state;
    const method = route.split(' ')[0]?.toUpperCase() ?? '';
    const reply = await (file ? client.upload(path, file) : client.send(method, path, body));
    const isAllowed = row.may.includes(role);
    expect(answerIn(reply)).toEqual(answerTo(role, row));
    expect(reply.headers.get('api-version')).toBe('1.0.0');
    // Who may not has changed nothing at all.
    expect(isAllowed || app.house.records.state === before).toBe(true);
  },
);

test('[N4] the lead of another coalition is nobody special in this one', async () => {
  const leadRows = Object.entries(table).filter(([, { may }]) => may.includes('lead'));
  const own = leadRows.filter(([, { may }]) => !may.includes('member'));
  expect(own.length).toBeGreaterThan(4);
  for (const [, { may }] of own) expect(may).not.toContain('otherLead');
});

test('[E1] the provisioning service can bring everyone in, and never speak or decide for anyone', async () => {
  const silent = [
    'endorsement',
    '/amendments',
    '/replies',
    '/adopt',
    '/decline',
    '/phase',
    '/restore',
    '/move',
    '/looks',
    '/import/text',
    '/judgement',
  ];
  const speaking = Object.entries(table)
    .filter(([route]) => silent.some((end) => route.endsWith(end)))
    .map(([route, { may }]) => [route, may.includes('service')]);
  expect(speaking.length).toBeGreaterThanOrEqual(silent.length);
  expect(speaking).toEqual(speaking.map(([route]) => [route, false]));
  for (const header of ['Bearer', 'Bearer x', `Basic ${'x'.repeat(40)}`, 'bearer x']) {
    const reply = await app.nobody.send('POST', '/partners', {}, { authorization: header });
    expect(answerIn(reply)).toEqual({ status: 401, code: 'not-signed-in' });
  }
});
