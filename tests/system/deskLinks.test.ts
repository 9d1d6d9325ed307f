import { expect, test } from 'vitest';
import { Client } from '../support/Client.ts';
import { runServer } from '../support/runServer.ts';

const linked = (html: string) =>
  [...html.matchAll(/<link rel="(?:modulepreload|preload)"[^>]*href="([^"]+)"/g)].flatMap(
    ([, href]) => href ?? [],
  );

test('the page of the desk names what the desk will ask for, and each of those is there', async () => {
  const { url } = await runServer();
  const page = async (path: string, headers: Record<string, string> = {}) =>
    (await fetch(`${url}${path}`, { headers })).text();
  const plain = linked(await page('/manifest/lokale-digitale-democratie/2'));
  const { headers } = await new Client(url).send('POST', '/demo/sessions', { role: 'lead' });
  const cookie = (headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const asked = linked(await page('/manifest/lokale-digitale-democratie/2', { cookie }));
  const more = asked.filter((href) => !plain.includes(href));
  const code = ['/DeskPage-', '/SectionEditor-', '.css'];
  const faces = ['/literata-latin-opsz-normal-', '/source-sans-3-latin-wght-normal-'];
  const parts = [...code, ...faces, '/me', '/state', '/paragraphs'];
  expect(parts.filter((part) => !more.some((href) => href.includes(part)))).toEqual([]);
  const answers = await Promise.all(
    more.map(async (href) => [
      href,
      (await fetch(`${url}${href}`, { headers: { cookie } })).status,
    ]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
  // Who is not signed in gets no further than a question, and no other page needs these.
  expect(plain.some((href) => href.includes('/api/'))).toBe(false);
  const other = linked(await page('/manifest/lokale-digitale-democratie/mijn', { cookie }));
  expect(other.filter((href) => more.includes(href))).toEqual([]);
});
