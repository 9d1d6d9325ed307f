import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { routes } from '../../server/http/SideDoor.ts';
import { openTestApp } from '../http/openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

/** The NLGov REST API Design Rules, by the names they have in the standard. */
const segments = routes.map(({ url }) => url.split('/').filter((part) => part !== ''));
const isParameter = (part: string) => part.startsWith('{');
/** The only segment that is the name of a file, for programs that go by its ending. */
const files = ['calendar.ics'];

describe('[L5] the design rules of the Dutch government', () => {
  test('core/path-segments-kebab-case: in small letters, with hyphens', () => {
    const odd = segments
      .flat()
      .filter((part) => !isParameter(part) && !files.includes(part))
      .filter((part) => !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(part));
    expect(odd).toEqual([]);
    expect(segments.flat().filter(isParameter).every((part) => /^\{[a-z][a-zA-Z]*\}$/.test(part))).toBe(true); // prettier-ignore
  });

  test('core/naming-collections: what has members is a plural', () => {
    const collections = segments.flatMap((parts) =>
      parts.filter((part, place) => isParameter(parts[place + 1] ?? '') && part !== ''),
    );
    expect(collections.length).toBeGreaterThan(10);
    expect(collections.filter((part) => !/(s|people)$/.test(part))).toEqual([]);
  });

  test('core/query-keys-camel-case', () => {
    const keys = routes.flatMap(({ query }) =>
      query instanceof z.ZodObject ? Object.keys(query.shape) : [],
    );
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => !/^[a-z][a-zA-Z0-9]*$/.test(key))).toEqual([]);
  });

  test('core/http-methods: reading takes no body, and each method is one of the five', () => {
    const known = ['get', 'post', 'put', 'patch', 'delete'];
    expect(routes.filter(({ method }) => !known.includes(method))).toEqual([]);
    const bodiless = routes.filter(({ method }) => method === 'get' || method === 'delete');
    expect(bodiless.filter(({ body }) => body !== undefined)).toEqual([]);
  });

  test('core/no-trailing-slash: with a slash behind it there is nothing', async () => {
    for (const path of ['/partners/', '/manifestos/m/', '/openapi.json/'])
      expect([path, (await app.nobody.get(path)).status]).toEqual([path, 404]);
  });

  test('core/version-header, core/semver, core/uri-version: every answer says which version it is', async () => {
    for (const path of [
      '/partners',
      '/people',
      '/elders',
      '/openapi.json',
      '/manifestos/m/export?format=txt',
    ]) {
      // prettier-ignore
      const { headers } = await app.nobody.get(path);
      expect(headers.get('api-version')).toMatch(/^1\.\d+\.\d+$/);
      expect(headers.get('cache-control')).toBe('no-store');
    }
    const { body } = await app.nobody.get('/openapi.json');
    expect(body).toMatchObject({
      openapi: expect.stringMatching(/^3\.\d+\.\d+$/),
      info: {
        version: expect.stringMatching(/^1\.\d+\.\d+$/),
        contact: { name: expect.any(String) },
      },
      servers: [{ url: '/api/v1' }],
    });
  });

  test('core/publish-openapi: at the root of the version, for anyone’s tools', async () => {
    const response = await fetch(`${app.url}/api/v1/openapi.json`, {
      headers: { origin: 'https://elders.example' },
    });
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, '*']); // prettier-ignore
    const other = await fetch(`${app.url}/api/v1/partners`);
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('core/error-handling: every refusal is problem+json, with a stable code and nothing of the inside', async () => {
    const refusals = [
      await app.nobody.get('/elders'),
      await app.nobody.get('/people'),
      await app.as('lead').get('/mails'),
      await app.nobody.get('/manifestos/m/export?format=doc&geen=1'),
      await app.nobody.post('/sessions', { token: 1 }),
      await app.nobody.send('DELETE', '/partners'),
    ];
    expect(refusals.map(({ status }) => status)).toEqual([404, 401, 403, 400, 400, 404]);
    for (const { body, status, headers } of refusals) {
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status, type: 'about:blank', title: expect.any(String) });
      expect(body.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|at \w+ \(/);
    }
  });
});
