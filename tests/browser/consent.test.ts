import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { violations } from './violations.ts';

const note = (page: Page) => page.getByRole('article', { name: 'Bij 3.10', exact: true });

test('[A8] [E6] partners back an amendment and agree if it is adopted; adopting it fulfils that on every page', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const enterAs = async (role: string) => {
    const opened = await openPage(browser);
    await opened.page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
    await opened.page.goto(`${server.url}/manifest/lokale-digitale-democratie/3`);
    await note(opened.page).waitFor();
    return opened;
  };
  const [speaker, lead] = [await enterAs('mandate-holder'), await enterAs('lead')];
  const [said, decided] = [note(speaker.page), note(lead.page)];

  // Backing is seen by everyone who has the thread open, and can be taken back.
  await said.getByRole('button', { name: /A-007/ }).click();
  await decided.getByRole('button', { name: /A-007/ }).click();
  await said.getByRole('button', { name: 'Steun A-007' }).click();
  await said.getByText('Uw partner steunt dit.').waitFor();
  await decided.getByText(/Gesteund door .*Gemeente Lindewaard/).waitFor();
  await said.getByRole('button', { name: 'Trek steun voor A-007 in' }).click();
  await decided.getByText(/Gesteund door .*Gemeente Lindewaard/).waitFor({ state: 'detached' });
  await said.getByRole('button', { name: 'Sluit A-007' }).click();

  // Agreeing on a condition carries nothing yet.
  await said.getByRole('button', { name: 'Onderschrijf 3.10…' }).click();
  await said.getByRole('radio', { name: 'Eens, als A-007 wordt overgenomen' }).check();
  expect(await violations(speaker.page)).toEqual([]);
  await said.getByRole('button', { name: 'Onderschrijf 3.10, mits A-007' }).click();
  await said.getByText('Eens, mits A-007').waitFor();
  await said.getByText('0 van de 9 soorten dragen mee.').waitFor();

  await decided.getByRole('button', { name: 'Neem over' }).click();
  await said.getByText('Eens, geldig').waitFor();
  await said.getByText('A-007 staat in de tekst. Daarmee ging uw ‘eens’ in.').waitFor();
  await said.getByText('1 van de 9 soorten draagt mee.').waitFor();
  expect(await violations(speaker.page)).toEqual([]);
  expect([...speaker.complaints, ...lead.complaints]).toEqual([]);
});
