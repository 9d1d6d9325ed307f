import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage, tabTo } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { serveBehindOne } from '../support/serveBehindOne.ts';
import { database, files } from '../support/setUps.ts';
import { until } from '../support/until.ts';

const text = (page: Page) => page.locator('[data-arrival] .ProseMirror').innerText();
const note = (page: Page, number: string) =>
  page.getByRole('article', { name: `Bij ${number}`, exact: true });

async function enter(page: Page, url: string, role: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: role }).click();
  await page.getByRole('link', { name: 'Meepraten met gevolg' }).click();
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await page.getByText('Opgeslagen').first().waitFor();
}

const alone = { name: files.name, isWanted: true, serve: () => runServer() };
// All that they do goes by way of now one of two servers, and now the other.
const together = {
  name: `two servers on ${database.name}`,
  isWanted: database.isWanted,
  serve: () => serveBehindOne({ DEMO: '1' }),
};

for (const { name, isWanted, serve } of [alone, together])
  test.runIf(isWanted)(
    `[T1] [E2] [A4] [D1] [D7] [D8] three partners write, endorse, propose, adopt and export, one by keyboard alone: ${name}`,
    async () => {
      const server = await serve();
      const browser = await openBrowser();
      // As most people have it: what moves on a page moves here.
      const open = () => openPage(browser, { reducedMotion: 'no-preference' });
      const [member, lead, keyboard] = await Promise.all([open(), open(), open()]);
      await enter(member.page, server.url, 'Lid');
      await enter(lead.page, server.url, 'Trekker');

      // The mandate holder never touches a mouse.
      const { page } = keyboard;
      await page.goto(server.url);
      await tabTo(page, page.getByRole('button', { name: 'Mandaathouder' }));
      await page.keyboard.press('Enter');
      // The desk opens where this person may write, and Esc leads from there to the contents.
      await until(() => page.evaluate(() => document.activeElement?.id === 'hier'));
      await page.keyboard.press('Escape');
      await tabTo(page, page.getByRole('link', { name: 'Meepraten met gevolg' }), 'Shift+Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'Meepraten met gevolg' }).waitFor();

      // Three people write in one section.
      const quote = member.page.locator('[data-arrival] .ProseMirror blockquote p');
      await quote.click({ position: { x: 60, y: 10 } });
      await member.page.keyboard.press('End');
      await member.page.keyboard.type(' Zo hoort het.');
      await lead.page
        .locator('[data-arrival] .ProseMirror p')
        .first()
        .click({ position: { x: 60, y: 10 } });
      await lead.page.keyboard.press('Home');
      await lead.page.keyboard.type('Eerlijk gezegd: ');
      await tabTo(page, page.locator('[data-arrival] .ProseMirror'));
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Dat beloven wij.');
      for (const reader of [member.page, lead.page, page]) {
        await until(async () => {
          const now = await text(reader);
          return ['Zo hoort het.', 'Eerlijk gezegd: ', 'Dat beloven wij.'].every((words) =>
            now.includes(words),
          );
        });
        await reader.getByText('Opgeslagen').first().waitFor();
      }

      // One endorses a paragraph.
      await page.keyboard.press('Escape');
      await tabTo(page, note(page, '3.10').getByRole('button', { name: 'Onderschrijf 3.10…' }));
      await page.keyboard.press('Enter');
      await tabTo(page, note(page, '3.10').getByRole('radio', { name: 'Eens', exact: true }));
      await page.keyboard.press('Space');
      await tabTo(
        page,
        note(page, '3.10').getByRole('button', {
          name: 'Onderschrijf 3.10',
          exact: true,
          disabled: false,
        }),
      );
      await page.keyboard.press('Enter');
      await note(page, '3.10').getByText('Eens, geldig').waitFor();
      await note(lead.page, '3.10').getByText('1 geldig').waitFor();

      // Another proposes an amendment to it.
      const proposing = note(member.page, '3.10');
      await proposing.getByRole('button', { name: /Stel een wijziging voor/ }).click();
      const field = proposing.getByRole('textbox', { name: 'Uw voorstel' });
      await field.fill((await field.innerText()).replace('schuilnaam', 'zelfgekozen naam'));
      await proposing.getByRole('textbox', { name: 'Waarom?' }).fill('Dat woord kent iedereen.');
      await proposing.getByRole('button', { name: 'Dien wijziging in', exact: true }).click();

      // It is on every page, and the lead adopts it.
      const chip = note(lead.page, '3.10').getByRole('button', { name: /A-011/ });
      await chip.waitFor();
      await chip.click();
      await note(lead.page, '3.10').getByRole('button', { name: 'Neem over' }).click();
      for (const reader of [member.page, lead.page, page]) {
        await until(async () => (await text(reader)).includes('zelfgekozen naam'));
      }

      // The endorsement is outdated, shows then and now, and is renewed by one key.
      await note(page, '3.10').getByText('Uw onderschrijving is verouderd').waitFor();
      await tabTo(
        page,
        note(page, '3.10').getByRole('button', { name: 'Toen en nu' }),
        'Shift+Tab',
      );
      await page.keyboard.press('Enter');
      await note(page, '3.10').locator('del', { hasText: 'schuilnaam' }).waitFor();
      // The button waits until the new words have stood long enough to be read.
      const stillAgree = { name: 'Nog steeds eens', disabled: false };
      await tabTo(page, note(page, '3.10').getByRole('button', stillAgree));
      await page.keyboard.press('Enter');
      await note(page, '3.10').getByText('Eens, geldig').waitFor();

      // And the manifesto comes out as a file.
      await tabTo(page, page.getByRole('link', { name: 'Uitgave' }).first());
      await page.keyboard.press('Enter');
      await tabTo(page, page.getByRole('radio', { name: 'PDF' }).first());
      for (let down = 0; down < 5; down++) await page.keyboard.press('ArrowDown');
      expect(await page.getByRole('radio', { name: 'Markdown' }).isChecked()).toBe(true);
      await tabTo(page, page.getByRole('button', { name: 'Maak en bewaar' }));
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.keyboard.press('Enter'),
      ]);
      const file = await readFile(await download.path(), 'utf8');
      expect(file).toContain('zelfgekozen naam');
      expect(file).toContain('Eerlijk gezegd:');
      expect(file).toContain('Gemeente Lindewaard');
      expect([...member.complaints, ...lead.complaints, ...keyboard.complaints]).toEqual([]);
    },
  );
