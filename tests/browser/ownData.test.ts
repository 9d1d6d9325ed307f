import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const slug = 'lokale-digitale-democratie';
const note = (page: Page) => page.getByRole('article', { name: 'Bij 3.10', exact: true });
const isOn = (place: Locator) => place.evaluate((element) => element === document.activeElement);

test('[J3] by keyboard alone, a person takes their data along and has their name removed, on every page', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string, width: number) => {
    const opened = await openPage(browser, { viewport: { width, height: 900 } });
    await opened.page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await opened.page.goto(`${server.url}/manifest/${slug}/3`);
    await opened.page.locator('[data-arrival] .ProseMirror').first().waitFor();
    return opened;
  };
  const speaker = await enterAs('mandate-holder', 1440);
  const lead = await enterAs('lead', 1440);
  const { page } = speaker;
  const name =
    (await page.locator('.topbar__me span').first().innerText()).split(
      /\s+(?:Berichten|Mijn)/,
    )[0] ?? '';

  // Somebody reads what they wrote.
  await note(page).getByRole('button', { name: /A-007/ }).click();
  const reply = note(page).getByRole('textbox', { name: /eactie/ });
  await reply.fill('Dat is haalbaar.');
  await note(page).getByRole('button', { name: 'Reageer', exact: true }).click();
  await note(lead.page).getByRole('button', { name: /A-007/ }).click();
  const thread = note(lead.page).getByRole('listitem').filter({ hasText: 'Dat is haalbaar.' });
  await thread.getByText(name).waitFor();

  // A copy; and asking to be erased, and back: focus goes where it came from.
  await tabTo(page, page.getByRole('link', { name: 'Mijn gegevens' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Mijn gegevens' }).waitFor();
  expect(await violations(page)).toEqual([]);
  const downloading = page.waitForEvent('download');
  await tabTo(page, page.getByRole('link', { name: 'Download mijn gegevens' }));
  await page.keyboard.press('Enter');
  const file = await (await downloading).path();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
    account: { name },
    replies: [{ text: 'Dat is haalbaar.' }],
  });
  const opener = page.getByRole('button', { name: 'Verwijder mijn naam…' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { name: `Wilt u dat wij de naam ${name} verwijderen?` });
  await until(() => isOn(title));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await until(() => isOn(opener));

  // Now in earnest. Staying is what comes first.
  await page.keyboard.press('Enter');
  await until(() => isOn(title));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await isOn(page.getByRole('button', { name: 'Laat mijn naam staan' }))).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Uw naam is verwijderd').waitFor();
  expect(new URL(page.url()).pathname).toBe('/');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('link', { name: 'Log in' }).first().waitFor();

  // What was said stays, without the name, on a page that was open all along.
  await thread.getByText('Naam verwijderd').waitFor();
  await lead.page.getByText(name).waitFor({ state: 'detached' });
  expect(await lead.page.locator('body').innerText()).not.toContain(name);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.getByText('Uw naam is verwijderd').count()).toBe(0);
  expect([...speaker.complaints, ...lead.complaints]).toEqual([]);
});

test('[N6] the last coordinator reads before that their name stays, and why, until there is another', async () => {
  const server = await runServer();
  const { page, complaints } = await openPage(await openBrowser());
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'coordinator' } });
  await page.goto(`${server.url}/mijn-gegevens`);
  await page.getByText(/u bent de enige coördinator/u).waitFor();
  const erase = page.getByRole('button', { name: 'Verwijder mijn naam…' });
  expect(await erase.count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  const people = await page.request.get(`${server.url}/api/v1/people`);
  const { people: all } = (await people.json()) as { people: { id: string; role: string }[] };
  const member = all.find(({ role }) => role === 'member');
  const answer = await page.request.patch(`${server.url}/api/v1/people/${member?.id}`, {
    data: { role: 'coordinator' },
    headers: { origin: server.url },
  });
  expect(answer.status()).toBe(200);
  await page.reload();
  await erase.waitFor();
  expect(complaints).toEqual([]);
});
