import { exportFormats, officeFormats } from '#shared/exportFormats.ts';
import type { SectionId } from '#shared/ids.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { demoRoles } from '../../server/http/Demo.ts';
import { Client } from '../support/Client.ts';
import { addSection, bringTo, exactOf, lines, names, paragraphOf, secretName } from './cast.ts';
import { openTestApp, page } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());

const open = (path: string, init: RequestInit = {}) => fetch(`${app.url}${path}`, init);
const policyOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries(
    (headers.get('content-security-policy') ?? '').split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(' ');
      return [name, values.join(' ')];
    }),
  );

describe('the pages', () => {
  test.each(['/', '/aanmelden', '/manifest/m', '/manifest/m/own', '/elders', '/manifest/a/b/c'])(
    '%s may run our own script and style, and nothing else',
    async (path) => {
      const response = await open(path);
      const isKnown = !['/elders', '/manifest/a/b/c'].includes(path);
      expect(response.status).toBe(isKnown ? 200 : 404);
      expect(await response.text()).toBe(page);
      const policy = policyOf(response);
      expect(policy).toMatchObject({
        'default-src': "'none'",
        'script-src': "'self'",
        'style-src': "'self'",
        'base-uri': "'none'",
        'frame-ancestors': "'none'",
      });
      const port = new URL(app.url).port;
      expect(policy['connect-src']).toBe(`'self' ws://127.0.0.1:${port} ws://localhost:${port}`);
      expect(JSON.stringify(policy)).not.toMatch(/unsafe|https?:|\*/);
      expect(response.headers.get('cache-control')).toContain('max-age=0');
    },
  );

  test.each(['/', '/m/m'])('%s comes in the colours that someone chose', async (path) => {
    for (const scheme of ['light', 'dark']) {
      const response = await open(path, { headers: { cookie: `a=b; draagvlak-scheme=${scheme}` } });
      expect(await response.text()).toMatch(
        new RegExp(`<html [^>]*class="draagvlak-theme--${scheme}"`),
      );
      expect(response.headers.get('vary')).toContain('Cookie');
    }
    const other = await open(path, { headers: { cookie: 'draagvlak-scheme="><script>' } });
    expect(await other.text()).not.toMatch(/<html [^>]*class|<script>/);
  });

  test.each(['/', '/m/m', '/api/v1/partners', '/api/v1/elders', '/assets/app.js', '/healthz'])(
    '%s is not sniffed, framed or told to others, and does not say what it runs on',
    async (path) => {
      const { headers } = await open(path);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    },
  );

  test('a built file is kept for good; one that is not there is not found', async () => {
    const built = await open('/assets/app.js');
    expect(built.headers.get('cache-control')).toMatch(/max-age=31536000.*immutable/);
    const absent = { '/assets/elders.js': 404, '/assets/': 404, '/assets/..%2findex.html': 400 };
    for (const [path, status] of Object.entries(absent)) {
      const missing = await open(path);
      expect([path, missing.status]).toEqual([path, status]);
      expect(missing.headers.get('cache-control') ?? '').not.toContain('immutable');
    }
  });

  test('nothing is changed by an address that is none', async () => {
    expect((await open('/', { method: 'POST' })).status).toBe(404);
    expect((await open('/m/m', { method: 'DELETE' })).status).toBe(404);
  });
});

describe('the public page', () => {
  test('is read without signing in, has no script, and only our own style', async () => {
    const section = await addSection(app.house, 'own-public');
    await bringTo(app.house, section, 'adopted');
    const response = await open('/m/m');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('set-cookie')).toBeNull();
    const html = await response.text();
    expect(html).toContain(lines[0]);
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json">)|javascript:|\son[a-z]+=|https?:\/\/(?!127)[^"]*\.(js|css)/i,
    );
    expect(html).not.toContain(secretName('lead'));
    const policy = policyOf(response);
    expect(policy['default-src']).toBe("'none'");
    expect(policy['script-src']).toBeUndefined();
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    expect(policy['style-src']).toBe(`'self' 'sha256-${Buffer.from(digest).toString('base64')}'`);
  });

  test('leads home, to the other language, to every export and to the record', async () => {
    const html = await (await open('/m/m?language=en')).text();
    const links = [...html.matchAll(/ href="(\/[^"]*)"/g)].map(([, href = '']) =>
      href.replaceAll('&amp;', '&'),
    );
    expect(links).toContain('/m/m?language=nl');
    const files = links.filter((href) => href.includes('/export?'));
    expect(files).toHaveLength(exportFormats.length + officeFormats.length);
    for (const href of links) expect([href, (await open(href)).status]).toEqual([href, 200]);
    // In other forms there is no keeping track of changes.
    const none = await open('/api/v1/manifestos/m/export?format=md&amendments=tracked');
    expect(none.status).toBe(400);
  });

  test('is in the other language when asked, and not found when there is none', async () => {
    expect(await (await open('/m/m')).text()).toContain('lang="nl"');
    expect(await (await open('/m/m?language=en')).text()).toContain('lang="en"');
    expect(await (await open('/m/m?language=xx')).text()).toContain('lang="nl"');
    expect((await open('/m/elders')).status).toBe(404);
    expect((await open('/m/constructor')).status).toBe(404);
  });
});

describe('[J2] the page of a receipt', () => {
  const say = async (section: string, stance: object): Promise<number> => {
    const wording = await exactOf(app.house, section as SectionId);
    const path = `/sections/${section}/paragraphs/${paragraphOf(section)}/endorsement`;
    const reply = await app.as('mandate').send('PUT', path, { wording, ...stance });
    expect(reply.status).toBe(200);
    return app.house.records.state.seq;
  };

  test('says who said what, of which words, when, and how to check it, and names no person', async () => {
    const section = await addSection(app.house, 'own-receipt');
    const seq = await say(section, { stance: 'object', reason: 'Te <vaag>.' });
    const response = await open(`/m/m/receipt/${seq}`);
    expect(response.status).toBe(200);
    const html = await response.text();
    const number = `${Object.keys(app.house.records.state.sections).length}.1`;
    const { root } = app.house.proofs.head();
    for (const part of [
      'Gemeente inside maakte bezwaar',
      lines[0],
      'Te &lt;vaag&gt;.',
      `nummer ${number}`,
      'Dit is wat deze partner het laatst',
      root.slice(0, 4),
      `/api/v1/manifestos/m/receipts/${seq}`,
      `--receipt receipt-${seq}.json`,
    ])
      expect(html).toContain(part);
    for (const name of names) expect(html).not.toContain(secretName(name));
    expect(html).not.toMatch(/<script|mandate/);
    expect(policyOf(response)['default-src']).toBe("'none'");
    expect(response.headers.get('content-security-policy')).toContain('sha256-');
    for (const [, href = ''] of html.matchAll(/ href="(\/[^"#]*)[^"]*"/g))
      expect([href, (await open(href.replaceAll('&amp;', '&'))).status]).toEqual([href, 200]);
  });

  test('says so when the partner has spoken again, or took it back', async () => {
    const section = await addSection(app.house, 'own-receipt-old');
    const first = await say(section, { stance: 'abstain' });
    const second = await say(section, { stance: 'agree' });
    const pageOf = async (seq: number) => (await open(`/m/m/receipt/${seq}?language=en`)).text();
    expect(await pageOf(first)).toContain('After this, the partner said something else');
    expect(await pageOf(second)).toContain('the last thing this partner said');
    const path = `/sections/${section}/paragraphs/${paragraphOf(section)}/endorsement`;
    await app.as('mandate').send('DELETE', path);
    expect(await pageOf(second)).toContain('After this, the partner said something else');
  });

  test('is there only for what a partner said, in that manifesto', async () => {
    const section = await addSection(app.house, 'own-receipt-else');
    const seq = await say(section, { stance: 'agree' });
    const elsewhere = { slug: 'ander', title: 'Ander manifest' };
    expect((await app.as('coordinator').post('/manifestos', elsewhere)).status).toBe(201);
    for (const path of [
      '/m/m/receipt/1',
      `/m/m/receipt/${seq + 100}`,
      '/m/m/receipt/0',
      '/m/m/receipt/x',
      `/m/ander/receipt/${seq}`,
      `/m/elders/receipt/${seq}`,
    ])
      expect([path, (await open(path)).status]).toEqual([path, 404]);
  });
});

describe('the demo’s doors', () => {
  test('are open on this machine, and only for the roles there are', async () => {
    const demo = await openTestApp({ demo: true });
    expect(Object.keys(demo.signInLinks)).toEqual([...demoRoles]);
    const { roles } = (await demo.nobody.get('/demo')).body as { roles: { role: string }[] };
    expect(roles.map(({ role }) => role)).toEqual([...demoRoles]);
    const reply = await demo.nobody.post('/demo/sessions', { role: 'observer' });
    const cookie = reply.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect((await new Client(demo.url, { cookie }).get('/me')).body).toMatchObject({
      person: { role: 'observer' },
    });
    expect((await demo.nobody.post('/demo/sessions', { role: 'beheer' })).status).toBe(400);
    // A proxy on this machine brings visitors from elsewhere.
    const fromElsewhere = { 'x-forwarded-for': '203.0.113.9' };
    const turnedAway = await demo.nobody.post(
      '/demo/sessions',
      { role: 'observer' },
      fromElsewhere,
    );
    expect([turnedAway.status, turnedAway.headers.get('set-cookie')]).toEqual([404, null]);
    await demo.close();
  });

  test.each([
    ['DEMO=0', { demo: false }],
    ['a public address', { demo: true, publicUrl: 'https://manifest.example' }],
    ['a public address without encryption', { demo: true, publicUrl: 'http://manifest.example' }],
    ['a look-alike of this machine', { demo: true, publicUrl: 'http://localhost.example' }],
    [
      'an open port with a local name',
      { demo: true, host: '0.0.0.0', publicUrl: 'http://localhost' },
    ],
  ])('are closed with %s', async (_, config) => {
    const closed = await openTestApp(config);
    expect((await closed.nobody.get('/demo')).body).toEqual({ roles: [] });
    for (const role of demoRoles) {
      const reply = await closed.nobody.post('/demo/sessions', { role });
      expect(reply).toMatchObject({ status: 404, body: { code: 'not-found' } });
      expect(reply.headers.get('set-cookie')).toBeNull();
    }
    await closed.close();
  });
});
