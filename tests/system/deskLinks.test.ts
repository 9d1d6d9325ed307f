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
  for (const part of ['/DeskPage-', '/SectionEditor-', '.css', '/me', '/state', '/paragraphs'])
    expect(
      more.some((href) => href.includes(part)),
      part,
    ).toBe(true);
  for (const href of more) {
    const { status } = await fetch(`${url}${href}`, { headers: { cookie } });
    expect(status, href).toBe(200);
  }
  // Who is not signed in gets no further than a question, and no other page needs these.
  expect(plain.some((href) => href.includes('/api/'))).toBe(false);
  const other = linked(await page('/manifest/lokale-digitale-democratie/mijn', { cookie }));
  expect(other.filter((href) => more.includes(href))).toEqual([]);
});
