import { afterAll, expect, test } from 'vitest';
import { limits } from '#shared/limits.ts';
import { refusalStatus } from '#shared/refusal.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { exactOf, paragraphOf } from './cast.ts';
import { openTestApp } from './openTestApp.ts';
import { sectionId } from '#shared/ids.ts';

const app = await openTestApp();
afterAll(() => app.close());

/** Sends bytes as they are, and checks all that every problem has in common. */
async function problemOf(
  path: string,
  { method = 'POST', body, headers = {} }: Omit<RequestInit, 'headers'> & { headers?: object } = {},
): Promise<Record<string, unknown>> {
  const before = app.house.records.state;
  const response = await fetch(`${app.url}/api/v1${path}`, {
    method,
    headers: { ...app.service.headers, 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body }),
  });
  const problem = (await response.json()) as Record<string, unknown>;
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  expect(response.headers.get('api-version')).toBe('1.0.0');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(problem).toMatchObject({ type: 'about:blank', status: response.status });
  expect(problem['title']).toEqual(expect.stringMatching(/^[A-Z]/));
  expect(problem['detail']).toEqual(expect.any(String));
  expect(refusalStatus[problem['code'] as RefusalCode]).toBe(response.status);
  expect(app.house.records.state).toBe(before);
  return problem;
}

test.each([
  ['{', 'bad-request'],
  ['"een woord"', 'bad-request'],
  ['', 'invalid-input'],
  ['[]', 'invalid-input'],
  ['null', 'bad-request'],
  ['{"__proto__":{"name":"x","type":"company"}}', 'invalid-input'],
  [`{"name":"${'x'.repeat(limits.requestBytes)}"}`, 'too-large'],
])('a body of %.20s is a problem: %s', async (body, code) => {
  expect(await problemOf('/partners', { body })).toMatchObject({ code });
});

test('a body that is not JSON, or says it is in another alphabet, is a problem', async () => {
  const body = 'name=x&type=company';
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await problemOf('/partners', { body, headers: form })).toMatchObject({
    code: 'invalid-input',
  });
  const latin = { 'content-type': 'application/json; charset=latin-9' };
  expect(await problemOf('/partners', { body: '{}', headers: latin })).toMatchObject({
    code: 'bad-request',
  });
  const packed = { 'content-encoding': 'onbekend' };
  expect(await problemOf('/partners', { body: '{}', headers: packed })).toMatchObject({
    code: 'bad-request',
  });
});

const faultsOf = ({ faults }: Record<string, unknown>) =>
  (faults as { path: string; code: string }[]).map(({ path, code }) => `${path} ${code}`);

test('a body without end is no fault of ours, on routes that take none as well', async () => {
  const headers = {
    ...app.service.headers,
    'content-type': 'application/json',
    'idempotency-key': 'diep',
  };
  const body = '['.repeat(200_000) + ']'.repeat(200_000);
  for (const [method, path] of [
    ['DELETE', '/sessions/current'],
    ['DELETE', '/sections/own/paragraphs/own-p0/endorsement'],
    ['POST', '/partners'],
  ] as const) {
    const { status } = await fetch(`${app.url}/api/v1${path}`, { method, headers, body });
    expect([path, status]).toEqual([path, expect.any(Number)]);
    expect(status).toBeLessThan(500);
  }
});

test.each(['\u2800', 'twee\nregels', 'twee\u2028regels', '···'])(
  '[P3] %j is no name: it is one line that can be seen',
  async (name) => {
    const body = JSON.stringify({ name, type: 'company' });
    const problem = await problemOf('/partners', { body });
    expect(problem['code']).toBe('forbidden-characters');
  },
);

test('all faults of an input are told at once: in the path, the query and the body', async () => {
  const body = JSON.stringify({ id: 'met spatie', name: ' ', type: 'club', more: 1 });
  const problem = await problemOf('/partners', { body });
  expect(problem).toMatchObject({ code: 'invalid-input' });
  expect(faultsOf(problem).toSorted()).toEqual([
    'body unrecognized_keys',
    'body.id invalid_format',
    'body.name too_small',
    'body.type invalid_value',
  ]);
  const query = await problemOf('/manifestos/a%20b/export?format=doc&kleur=rood', {
    method: 'GET',
  });
  expect(faultsOf(query).toSorted()).toEqual([
    'path.manifesto invalid_format',
    'query unrecognized_keys',
    'query.format invalid_value',
  ]);
});

test('all faults of a proposal are told at once, though it can be written in two ways', async () => {
  const path = `/sections/own/paragraphs/${paragraphOf('own')}/amendments`;
  const faults = async (body: object) =>
    faultsOf(await problemOf(path, { body: JSON.stringify(body) })).toSorted();
  expect(await faults({ wording: 'x', text: 1, reason: '' })).toEqual([
    'body.reason too_small',
    'body.text invalid_type',
    'body.wording invalid_format',
  ]);
  expect(await faults({ wording: 'x', content: [{ text: 'a', kleur: 1 }], reason: 'Zo.' })).toEqual(
    ['body.content.0 unrecognized_keys', 'body.wording invalid_format'],
  );
});

test.each(['\u202e', '\u200b', '\u00ad', '\u0000', '\ufeff', '\u{e0041}'])(
  '[P3] a character that cannot be seen is refused wherever it is written (%j)',
  async (character) => {
    const wording = await exactOf(app.house, sectionId.parse('own'));
    const words = `Een${character}woord`;
    const paragraph = `/sections/own/paragraphs/${paragraphOf('own')}`;
    const proposal = { wording, reason: 'Beter.' };
    const requests: [method: string, path: string, body: object][] = [
      ['POST', '/partners', { name: words, type: 'company' }],
      ['POST', '/manifestos', { slug: 'x', title: words }],
      ['PATCH', '/sections/own', { title: words }],
      ['PUT', '/sections/own/phase', { phase: 'consultation', reason: words }],
      ['PUT', `${paragraph}/endorsement`, { wording, stance: 'object', reason: words }],
      ['POST', `${paragraph}/amendments`, { ...proposal, text: words }],
      ['POST', `${paragraph}/amendments`, { ...proposal, text: 'x', reason: words }],
      ['POST', `${paragraph}/amendments`, { ...proposal, content: [{ text: words }] }],
      ['POST', '/amendments/x/replies', { text: words }],
      ['POST', '/amendments/x/decline', { reason: words }],
      ['POST', '/amendments/x/close', { reason: words }],
    ];
    for (const [method, path, body] of requests) {
      const problem = await problemOf(path, { method, body: JSON.stringify(body) });
      expect([path, problem['code']]).toEqual([path, 'forbidden-characters']);
    }
  },
);

test.each([
  ['GET', '/elders'],
  ['POST', '/'],
  ['DELETE', '/partners'],
  ['PUT', '/sections/own'],
  ['GET', '/sections/elders/paragraphs'],
  ['GET', '/manifestos/elders'],
  ['GET', '/manifestos/elders/record'],
  ['GET', '/amendments/elders'],
])('%s %s does not exist', async (method, path) => {
  expect(await problemOf(path, { method })).toMatchObject({ code: 'not-found' });
});

test('an address that cannot be decoded is a problem too', async () => {
  expect(await problemOf('/sections/%E0%A4%A/paragraphs', { method: 'GET' })).toMatchObject({
    code: 'bad-request',
  });
});

test('[J4] what goes wrong on our side is logged, and says nothing about the inside', async () => {
  const { accounts } = app.house;
  const broken = () => {
    throw new Error('/geheim/pad: EIO');
  };
  Object.defineProperty(accounts, 'names', { value: broken, configurable: true });
  const problem = await problemOf('/people', { method: 'GET' });
  Reflect.deleteProperty(accounts, 'names');
  expect(problem).toMatchObject({ code: 'internal' });
  expect(JSON.stringify(problem)).not.toMatch(/geheim|EIO/);
  expect(app.logged.some((line) => line.includes('geheim'))).toBe(true);
});
