import { Window } from 'happy-dom';
import { afterAll, expect, test, vi } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import type { SectionId } from '#shared/ids.ts';
import { writeMoment } from '#shared/moments.ts';
import { Refusal } from '#shared/refusal.ts';
import { adopt } from '../../server/actions/adopt.ts';
import { addSection, bringTo, lines, names, openAmendment, paragraphOf } from './cast.ts';
import { person, secretName } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const app = await openTestApp();
afterAll(() => app.close());
const { house } = app;
// As a browser asks that has a page already: fetch itself would forbid an answer that says so.
const open = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${app.url}${path}`, { headers: { 'cache-control': 'max-age=0', ...headers } });
const parse = (text: string, type: 'text/html' | 'application/xml') =>
  new new Window().DOMParser().parseFromString(text, type);

test('[O1] the public page says of itself to machines what it is, and nothing in it ends that', async () => {
  const title = 'Samen</script><script>alert(1)</script> & "wij"';
  expect((await app.as('coordinator').post('/manifestos', { slug: 'raar', title })).status).toBe(
    201,
  );
  const page = parse(await (await open('/m/raar?language=en')).text(), 'text/html');
  const told = (selector: string, name: string) =>
    [...page.querySelectorAll(selector)].map((element) => element.getAttribute(name));
  const address = `${app.url}/m/raar`;
  expect(told('link[rel=canonical]', 'href')).toEqual([address]);
  expect(told('link[hreflang]', 'href')).toEqual([
    `${address}?language=nl`,
    `${address}?language=en`,
  ]);
  expect(told('link[type="application/atom+xml"]', 'href')).toEqual([
    '/m/raar/decisions.atom?language=en',
  ]);
  expect(told('meta[property="og:title"]', 'content')).toEqual([title]);
  expect(told('meta[property="og:url"]', 'content')).toEqual([address]);
  const [data, ...others] = page.querySelectorAll('script');
  expect(others).toEqual([]);
  const linked = JSON.parse(data?.textContent ?? '') as { name: string; encoding: object[] };
  expect(linked.name).toBe(title);
  expect(linked.encoding).toHaveLength(exportFormats.length);
});

test('[O1] to machines it is in the language of its text, whatever language the page is opened in', async () => {
  for (const language of ['nl', 'en']) {
    const page = parse(await (await open(`/m/m?language=${language}`)).text(), 'text/html');
    const data = page.querySelector('script')?.textContent ?? '';
    const { inLanguage } = JSON.parse(data) as { inLanguage: string };
    const told = (name: string) =>
      page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
    expect([page.documentElement.lang, inLanguage, told('locale')]).toEqual([language, 'nl', 'nl_NL']); // prettier-ignore
    expect(told('description')).toMatch(/^Een manifest van .* Stand van /);
  }
});

test('[O1] a page is packed once, and not sent again to who has it', async () => {
  const first = await open('/m/m', { 'accept-encoding': 'identity' });
  const html = await first.text();
  const packed = await open('/m/m', { 'accept-encoding': 'gzip' });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(await packed.text()).toBe(html);
  const tag = first.headers.get('etag') ?? '';
  expect(tag).toMatch(/^W\/"[\w-]{27}"$/);
  expect(packed.headers.get('etag')).toBe(tag);
  expect((await open('/m/m', { 'if-none-match': tag })).status).toBe(304);
  await addSection(house, 'own-new');
  const changed = await open('/m/m', { 'if-none-match': tag });
  expect(changed.status).toBe(200);
  expect(changed.headers.get('cache-control')).toBe('public, no-cache');
});

test('[O2] [J3] what is decided can be followed: newest first, of this manifesto alone, without people', async () => {
  const section = await addSection(house, 'own-decided');
  const [yes, no] = [await openAmendment(house, section), await openAmendment(house, section)];
  await adopt(house, person('lead'), { amendment: yes.id, modifying: null });
  const wrong = { type: 'decline', amendment: no.id, reason: 'Te <lang> & vaag.' } as const;
  await house.records.perform(person('lead'), () => wrong);
  await bringTo(house, section, 'consultation');
  const feeds = await Promise.all(
    ['nl', 'en'].map(async (language) => {
      const response = await open(`/m/m/decisions.atom?language=${language}`);
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const text = await response.text();
      for (const name of names) expect(text).not.toContain(secretName(name));
      return parse(text, 'application/xml');
    }),
  );
  const [dutch = [], english = []] = feeds.map((feed) =>
    [...feed.querySelectorAll('entry')].map((entry) =>
      ['title', 'summary', 'id'].map((name) => entry.querySelector(name)?.textContent ?? ''),
    ),
  );
  const number = Object.keys(house.records.state.sections).length;
  expect(dutch.slice(0, 3).map(([title, summary]) => [title, summary])).toEqual([
    [`${number}. own-decided: nu in ‘Consultatie’`, 'Het is zover.'],
    [
      `Afgewezen: ${no.number} van Gemeente outside, bij ${number}. own-decided`,
      'Te <lang> & vaag.',
    ],
    [`Overgenomen: ${yes.number} van Gemeente outside, bij ${number}. own-decided`, 'Beter.'],
  ]);
  expect(english.map(([, , id]) => id)).toEqual(dutch.map(([, , id]) => id));
  expect(await (await open('/m/raar/decisions.atom')).text()).not.toContain('<entry>');
  expect((await open('/m/elders/decisions.atom')).status).toBe(404);
});

test('[O3] one section can stand in a page elsewhere, with the way to the whole', async () => {
  const response = await open('/m/m/embed/1');
  expect(response.status).toBe(200);
  expect(response.headers.get('x-frame-options')).toBeNull();
  expect(response.headers.get('content-security-policy')).toContain('frame-ancestors *');
  const html = await response.text();
  expect(html).not.toContain('<script');
  const page = parse(html, 'text/html');
  expect(page.querySelectorAll('section.sec')).toHaveLength(1);
  expect(page.querySelector('section.sec')?.textContent).toContain(lines[0]);
  for (const link of page.querySelectorAll('a[href]:not([href^="#"])')) {
    expect(link.getAttribute('target')).toBe('_blank');
    expect(link.getAttribute('href')).toMatch(new RegExp(`^${app.url}/m/m#`));
  }
  for (const path of ['/m/m/embed/99', '/m/m/embed/0', '/m/m/embed/x', '/m/elders/embed/1'])
    expect([path, (await open(path)).status]).toEqual([path, 404]);
  // Where it fails, the frame says so, instead of staying empty.
  const inFrame = await open('/m/m/embed/99', { accept: 'text/html' });
  expect([inFrame.status, inFrame.headers.get('x-frame-options')]).toEqual([404, null]);
  expect(inFrame.headers.get('content-security-policy')).toContain('frame-ancestors *');
  const trouble = parse(await inFrame.text(), 'text/html');
  expect(trouble.querySelector('h1')?.textContent).toContain('Dit adres kennen wij niet.');
  const ways = [...trouble.querySelectorAll('a[href]:not([href^="#"])')];
  expect(ways.map((link) => link.getAttribute('target'))).toEqual(['_blank']);
  // Everything else still stands in no page but ours.
  const { headers } = await open('/m/m');
  const beside = await open('/m/m/history/own/9.9', { accept: 'text/html' });
  expect(beside.headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test('[O1] what is not there says so in words to a browser, and as everywhere else to a program', async () => {
  const inBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const told = async (path: string) => {
    const response = await open(path, inBrowser);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self' 'sha256-");
    const page = parse(await response.text(), 'text/html');
    const ways = [...page.querySelectorAll('main a')].map((link) => link.getAttribute('href'));
    return [response.status, page.querySelector('h1')?.textContent.trim(), ...ways];
  };
  expect(await told('/m/elders')).toEqual([404, 'Dit adres kennen wij niet.', '/']);
  expect(await told('/m/m/embed/99?language=en')).toEqual([
    404,
    'We do not know this address.',
    '/m/m?language=en',
  ]);
  for (const path of ['/m/m/history/own/9.9', '/m/m/receipt/99999', '/m/m/history/own/x'])
    expect(await told(path)).toEqual([404, 'Dit adres kennen wij niet.', '/m/m?language=nl']);
  const plain = await open('/m/elders');
  expect(plain.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
});

test('[O4] [S5] what does not change any more may be kept; what can is asked for again, and sent once', async () => {
  const section = await addSection(house, 'own-kept');
  const place = Object.keys(house.records.state.sections).length;
  await bringTo(house, section, 'adopted');
  const versions = house.records.state.versions[section] ?? [];
  const [from, to] = [versions[0], versions.at(-1)].map((one) => one && writeMoment(one.moment));
  const settled = 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=2592000';
  const kept: Record<string, string> = {
    '/m/m': 'public, no-cache',
    '/m/m/adherence': 'public, no-cache',
    '/m/m/history': 'public, no-cache',
    '/m/m/embed/1': 'public, no-cache',
    [`/m/m/embed/${place}`]: settled,
    [`/m/m/history/${section}/${to}`]: settled,
    [`/m/m/history/${section}/${from}/${to}`]: settled,
    [`/api/v1/sections/${section}/adoptions/${versions.at(-1)?.seq}`]:
      'public, max-age=31536000, immutable',
    // Of what may be there tomorrow nobody keeps that it is not.
    [`/api/v1/sections/${section}/adoptions/99999`]: 'no-store',
  };
  for (const [path, told] of Object.entries(kept)) {
    const { headers, status } = await open(path);
    expect([path, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([path, told, null]); // prettier-ignore
    const again = await open(path, { 'if-none-match': headers.get('etag') ?? 'none' });
    expect([path, again.status]).toEqual([path, status === 200 ? 304 : 404]);
  }
  // To who is signed in these are the same; what is not, nobody keeps.
  const adoption = `/sections/${section}/adoptions/${versions.at(-1)?.seq}`;
  const [mine, anyone] = [await app.as('mandate').get(adoption), await app.nobody.get(adoption)];
  expect(mine.body).toEqual(anyone.body);
  const moment = await app.as('member').get(`/sections/${section}/moments/${to}`);
  expect(moment.headers.get('cache-control')).toBe('no-store');
});

test('[O4] a text that cannot be read leaves the others to be read, and the page says which it is', async () => {
  const section = await addSection(house, 'own-broken');
  const { number } = await openAmendment(house, section);
  const place = Object.keys(house.records.state.sections).length;
  const hold = house.rooms.hold.bind(house.rooms);
  const shut = vi
    .spyOn(house.rooms, 'hold')
    .mockImplementation((asked) =>
      asked === section ? Promise.reject(new Refusal('unavailable', 'Damaged.')) : hold(asked),
    );
  const [page, part, file] = await Promise.all(
    ['/m/m', `/m/m/embed/${place}`, '/api/v1/manifestos/m/export?format=md'].map((path) =>
      open(path),
    ),
  );
  shut.mockRestore();
  const html = (await page?.text()) ?? '';
  expect([page, part, file].map((one) => one?.status)).toEqual([200, 200, 503]);
  expect(html).toContain(`De tekst van sectie ${place} is nu niet te lezen`);
  expect(html).toContain(lines[0]);
  // What hangs on its words is not said to be without a place.
  expect(html).not.toContain(number);
  expect(await part?.text()).toContain('De tekst van deze sectie is nu niet te lezen.');
  const after = await (await open('/m/m')).text();
  expect(after).not.toContain('niet te lezen');
  expect(after).toContain(number);
});

test('[O4] [S5] what is adopted is read while no text can be opened, and kept by who has it', async () => {
  const sections = Object.keys(house.records.state.sections) as SectionId[];
  for (const section of sections) {
    const undecided = Object.values(house.records.state.amendments).filter(
      ({ status, section: of }) => status.kind === 'open' && of === section,
    );
    for (const { id: amendment } of undecided)
      await house.records.perform(person('lead'), () => ({
        type: 'decline',
        amendment,
        reason: 'Nee.',
      }));
    await bringTo(house, section, 'adopted');
  }
  const shut = vi.spyOn(house.rooms, 'hold').mockRejectedValue(new Error('No text can be opened.'));
  const response = await open('/m/m');
  shut.mockRestore();
  expect(response.status).toBe(200);
  expect(await response.text()).toContain(`p-${paragraphOf('own')}`);
  expect(response.headers.get('cache-control')).toMatch(/^public, max-age=60, .*stale-if-error/);
});

test('[O4] [S5] one without sections is not adopted: it is asked for again', async () => {
  const empty = { slug: 'leeg', title: 'Nog leeg' };
  expect((await app.as('coordinator').post('/manifestos', empty)).status).toBe(201);
  expect((await open('/m/leeg')).headers.get('cache-control')).toBe('public, no-cache');
});
