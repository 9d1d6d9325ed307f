import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { MailServer } from '../support/MailServer.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

async function signIn(page: Page, url: string, role: string): Promise<void> {
  const answer = await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  expect(answer.status()).toBe(201);
}

const narrow = { viewport: { width: 320, height: 740 }, colorScheme: 'dark' } as const;
const width = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

test('[M1] what is new is counted in the bar, read by following it or all at once, with keys alone', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  await signIn(page, url, 'mandate-holder');
  await page.goto(url);
  const link = page.getByRole('link', { name: /^Berichten \(\d+ nieuw\)$/u });
  await tabTo(page, link);
  const all = Number(/\d+/u.exec(await link.innerText())?.[0]);
  await page.keyboard.press('Enter');
  const items = page.locator('.notices__item');
  await items.first().waitFor();
  expect(await items.count()).toBe(all);
  expect(await violations(page)).toEqual([]);
  await tabTo(page, items.getByRole('link', { name: /^3\.3 is anders/u }));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/manifest\/lokale-digitale-democratie\/3#p-/u);
  await page.goto(`${url}/berichten`);
  await page.getByText(`${all - 1} nieuwe berichten`).waitFor();
  await tabTo(page, page.getByRole('button', { name: 'Alles gelezen' }));
  await page.keyboard.press('Enter');
  await page.getByText('U hebt alles gelezen.').waitFor();
  expect(complaints).toEqual([]);

  // On another device, in the other language.
  const { page: other } = await openPage(browser, narrow);
  await other.addInitScript(() => localStorage.setItem('draagvlak.language', 'en'));
  await signIn(other, url, 'mandate-holder');
  await other.goto(`${url}/berichten`);
  await other.getByText('You have read everything.').waitFor();
  expect(await other.locator('.notices__item').count()).toBe(all);
  expect(await violations(other)).toEqual([]);
  expect(await width(other)).toBeLessThanOrEqual(320);
});

test('[M1] what comes by mail, and how often, is chosen under one’s own data', async () => {
  const { url } = await runServer();
  const { page, complaints } = await openPage(await openBrowser(), narrow);
  await signIn(page, url, 'lead');
  await page.goto(`${url}/mijn-gegevens#berichten`);
  const heading = page.getByRole('heading', { name: 'Berichten per mail' });
  await page.waitForFunction(() => document.activeElement?.id === 'berichten');
  expect(await heading.isVisible()).toBe(true);
  const phase = page.getByLabel('Een sectie gaat naar een andere fase');
  expect(await phase.inputValue()).toBe('daily');
  await tabTo(page, phase);
  await page.keyboard.press('End');
  await tabTo(page, page.getByRole('button', { name: 'Bewaar mijn keuze' }));
  await page.keyboard.press('Enter');
  await page.getByText('Bewaard.').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await width(page)).toBeLessThanOrEqual(320);
  await page.reload();
  await phase.waitFor();
  expect(await phase.inputValue()).toBe('off');
  expect(complaints).toEqual([]);
});

test('[M3] the last link of a mail leads to one button, without signing in, and offers the way back', async () => {
  const post = await MailServer.open();
  const { url } = await runServer({ SMTP_URL: post.url });
  const browser = await openBrowser();
  const { page: lead } = await openPage(browser);
  await signIn(lead, url, 'lead');
  const api = `${url}/api/v1`;
  const manifestos = (await (await lead.request.get(`${api}/manifestos`)).json()) as {
    manifestos: { id: string }[];
  };
  const listed = `${api}/manifestos/${manifestos.manifestos[0]?.id}/sections`;
  const { sections } = (await (await lead.request.get(listed)).json()) as {
    sections: { id: string; title: string }[];
  };
  const third = sections.find(({ title }) => title === 'Meepraten met gevolg')?.id ?? '';
  const move = { phase: 'consultation', reason: 'De tekst is rijp.' };
  const { page } = await openPage(browser);
  await signIn(page, url, 'mandate-holder');
  await page.request.put(`${api}/me/notice-choices`, { data: { choices: { phase: 'immediate' } } });
  await page.context().clearCookies();
  const moved = await lead.request.put(`${api}/sections/${third}/phase`, { data: move });
  expect(moved.status()).toBe(200);
  await until(() => post.received.length === 1);
  const [mail] = post.received;
  const address = /<(.+)>/u.exec(mail?.headers['list-unsubscribe']?.[0] ?? '')?.[1] ?? '';
  const { page: reader, complaints } = await openPage(browser, narrow);
  await reader.goto(address);
  const off = reader.getByRole('button', { name: 'Zet deze mail uit' });
  await off.waitFor();
  expect(await reader.getByRole('main').getByRole('button').count()).toBe(1);
  expect(await violations(reader)).toEqual([]);
  await tabTo(reader, off);
  await reader.keyboard.press('Enter');
  await reader.getByText('Deze mail staat uit').waitFor();
  expect(await violations(reader)).toEqual([]);
  expect(await width(reader)).toBeLessThanOrEqual(320);
  await reader.reload();
  await reader.getByText('Deze mail staat uit').waitFor();
  await reader.getByRole('button', { name: 'Zet hem weer aan' }).click();
  await reader.getByText('Deze mail staat weer aan').waitFor();
  await reader.goto(`${url}/afmelden/verzonnen`);
  await reader.getByText('Deze link klopt niet.', { exact: false }).waitFor();
  expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
});
