import { afterAll, expect, test } from 'vitest';
import { routes } from '../../server/http/SideDoor.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: object }[];
  readonly requestBody?: { content: Record<string, { schema: object }> };
  readonly responses: Record<string, { description: string }>;
  readonly security: readonly Record<string, unknown>[];
}

interface Description {
  readonly openapi: string;
  readonly info: { title: string; version: string };
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { securitySchemes: Record<string, { name?: string }> };
}

const reply = await app.nobody.get('/openapi.json');
const description = reply.body as unknown as Description;
const operations = Object.entries(description.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

test('the description lists exactly the routes that are served', () => {
  expect(reply.status).toBe(200);
  expect(reply.headers.get('api-version')).toBe(description.info.version);
  const listed = operations.map(({ path, method }) => `${method} ${path}`);
  expect(listed.toSorted()).toEqual(routes.map(({ method, url }) => `${method} ${url}`).toSorted());
});

test('it is OpenAPI 3.1, and every operation says what the standard asks', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d+$/);
  for (const { path, operation } of operations) {
    expect(path).toMatch(/^\//);
    expect(operation.summary).not.toBe('');
    expect(Object.keys(operation.responses)).toContain('default');
    for (const [status, { description: words }] of Object.entries(operation.responses)) {
      expect(status).toMatch(/^([1-5]\d\d|default)$/);
      expect(words).not.toBe('');
    }
    const schemes = operation.security.flatMap((one) => Object.keys(one));
    const known = Object.keys(description.components.securitySchemes);
    expect(schemes.filter((scheme) => !known.includes(scheme))).toEqual([]);
  }
});

test('every part of a path is a required parameter, and nothing is described twice', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    const told = operation.parameters.filter((parameter) => parameter.in === 'path');
    expect(told.map(({ name }) => name)).toEqual(inPath);
    expect(told.every(({ required }) => required)).toBe(true);
    const all = operation.parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
    expect(new Set(all).size).toBe(all.length);
    // A schema that says nothing is no description.
    for (const { schema } of operation.parameters)
      expect(Object.keys(schema).length).toBeGreaterThan(0);
  }
});

test('an act that makes something by its key says so, and no other', () => {
  for (const { path, method, operation } of operations) {
    const creates =
      method === 'post' &&
      /\/(partners|people|coalitions|manifestos|sections|amendments|replies|move|looks|insights|import\/text|versions)$/.test(
        path,
      );
    const takesKey = operation.parameters.some(({ name }) => name === 'Idempotency-Key');
    expect([path, takesKey]).toEqual([path, creates]);
  }
});

function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '$ref' && typeof inner === 'string' ? [inner] : refsIn(inner),
  );
}

function find(pointer: string): unknown {
  const parts = pointer.replace(/^#\//, '').split('/');
  return parts.reduce<unknown>(
    (value, part) => (value as Record<string, unknown> | undefined)?.[part],
    description,
  );
}

test('it names the cookie that sessions really have', async () => {
  const cookieOf = ({ components }: Description) => components.securitySchemes['session']?.name;
  expect(cookieOf(description)).toBe('draagvlak');
  const secure = await openTestApp({ publicUrl: 'https://manifest.example' });
  const { body } = await secure.nobody.get('/openapi.json');
  expect(cookieOf(body as unknown as Description)).toBe('__Host-draagvlak');
  await secure.close();
});

test('every reference leads somewhere', () => {
  const refs = refsIn(description);
  expect(refs.length).toBeGreaterThan(0);
  expect(refs.filter((ref) => !ref.startsWith('#/') || find(ref) === undefined)).toEqual([]);
});

test('every body that is asked for is described', () => {
  for (const { method, url, body } of routes) {
    const told = description.paths[url]?.[method]?.requestBody?.content['application/json'];
    expect([url, told !== undefined]).toEqual([url, body !== undefined]);
  }
});
