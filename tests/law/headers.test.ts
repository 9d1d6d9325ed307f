import { afterAll, describe, expect, test } from 'vitest';
import type { TestApp } from '../http/openTestApp.ts';
import { openTestApp } from '../http/openTestApp.ts';

const contact = { name: 'Gemeente Oefendam', mail: null, securityContact: 'mailto:cert@oefendam.example' }; // prettier-ignore
const plain = await openTestApp({ operator: contact });
const secure = await openTestApp({ publicUrl: 'https://manifest.example', operator: contact });
const silent = await openTestApp();
afterAll(async () => void (await Promise.all([plain, secure, silent].map((app) => app.close()))));

interface Kind {
  readonly path: string;
  readonly status: number;
  readonly init?: RequestInit;
}

const form = { 'content-type': 'application/json' };

/** One of every kind of answer. */
const kinds: Readonly<Record<string, Kind>> = {
  page: { path: '/', status: 200 },
  'page that is not there': { path: '/elders', status: 404 },
  'public page': { path: '/m/m', status: 200 },
  'public page that is not there': { path: '/m/geen', status: 404 },
  'receipt that is not there': { path: '/m/m/receipt/1', status: 404 },
  'built file': { path: '/assets/app.js', status: 200 },
  'built file that is not there': { path: '/assets/geen.js', status: 404 },
  'style sheet': { path: '/faces.css', status: 200 },
  health: { path: '/healthz', status: 200 },
  'security.txt': { path: '/.well-known/security.txt', status: 200 },
  json: { path: '/api/v1/partners', status: 200 },
  description: { path: '/api/v1/openapi.json', status: 200 },
  file: { path: '/api/v1/manifestos/m/export?format=html', status: 200 },
  calendar: { path: '/api/v1/manifestos/m/calendar.ics', status: 200 },
  stream: { path: '/api/v1/manifestos/m/record', status: 200 },
  'not signed in': { path: '/api/v1/people', status: 401 },
  'route that is not there': { path: '/api/v1/elders', status: 404 },
  'broken body': { path: '/api/v1/sessions', status: 400, init: { method: 'POST', headers: form, body: '{' } }, // prettier-ignore
  'too large': { path: '/api/v1/sessions', status: 413, init: { method: 'POST', headers: form, body: JSON.stringify('x'.repeat(1_100_000)) } }, // prettier-ignore
  'other site': { path: '/api/v1/access-requests', status: 403, init: { method: 'POST', headers: { ...form, origin: 'https://elders.example' }, body: '{}' } }, // prettier-ignore
  head: { path: '/', status: 200, init: { method: 'HEAD' } },
  'bad address': { path: '/%E0%A4%A', status: 400 },
};

const ask = ({ url }: TestApp, { path, init = {} }: Kind) => fetch(`${url}${path}`, init);

describe.each(Object.entries(kinds))('[L4] %s', (_, kind) => {
  test('is not framed, guessed, told on or given a device, and runs nothing from elsewhere', async () => {
    const { headers, status } = await ask(plain, kind);
    expect(status).toBe(kind.status);
    const policy = headers.get('content-security-policy') ?? '';
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"])
      expect(policy).toContain(part);
    expect(policy).toMatch(/form-action '(none|self)'/);
    expect(policy).not.toMatch(/unsafe-|\*|\bhttps?:(?!\/\/127)/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toMatch(/camera=\(\).*microphone=\(\)/);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('is only for secure connections where there is one', async () => {
    const { headers } = await ask(secure, kind);
    const [, seconds = '0'] = /max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '') ?? []; // prettier-ignore
    expect(Number(seconds)).toBeGreaterThanOrEqual(31_536_000);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('content-security-policy')).not.toMatch(/\bhttp:|\bws:/);
  });
});

describe('[L4] security.txt', () => {
  const fields = (text: string) =>
    Object.fromEntries(
      text
        .trimEnd()
        .split('\n')
        .map((line) => line.split(/: (.*)/, 2)),
    );

  test('says where a weakness is reported, and how long that is so', async () => {
    const response = await ask(secure, kinds['security.txt']!);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const { Contact, Expires, Canonical, 'Preferred-Languages': languages } = fields(await response.text()); // prettier-ignore
    expect([Contact, Canonical, languages]).toEqual([
      'mailto:cert@oefendam.example',
      'https://manifest.example/.well-known/security.txt',
      'nl, en',
    ]);
    const days = (Date.parse(Expires) - Date.now()) / (24 * 3_600_000);
    expect(days).toBeGreaterThan(178);
    expect(days).toBeLessThan(365);
  });

  test('is not there without a contact', async () => {
    expect((await ask(silent, kinds['security.txt']!)).status).toBe(404);
  });
});
