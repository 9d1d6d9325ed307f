import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { Client } from '../support/Client.ts';
import { freePort } from '../support/freePort.ts';
import { buildNetwork } from '../support/network.ts';
import { ProviderProcess } from '../support/ProviderProcess.ts';
import { runServer } from '../support/runServer.ts';
import type { RunningServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

async function press(page: Page, name: string | RegExp, role: 'button' | 'link' = 'button') {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

/** A device that keeps passkeys, and sees its owner as long as it is told to. */
async function addAuthenticator(page: Page) {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    see: (isUserVerified: boolean) =>
      cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    count: async () =>
      (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}

async function invite(server: RunningServer, person: string): Promise<string> {
  const { body } = await Client.service(server.url).post('/invitations', { person });
  return String(body['link']);
}

/** Enters what an app shows, told the key on the page; answers the app. */
async function setUpApp(page: Page): Promise<{ next: () => string }> {
  const key = await page.locator('.app-set-up__key').innerText();
  const totp = new TOTP({ secret: key.replaceAll(' ', '') });
  await page.getByLabel('Code uit uw app').fill(totp.generate());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Bewaar deze herstelcodes' }).waitFor();
  return { next: () => totp.generate({ timestamp: Date.now() + 30_000 }) };
}

test('[C8] by keyboard, a passkey is made, signs in without a name, and is taken away', async () => {
  const server = await runServer();
  // Passkeys are bound to a name: of this machine that is localhost.
  const url = server.url.replace('127.0.0.1', 'localhost');
  const browser = await openBrowser();
  const { page, context, complaints } = await openPage(browser);
  const device = await addAuthenticator(page);
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  await page.goto(`${url}/mijn-gegevens`);
  await press(page, 'Maak een passkey');
  await page.getByText('Uw passkey is gemaakt.').waitFor();
  await page.getByText(/^gemaakt met Chrome op Linux/).waitFor();
  expect(await device.count()).toBe(1);
  expect(await violations(page)).toEqual([]);

  await context.clearCookies();
  await page.goto(`${url}/aanmelden`);
  await page.getByRole('button', { name: 'Log in met een passkey' }).waitFor();
  expect(await violations(page)).toEqual([]);
  // A device that cannot see its owner lets nobody in.
  await device.see(false);
  await press(page, 'Log in met een passkey');
  await page.getByText('Inloggen is niet gelukt.').waitFor();
  expect(await violations(page)).toEqual([]);
  await device.see(true);
  await press(page, 'Log in met een passkey');
  await page.waitForURL('**/manifest/**');

  await page.goto(`${url}/mijn-gegevens`);
  await page.getByText('met een passkey', { exact: true }).waitFor();
  await press(page, /^Haal weg Passkey/);
  await page.getByText('Weggehaald.').waitFor();
  await page.getByText(/^gemaakt met Chrome/).waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);

  // On an address of digits there can be none, and none is offered.
  await page.goto(`${server.url}/aanmelden`);
  await page.getByRole('button', { name: 'Stuur mij een inloglink' }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('button', { name: /passkey/ }).count()).toBe(0);
});

test('[C9] by keyboard, codes are turned on, asked after a link, and turned off; a recovery code does too', async () => {
  const server = await runServer({ DEMO: '0' });
  const people = await buildNetwork(server, {
    people: { anna: {}, coor: { role: 'coordinator' } },
  });
  const browser = await openBrowser();
  const { page, context, complaints } = await openPage(browser, {
    viewport: { width: 360, height: 800 },
  });
  await page.goto(await invite(server, 'anna'));
  await press(page, 'Log in');
  await page.waitForURL('**/manifest/m');
  await page.goto(`${server.url}/mijn-gegevens`);
  await press(page, 'Zet codes aan…');
  await page.locator('.qr').waitFor();
  expect(await violations(page)).toEqual([]);
  await tabTo(page, page.getByLabel('Code uit uw app'));
  await page.keyboard.type('12345');
  await page.keyboard.press('Enter');
  await page.getByText('Deze code klopt niet.').waitFor();
  const app = await setUpApp(page);
  expect(await violations(page)).toEqual([]);
  const recovery = await page.locator('.recovery-codes li').allInnerTexts();
  expect(recovery).toHaveLength(10);
  await press(page, 'Ik heb ze bewaard');
  await page.getByText('De codes staan aan.').waitFor();
  await page.getByText('10 herstelcodes over').waitFor();
  expect(await violations(page)).toEqual([]);

  // After a link a code is asked; the desk is closed until then.
  await context.clearCookies();
  await page.goto(await invite(server, 'anna'));
  await press(page, 'Log in');
  await page.getByRole('heading', { level: 1, name: 'Vul uw code in' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'Vul uw code in' }).waitFor();
  await tabTo(page, page.getByLabel('Code uit uw app'));
  await page.keyboard.type('000000');
  await page.keyboard.press('Enter');
  await page.getByText('Deze code klopt niet.').waitFor();
  await page.getByLabel('Code uit uw app').fill(app.next());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/manifest/m');

  await context.clearCookies();
  await page.goto(await invite(server, 'anna'));
  await press(page, 'Log in');
  await press(page, 'App niet bij de hand? Neem een herstelcode');
  await tabTo(page, page.getByLabel('Herstelcode'));
  await page.keyboard.type((recovery[4] ?? '').toUpperCase());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/manifest/m');
  await page.goto(`${server.url}/mijn-gegevens`);
  await page.getByText('9 herstelcodes over').waitFor();
  await page.getByText('met een uitnodiging en een code').first().waitFor();
  await press(page, /^Zet uit… App met codes/);
  await page.getByLabel('Code uit uw app, of een herstelcode').fill(recovery[5] ?? '');
  await page.keyboard.press('Enter');
  await page.getByText('De codes staan uit.').waitFor();
  await page.getByText(/herstelcodes over/).waitFor({ state: 'detached' });
  expect(complaints.filter((said) => !said.includes('400'))).toEqual([]);

  // A coordinator resets it for who lost all of it.
  const desk = await openPage(browser);
  const [name = '', value = ''] = (people.coor.headers['cookie'] ?? '').split('=');
  await desk.context.addCookies([{ name, value, url: server.url }]);
  await desk.page.goto(`${server.url}/netwerk/mensen`);
  await press(desk.page, /^Wijzig… .*anna/i);
  await press(desk.page, 'Wis manieren om in te loggen…');
  await desk.page.getByRole('heading', { name: /^Manieren om in te loggen van/ }).waitFor();
  expect(await violations(desk.page)).toEqual([]);
  await press(desk.page, 'Wis ze');
  await desk.page.getByText(/logt voortaan weer in met een link/).waitFor();
  await page.reload();
  await page.getByText('U bent niet ingelogd.').waitFor();
  expect(desk.complaints).toEqual([]);
});

test('[C9] who needs more than a link sets it up on the way in, as a passkey or with an app', async () => {
  const server = await runServer({ DEMO: '0', REQUIRE_SECOND_FACTOR: 'leads' });
  const url = server.url.replace('127.0.0.1', 'localhost');
  const first = server.links['coordinator'] ?? '';
  const browser = await openBrowser();
  const { page, context, complaints } = await openPage(browser);
  await addAuthenticator(page);
  await page.goto(first.replace('127.0.0.1', 'localhost'));
  await press(page, 'Log in');
  await page.getByRole('heading', { level: 1, name: 'Nog één stap' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Maak een passkey');
  await page.waitForURL('**/netwerk');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await context.clearCookies();
  await page.goto(`${url}/aanmelden`);
  await press(page, 'Log in met een passkey');
  await page.waitForURL('**/netwerk');
  expect(complaints).toEqual([]);

  // By an app, for another coordinator; in English.
  const people = (await Client.service(server.url).get('/people')).body['people'] as {
    partner: string;
  }[];
  const { body } = await Client.service(server.url).post('/people', {
    ...{ name: 'Fictief Nieuw', partner: people[0]?.partner, role: 'coordinator' },
  });
  const { id } = body['person'] as { id: string };
  const other = await openPage(browser, { viewport: { width: 360, height: 800 } });
  await other.page.goto(await invite(server, id));
  await press(other.page, 'Log in');
  await press(other.page, 'Zet codes aan…');
  await setUpApp(other.page);
  await press(other.page, 'Ik heb ze bewaard');
  await other.page.waitForURL('**/netwerk');
  expect(other.complaints).toEqual([]);
});

test('[C7] somebody comes in with an account elsewhere on an invitation, and signs in by it from then on', async () => {
  const port = await freePort();
  const provider = await ProviderProcess.start(`http://127.0.0.1:${port}`);
  const server = await runServer({ DEMO: '0', PORT: String(port), ...provider.variables });
  await buildNetwork(server, { people: { anna: {} } });
  const browser = await openBrowser();
  const { page, context, complaints } = await openPage(browser);
  const prove = async (name: string) => {
    await page.getByLabel('Wie bent u?').fill(name);
    await page.keyboard.press('Enter');
  };
  await page.goto(await invite(server, 'anna'));
  await page.getByRole('button', { name: 'Kom binnen met Proefbureau' }).waitFor();
  expect(await violations(page)).toEqual([]);
  await press(page, 'Kom binnen met Proefbureau');
  await prove('anna-elders');
  await page.waitForURL('**/manifest/m');

  await context.clearCookies();
  await page.goto(`${server.url}/aanmelden`);
  await press(page, 'Log in met Proefbureau');
  await prove('anna-elders');
  await page.waitForURL('**/manifest/m');
  await page.goto(`${server.url}/mijn-gegevens`);
  await page.locator('b', { hasText: 'Account bij Proefbureau' }).waitFor();
  await page.getByText('met uw account elders').first().waitFor();
  expect(await violations(page)).toEqual([]);

  // Somebody whom nobody knows, and somebody who turns back.
  await context.clearCookies();
  for (const [name, said] of [
    ['iemand-anders', 'Dit account hoort hier bij niemand.'],
    ['', 'Inloggen is niet gelukt.'],
  ] as const) {
    await page.goto(`${server.url}/aanmelden`);
    await press(page, 'Log in met Proefbureau');
    await prove(name);
    await page.getByText(said).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await violations(page)).toEqual([]);
    await context.clearCookies();
  }
  await until(() => page.getByRole('link', { name: 'Terug naar inloggen' }).isVisible());
  expect(complaints).toEqual([]);
});
