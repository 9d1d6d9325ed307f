import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const note = (page: Page, number: string) =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });
const proposal = (page: Page) => page.getByRole('textbox', { name: 'Uw voorstel' });
const reason = (page: Page) => note(page, '3.5').getByLabel('Waarom?');
const begun = (page: Page) => page.getByText('U begon hieraan:');
const keptKeys = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('.draft.')));

async function enter(page: Page, role: string) {
  const { url } = await runServer();
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  return `${url}/manifest/lokale-digitale-democratie/3`;
}

/** Opens the desk in a tab of its own, and there the form for a proposal on 3.5. */
async function openForm(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('[data-save-state=saved]').waitFor();
  await page.getByRole('button', { name: 'Stel een wijziging voor bij 3.5' }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.words__editor'));
  return page;
}

test('[A10] a proposal outlives its tab, is one in two of them, and goes when its author signs out', async () => {
  const { page: first, context, complaints } = await openPage(await openBrowser());
  const address = await enter(first, 'mandate-holder');
  const before = await openForm(context, address);
  expect(await begun(before).count()).toBe(0);
  await before.keyboard.type(' Nog niet af');
  await reason(before).fill('Omdat het');
  expect(await begun(before).count()).toBe(0);
  await before.close();

  // Days later, with what was typed as it was, and said to be of then.
  const page = await openForm(context, address);
  await begun(page).waitFor();
  await proposal(page).getByText('Nog niet af').waitFor();
  expect(await reason(page).inputValue()).toBe('Omdat het');
  expect(await violations(page)).toEqual([]);

  // In another tab it is the same one: neither takes the other's letters away.
  const other = await openForm(context, address);
  await other.keyboard.type(', maar bijna');
  await proposal(page).getByText('Nog niet af, maar bijna').waitFor();
  await reason(page).fill('Omdat het beter is.');
  await until(async () => (await reason(other).inputValue()) === 'Omdat het beter is.');
  await proposal(other).getByText('Nog niet af, maar bijna').waitFor();
  await other.close();

  // Begun anew, the keyboard is in the words as they stand in the text.
  await page.getByRole('button', { name: 'Gooi weg en begin opnieuw' }).click();
  await page.waitForFunction(() => document.activeElement?.matches('.words__editor'));
  expect(await proposal(page).innerText()).not.toContain('Nog niet af');
  expect(await reason(page).inputValue()).toBe('');
  expect(await keptKeys(page)).toEqual([]);

  await page.keyboard.type(' Toch wel');
  await until(async () => (await keptKeys(page)).length === 1);
  // Someone else on this device sees nothing of it.
  await first.request.post(`${new URL(address).origin}/api/v1/demo/sessions`, {
    data: { role: 'lead' },
  });
  const someone = await openForm(context, address);
  expect(await begun(someone).count()).toBe(0);
  expect(await proposal(someone).innerText()).not.toContain('Toch wel');
  await someone.keyboard.type(' Anders');
  await until(async () => (await keptKeys(someone)).length === 2);
  await page.close();
  await someone.locator('.topbar__me').getByRole('button', { name: 'Log uit' }).click();
  await someone.getByRole('button', { name: 'Log uit en gooi ze weg' }).click();
  await someone.waitForURL(`${new URL(address).origin}/`);
  expect(await keptKeys(someone)).toHaveLength(1);
  expect(complaints).toEqual([]);
});

test('[A10] what a lead declined leaves no draft behind, also when the record tells of it first', async () => {
  const { page, complaints } = await openPage(await openBrowser());
  await page.goto(await enter(page, 'lead'));
  await page.locator('[data-save-state=saved]').waitFor();
  await note(page, '3.2').getByRole('button', { name: /A-005/u }).click();
  const thread = page.getByRole('region', { name: /^A-005/u });
  const declined = thread.getByText('Afgewezen door');
  await page.route('**/decline', async (route) => {
    const response = await route.fetch();
    await declined.waitFor();
    await route.fulfill({ response });
  });
  await thread.getByRole('button', { name: 'Wijs af…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('Acht weken is haalbaar voor iedereen.');
  await until(async () => (await keptKeys(page)).length === 1);
  await dialog.getByRole('button', { name: 'Wijs af' }).click();
  await declined.waitFor();
  await until(async () => (await keptKeys(page)).length === 0);
  expect(complaints).toEqual([]);
});

test('[A10] where nothing can be kept, leaving a proposal warns', async () => {
  const { page: first, context } = await openPage(await openBrowser());
  const address = await enter(first, 'mandate-holder');
  await context.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  const page = await openForm(context, address);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.keyboard.type(' Nergens');
  await proposal(page).getByText('Nergens').waitFor();
  await page.close({ runBeforeUnload: true });
  await until(() => asked.length > 0);
  expect(asked).toEqual(['beforeunload']);
  await note(page, '3.5').getByRole('button', { name: 'Annuleer' }).click();
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  await closed;
  expect(asked).toHaveLength(1);
});

test('[E1] an answer that was chosen earlier is not chosen for other words; its reason is still there', async () => {
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser);
  const address = await enter(page, 'mandate-holder');
  const lead = await openPage(browser);
  await lead.page.request.post(`${new URL(address).origin}/api/v1/demo/sessions`, {
    data: { role: 'lead' },
  });
  for (const one of [page, lead.page]) {
    await one.goto(address);
    await one.locator('[data-save-state=saved]').waitFor();
  }
  const here = note(page, '3.5');
  const open = () => here.getByRole('button', { name: /^Onderschrijf/u }).click();
  const objection = here.getByRole('radio', { name: 'Bezwaar' });
  await open();
  await objection.check();
  await here.getByRole('textbox').fill('Dit kan niet.');
  await page.reload();
  await page.locator('[data-save-state=saved]').waitFor();
  await open();
  expect(await objection.isChecked()).toBe(true);
  await page.reload();
  await page.locator('[data-save-state=saved]').waitFor();
  const written = lead.page.locator('[data-arrival] .ProseMirror p', { hasText: 'De een typt' });
  await written.click({ position: { x: 20, y: 10 } });
  await lead.page.keyboard.type('Anders.');
  await page.locator('[data-arrival] .ProseMirror').getByText('Anders.').waitFor();
  await open();
  expect(await objection.isChecked()).toBe(false);
  await objection.check();
  expect(await here.getByRole('textbox').inputValue()).toBe('Dit kan niet.');
  expect([...complaints, ...lead.complaints]).toEqual([]);
});
