import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { Client } from '../support/Client.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const slug = 'lokale-digitale-democratie';
const signIn = (page: Page, url: string, role: string) =>
  page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });

interface Told {
  readonly id: string;
  readonly number: string | null;
  readonly exact: string;
  readonly amendments: readonly {
    readonly id: string;
    readonly status: { readonly kind: string };
  }[];
}

/** A paragraph of the demo with several open amendments, and its section. */
async function busiestOf(client: Client): Promise<{ section: string; paragraph: Told }> {
  const { manifestos } = (await client.get('/manifestos')).body as { manifestos: { id: string }[] };
  const { sections } = (await client.get(`/manifestos/${manifestos[0]?.id}/sections`)).body as { sections: { id: string }[] }; // prettier-ignore
  const openOn = ({ amendments }: Told) =>
    amendments.filter(({ status }) => status.kind === 'open').length;
  const all: { section: string; paragraph: Told }[] = [];
  for (const { id: section } of sections) {
    const { paragraphs } = (await client.get(`/sections/${section}/paragraphs`)).body as { paragraphs: Told[] }; // prettier-ignore
    all.push(...paragraphs.map((paragraph) => ({ section, paragraph })));
  }
  const [first] = all.toSorted((a, b) => openOn(b.paragraph) - openOn(a.paragraph));
  if (!first) throw new Error('The demo has no paragraphs.');
  return first;
}

test('[A3, E8] a paragraph on the wall follows by itself, turns with the arrows, and names no people', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await signIn(page, server.url, 'lead');
  const lead = await Client.signIn(server.url, server.links['lead'] ?? '');
  const { section, paragraph } = await busiestOf(lead);
  await page.goto(`${server.url}/manifest/${slug}/scherm/${paragraph.id}`);
  const words = page.locator('.screen__words');
  await page.getByRole('heading', { level: 1, name: paragraph.number ?? '' }).waitFor();
  await page.getByRole('heading', { level: 3 }).nth(1).waitFor();
  expect(await page.getByRole('heading', { level: 3 }).count()).toBeGreaterThan(1);
  expect(await violations(page)).toEqual([]);
  const { people } = (await lead.get('/people')).body as { people: { name: string }[] };
  const shown = await page.locator('body').innerText();
  expect(people.filter(({ name }) => name && shown.includes(name))).toEqual([]);

  // Somebody types in it, and nobody touches this page.
  const writer = lead.open(section);
  await until(() => writer.isSaved);
  const place = writer.fragment.toArray().findIndex((block) => 'getAttribute' in block && block.getAttribute('id') === paragraph.id); // prettier-ignore
  const [line] = (writer.fragment.get(place) as unknown as { toArray(): { insert(at: number, text: string): void }[] }).toArray(); // prettier-ignore
  line?.insert(0, 'Samen. ');
  await words.filter({ hasText: /^Samen\. / }).waitFor();
  writer.close();

  // A partner backs a proposal.
  const open = page.getByRole('heading', { level: 3 });
  const before = await open.count();
  const gone = paragraph.amendments.find(({ status }) => status.kind === 'open');
  await lead.post(`/amendments/${gone?.id}/decline`, { reason: 'Voor de proef.' });
  await until(async () => (await open.count()) === before - 1);

  const number = page.locator('h1');
  const first = await number.innerText();
  await page.keyboard.press('ArrowRight');
  await number.filter({ hasNotText: first.split('\n')[0] ?? '' }).waitFor();
  await page.keyboard.press('ArrowLeft');
  await number.filter({ hasText: first.split('\n')[0] ?? '' }).waitFor();
  await page.getByRole('link', { name: 'Naar de schrijftafel' }).click();
  await page.waitForURL(new RegExp(`/manifest/${slug}/\\d+#p-`));
  expect(complaints).toEqual([]);
});

test('[L1] a coordinator sees who did what, filters it by keyboard and takes it along', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser, { acceptDownloads: true });
  await signIn(page, server.url, 'coordinator');
  const stranger = new Client(server.url);
  expect((await stranger.post('/invitations', { person: 'x' })).status).toBe(401);
  await page.goto(`${server.url}/netwerk`);
  await page.getByRole('link', { name: 'Logboek' }).click();
  const table = page.getByRole('table');
  await table.getByRole('row', { name: /keek rond in de demo/ }).waitFor();
  await table
    .getByRole('row', { name: /Iemand die niet is ingelogd.*nodigde iemand uit/ })
    .waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Gedaan' }).press('Enter');
  await table.getByRole('row', { name: /nodigde iemand uit/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Geweigerd' }).press('Enter');
  await table
    .getByRole('row', { name: /Geweigerd/ })
    .first()
    .waitFor();
  expect(await table.getByRole('row', { name: /keek rond/ }).count()).toBe(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download deze regels' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('audit.ndjson');
  expect(complaints).toEqual([]);
});
