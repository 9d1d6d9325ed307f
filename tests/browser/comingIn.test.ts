import type { Browser, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { Client } from '../support/Client.ts';
import { MailServer } from '../support/MailServer.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const anna = 'anna@oefendam.example';
const linkIn = ({ text }: { text: string }) => /https?:\S+/.exec(text)?.[0] ?? '';

async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

async function openNetwork() {
  const post = await MailServer.open();
  const server = await runServer({ DEMO: '0', SMTP_URL: post.url });
  const people = await buildNetwork(server, {
    people: { anna: {}, coor: { role: 'coordinator' } },
  });
  await Client.service(server.url).send('PATCH', '/people/anna', { mail: anna });
  const mailTo = async (address: string, nth = 0) => {
    const found = () => post.received.filter(({ to }) => to.includes(address))[nth];
    await until(() => found() !== undefined);
    return found() ?? { text: '' };
  };
  return { post, server, people, mailTo };
}

async function openAs(browser: Browser, client: Client, url: string) {
  const opened = await openPage(browser);
  const [name = '', value = ''] = (client.headers['cookie'] ?? '').split('=');
  await opened.context.addCookies([{ name, value, url }]);
  return opened;
}

test('[C3] someone asks for a link, and comes in by the press on a button; opening the link does nothing', async () => {
  const { server, mailTo } = await openNetwork();
  const browser = await openBrowser();
  const { page, complaints } = await openPage(browser, { viewport: { width: 360, height: 800 } });
  await page.goto(`${server.url}/aanmelden`);
  const field = page.getByLabel('Mailadres');
  await tabTo(page, field);
  await page.keyboard.type('anna');
  await page.keyboard.press('Enter');
  await page.getByText('Dit is geen mailadres.').waitFor();
  await until(() => field.evaluate((element) => element === document.activeElement));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('End');
  await page.keyboard.type('@oefendam.example');
  await page.keyboard.press('Enter');
  await page.getByText('Kijk in uw mail').waitFor();
  expect(await violations(page)).toEqual([]);
  const said = await page.getByRole('status').innerText();
  // Of an address that nobody has, the page says the same.
  await press(page, 'Neem een ander adres');
  await field.fill('niemand@oefendam.example');
  await page.keyboard.press('Enter');
  await page.getByText('niemand@oefendam.example').waitFor();
  expect((await page.getByRole('status').innerText()).replace('niemand', 'anna')).toBe(said);

  // Somebody's scanner opens it, and runs what is on the page.
  const link = linkIn(await mailTo(anna));
  const scanner = await openPage(browser);
  await scanner.page.goto(link);
  await scanner.page.getByRole('button', { name: 'Log in' }).waitFor();
  await scanner.page.waitForLoadState('networkidle');
  await page.goto(link);
  await page.getByText('U hebt een link om binnen te komen.').waitFor();
  expect(page.url()).not.toContain('#');
  expect(await violations(page)).toEqual([]);
  // What did not arrive is tried again.
  await page.route('**/api/v1/sessions', (route) => route.abort('connectionfailed'));
  await press(page, 'Log in');
  await page.getByText('Wij zijn even niet bereikbaar.').waitFor();
  await page.unroute('**/api/v1/sessions');
  await press(page, 'Log in');
  await page.waitForURL('**/manifest/m');

  // The link is used up by now; and the page it leads to has the ways on.
  await press(scanner.page, 'Log in');
  await scanner.page.getByText('Deze link is al gebruikt.').waitFor();
  expect(await violations(scanner.page)).toEqual([]);
  await scanner.page.getByRole('button', { name: 'Stuur mij een inloglink' }).waitFor();
  expect([...complaints, ...scanner.complaints]).toEqual([]);
});

test('[C4, C5] one’s own account by keyboard: another address, and out on the other device', async () => {
  const { server, people, mailTo } = await openNetwork();
  const browser = await openBrowser();
  const { page, complaints } = await openAs(browser, people.anna, server.url);
  const invited = await people.coor.post('/invitations', { person: 'anna' });
  const second = await openAs(
    browser,
    await Client.signIn(server.url, String(invited.body['link'])),
    server.url,
  );
  await second.page.goto(`${server.url}/manifest/m`);
  await second.page.locator('[data-arrival] .ProseMirror').first().waitFor();
  await page.goto(`${server.url}/mijn-gegevens`);
  await page.getByText(`Uw mailadres is ${anna}.`).waitFor();
  await press(page, 'Wijzig…');
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.type('anna.nieuw@oefendam.example');
  await page.keyboard.press('Enter');
  await page.getByText('Wij stuurden een link naar anna.nieuw@oefendam.example.').waitFor();
  await page.getByText(`Uw mailadres is ${anna}.`).waitFor();
  const link = linkIn(await mailTo('anna.nieuw@oefendam.example'));
  const reader = await openPage(browser);
  await reader.page.goto(link);
  await press(reader.page, 'Bevestig dit mailadres');
  await reader.page.getByText('Uw mailadres is bevestigd').waitFor();
  expect(await violations(reader.page)).toEqual([]);
  expect((await mailTo(anna)).text).toContain('nu een ander mailadres');
  await page.reload();
  await page.getByText('Uw mailadres is anna.nieuw@oefendam.example.').waitFor();

  const rows = page.locator('.own__sessions li');
  await until(async () => (await rows.count()) === 2);
  await press(page, /^Log uit .* op /);
  await page.getByText('Uitgelogd.').waitFor();
  expect(await rows.count()).toBe(1);
  await page.getByText('U bent alleen hier ingelogd.').waitFor();
  expect(await violations(page)).toEqual([]);
  // The other desk hears of it at once.
  await second.page.getByText('Log in om verder te gaan').waitFor();
  expect([...complaints, ...reader.complaints]).toEqual([]);
});

test('[C1, C2, C6] without a mail server a coordinator reads what waits, and who asks to be let in', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const outside = await openPage(browser, { viewport: { width: 360, height: 800 } });
  await outside.page.addInitScript(() => localStorage.setItem('draagvlak.language', 'en'));
  await outside.page.goto(`${server.url}/aanmelden`);
  await press(outside.page, 'Ask for access', 'link');
  await press(outside.page, 'Ask for access');
  await outside.page.getByText('Fill this in.').first().waitFor();
  expect(await violations(outside.page)).toEqual([]);
  for (const [label, text] of [
    ['Your name', 'Fictief Vosmeer'],
    ['Your organisation', 'Gemeente Oefendam'],
    ['Mail address', 'vosmeer@oefendam.example'],
    ['Why would you like to take part?', 'Wij hebben een burgerpanel.'],
  ] as const) {
    await tabTo(outside.page, outside.page.getByLabel(label));
    await outside.page.keyboard.type(text);
  }
  await press(outside.page, 'Ask for access');
  await outside.page.getByText('Your question is with the coordinator').waitFor();
  expect(await violations(outside.page)).toEqual([]);

  const { page, complaints } = await openPage(browser);
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'coordinator' } });
  await page.goto(`${server.url}/netwerk/post`);
  await press(page, 'Lees… Fictief Vosmeer');
  await page.getByText('Wij hebben een burgerpanel.').waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Afgehandeld, wis de vraag');
  await page.getByText('De vraag van Fictief Vosmeer is gewist.').waitFor();

  await page.goto(`${server.url}/netwerk/mensen`);
  await press(page, 'Nodig uit… Ania Kowalinska');
  await page.getByRole('dialog').waitFor();
  await tabTo(page, page.getByLabel('Taal van de mail'));
  await page.keyboard.type('English');
  expect(await violations(page)).toEqual([]);
  await press(page, /^Nodig uit$/);
  const link = await page.getByLabel('Link om binnen te komen').inputValue();
  await page.keyboard.press('Escape');
  await press(page, /^Post/, 'link');
  await press(page, /^Lees… ania/);
  await page.getByText('Dear Ania Kowalinska,').waitFor();
  await page.getByText(link).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  // A coordinator has someone out, everywhere.
  await page.getByRole('link', { name: /^Mensen/ }).click();
  await press(page, 'Wijzig… Ania Kowalinska');
  await press(page, 'Log overal uit');
  await page.getByText('Ania Kowalinska is overal uitgelogd.').waitFor();
  expect([...complaints, ...outside.complaints]).toEqual([]);
});
