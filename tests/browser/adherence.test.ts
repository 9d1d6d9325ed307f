import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

interface Told {
  readonly state: {
    readonly sections: Readonly<
      Record<string, { id: string; title: string; coalition: string; phase: string }>
    >;
  };
}

test('[E11] [O1, O3] what was adopted: a partner says what it does with it, and everyone reads it', async () => {
  const { url } = await runServer();
  const browser = await openBrowser();
  const { page } = await openPage(browser);
  const api = `${url}/api/v1`;
  const enter = (role: string) =>
    page.request.post(`${api}/demo/sessions`, { data: { role }, headers: { origin: url } });
  const manifesto = ((await (await page.request.get(`${api}/manifestos`)).json()) as { manifestos: { id: string }[] }).manifestos[0]!.id; // prettier-ignore
  await enter('coordinator');
  const { state } = (await (await page.request.get(`${api}/manifestos/${manifesto}/state`)).json()) as Told; // prettier-ignore
  const section = Object.values(state.sections).find(({ phase }) => phase === 'deciding')!;
  const leads = ['demo-imane-zeitoun'];
  await page.request.patch(`${api}/coalitions/${section.coalition}`, { data: { leads } });
  await enter('lead');
  const data = { phase: 'adopted', reason: 'Iedereen heeft gesproken.' };
  expect((await page.request.put(`${api}/sections/${section.id}/phase`, { data })).status()).toBe(
    200,
  );

  await enter('mandate-holder');
  await page.goto(`${url}/manifest/lokale-digitale-democratie/mijn`);
  await page.getByRole('link', { name: 'Wat partners ermee doen' }).click();
  await page.getByRole('heading', { name: 'Wat ermee gebeurt' }).waitFor();
  await tabTo(page, page.getByRole('button', { name: /^Zeg wat u ermee doet… \d+\.1$/u }));
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /^Wat doet u met/u });
  // One starts before what is to be chosen, not behind it.
  const title = dialog.getByRole('heading', { name: /^Wat doet u met/u });
  await until(() => title.evaluate((element) => element === document.activeElement));
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.getByText('Kies wat uw organisatie doet.').waitFor();
  await dialog.getByRole('radio', { name: 'Daar zijn wij mee bezig' }).check();
  await dialog.getByLabel('Toelichting').fill('De balie is al open.');
  expect(await violations(page)).toEqual([]);
  const putting = page.waitForRequest((request) => request.method() === 'PUT');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Gemeente Lindewaard: ‘De balie is al open.’').waitFor();
  expect(await violations(page)).toEqual([]);

  // Who only chose, and wrote nothing, sees what a colleague said since; also while it is open.
  const change = page.getByRole('button', { name: /^Wijzig… \d+\.1$/u });
  const note = dialog.getByLabel('Toelichting');
  const isChosen = (name: string) => dialog.getByRole('radio', { name, exact: true }).isChecked();
  const put = await putting;
  const said = put.postDataJSON() as object;
  const colleagueSays = (kind: string, words: string) =>
    page.request.put(put.url(), { data: { ...said, kind, note: words } });
  await change.click();
  await dialog.getByRole('radio', { name: 'Dat doen wij', exact: true }).check();
  await colleagueSays('not-yet', 'Toch niet.');
  await until(async () => (await note.inputValue()) === 'Toch niet.');
  expect(await isChosen('Dat doen wij nog niet')).toBe(true);

  // What is half written waits; of what was chosen then the partner's newer answer is left.
  await dialog.getByRole('radio', { name: 'Dat doen wij', exact: true }).check();
  await note.fill('De balie is open, ook in de avond.');
  await dialog.getByRole('button', { name: 'Annuleer' }).click();
  await colleagueSays('in-progress', 'Bijna.');
  await page.getByText('Gemeente Lindewaard: ‘Bijna.’').waitFor();
  await change.click();
  expect(await isChosen('Daar zijn wij mee bezig')).toBe(true);
  expect(await note.inputValue()).toBe('De balie is open, ook in de avond.');
  await note.fill('De balie is al open.');
  await dialog.getByRole('button', { name: 'Leg vast' }).click();
  await page.getByText('Gemeente Lindewaard: ‘De balie is al open.’').waitFor();
  const kept = await page.evaluate(() => Object.keys(localStorage));
  expect(kept.filter((key) => key.includes('.draft.'))).toEqual([]);

  for (const viewport of [
    { width: 320, height: 640 },
    { width: 1280, height: 900 },
  ]) {
    const { page: reader } = await openPage(browser, { viewport });
    await reader.goto(`${url}/m/lokale-digitale-democratie?language=en`);
    await reader.getByRole('link', { name: 'What partners do with it' }).click();
    await reader.getByText('Gemeente Lindewaard: ‘De balie is al open.’').waitFor();
    expect(await violations(reader)).toEqual([]);
    await reader.goto(`${url}/m/lokale-digitale-democratie/embed/1`);
    await reader.locator('section.sec').waitFor();
    expect(await violations(reader)).toEqual([]);
    expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  }

  // In a new round the promise is not gone: it says where it is [S5].
  await enter('lead');
  const again = { phase: 'writing', reason: 'Er is een nieuwe wet.' };
  await page.request.put(`${api}/sections/${section.id}/phase`, { data: again });
  for (const path of [
    '/manifest/lokale-digitale-democratie/opvolging',
    '/m/lokale-digitale-democratie/adherence',
  ]) {
    await page.goto(url + path);
    await page.getByText(`${section.title} is heropend voor een nieuwe ronde.`).waitFor();
    expect(await violations(page)).toEqual([]);
  }
  await page.getByRole('link', { name: 'Lees wat er was vastgesteld' }).click();
  await page.getByText('Heropend voor een nieuwe ronde').first().waitFor();
});
