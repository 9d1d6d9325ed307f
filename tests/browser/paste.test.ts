import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { violations } from './violations.ts';

const folder = join(import.meta.dirname, '../client/paste');
const files = readdirSync(folder).filter((name) => name.endsWith('.html'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Pastes as the keyboard does. */
async function paste(page: Page, html: string): Promise<void> {
  await page.locator('[data-arrival] .ProseMirror').evaluate((text, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'Wie dit leest, kreeg niet wat er stond.');
    text.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, html);
}

/** Every block as the elements around it and its words, from a place in the text on. */
const blocksFrom = (page: Page, place: number) =>
  page.locator('[data-arrival] .ProseMirror').evaluate((text, from) => {
    const copy = text.cloneNode(true);
    if (!(copy instanceof Element)) return [];
    // The names at others' carets are no words of the text.
    for (const caret of copy.querySelectorAll('.draagvlak-caret')) caret.remove();
    return [...copy.children].slice(from).flatMap((child) =>
      [child, ...child.querySelectorAll('p')].flatMap((block) => {
        if (!/^(?:P|H3|H4)$/.test(block.tagName)) return [];
        const around = [block.tagName];
        let parent = block.parentElement;
        for (; parent && parent !== copy; parent = parent.parentElement)
          around.push(parent.tagName);
        return `${around.toReversed().join(' ')}: ${block.textContent}`;
      }),
    );
  }, place);

/** What somebody looked at, in the same form. */
const goldenBlocks = (page: Page, name: string) =>
  page.evaluate(
    (html) => {
      const { body } = new DOMParser().parseFromString(html.replaceAll('\n', ''), 'text/html');
      return [...body.querySelectorAll('p, h3, h4')].map((block) => {
        const around = [block.tagName];
        let parent = block.parentElement;
        for (; parent && parent !== body; parent = parent.parentElement)
          around.push(parent.tagName);
        return `${around.toReversed().join(' ')}: ${block.textContent}`;
      });
    },
    read(`golden/${name}.html`),
  );

/** An empty paragraph at the end of the text, with the caret in it; answers its place. */
async function newParagraph(page: Page): Promise<number> {
  const blocks = page.locator('[data-arrival] .ProseMirror > *');
  await page.locator('[data-arrival] .ProseMirror').evaluate((text) => {
    const paragraphs = text.querySelectorAll('p');
    const last = paragraphs[paragraphs.length - 1];
    if (text instanceof HTMLElement) text.focus();
    if (last) getSelection()?.collapse(last, last.childNodes.length);
  });
  const isEmpty = () =>
    blocks.last().evaluate(({ tagName, textContent }) => tagName === 'P' && textContent === '');
  // Once more leaves a list or a quote.
  for (let presses = 0; presses < 3 && !(await isEmpty()); presses += 1)
    await page.keyboard.press('Enter');
  expect(await isEmpty()).toBe(true);
  return (await blocks.count()) - 1;
}

const isOn = (place: Locator) =>
  place.evaluate((element) => element === document.activeElement, undefined, { timeout: 5_000 });

async function openDesk(role: string) {
  const { page, complaints } = await openPage(await openBrowser());
  const server = await runServer();
  const address = `${server.url}/manifest/lokale-digitale-democratie/3`;
  await page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(address);
  await page.locator('[data-arrival] .ProseMirror p').first().waitFor();
  return { page, complaints, server, address };
}

test('[W1] what other programs put on a clipboard comes over whole, to others too', async () => {
  const { page, complaints, server, address } = await openDesk('lead');
  const other = await openPage(await openBrowser());
  const asMember = { data: { role: 'member' } };
  await other.page.request.post(`${server.url}/api/v1/demo/sessions`, asMember);
  await other.page.goto(address);
  for (const name of files) {
    const place = await newParagraph(page);
    await paste(page, read(name));
    expect([name, await blocksFrom(page, place)]).toEqual([name, await goldenBlocks(page, name)]);
  }
  const all = await blocksFrom(page, 0);
  await other.page.locator('[data-arrival] .ProseMirror').waitFor();
  await until(async () => (await blocksFrom(other.page, 0)).join() === all.join());
  // The policy of the page against inline styles has nothing to complain of either.
  expect([...complaints, ...other.complaints]).toEqual([]);
});

test('[W1] what is dropped comes in as what is pasted does', async () => {
  const { page, complaints } = await openDesk('lead');
  const place = await newParagraph(page);
  await page.locator('[data-arrival] .ProseMirror > p:last-child').evaluate((target, html) => {
    const { left, top, height } = target.getBoundingClientRect();
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', html);
    const at = { clientX: left + 2, clientY: top + Math.min(height / 2, 10) };
    const more = { dataTransfer, bubbles: true, cancelable: true };
    target.dispatchEvent(new DragEvent('drop', { ...at, ...more }));
  }, read('googleDocs.html'));
  expect(await blocksFrom(page, place)).toEqual(await goldenBlocks(page, 'googleDocs.html'));
  expect(complaints).toEqual([]);
});

test('[W1] a document of 300 paragraphs comes over whole', async () => {
  const { page, complaints } = await openDesk('lead');
  const [opening = '', ...rest] = read('wordDesktop.html').split('<p class=MsoNormal>');
  const paragraph = `<p class=MsoNormal>${rest[0]}`;
  const place = await newParagraph(page);
  await paste(page, opening + paragraph.repeat(300));
  expect(await blocksFrom(page, place)).toHaveLength(302);
  expect(complaints).toEqual([]);
});

test('[W2] tips come when nobody types, lead to their words, and back to the text', async () => {
  const { page, complaints } = await openDesk('lead');
  await newParagraph(page);
  await paste(
    page,
    '<p>Goed.</p><p>Lees het: <a href="https://voorbeeld.example/">klik hier</a></p>',
  );
  const tips = page.getByRole('button', { name: '1 tip' });
  const list = page.getByRole('dialog', { name: 'Schrijftips' });
  await tips.waitFor();
  // Nothing is said aloud of it.
  expect(await page.locator('[aria-live], output, [role=status]').getByText(/tip/).count()).toBe(0);
  await tips.press('Enter');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await until(() => isOn(page.locator('[data-arrival] .ProseMirror')));
  await tips.press('Enter');
  await until(() => isOn(list.getByRole('heading')));
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('zo: ');
  await until(async () =>
    (await blocksFrom(page, 0)).some((said) => said.endsWith('Lees het: zo: klik hier')),
  );
  // The words of the link are put right, and the tip goes.
  await page.keyboard.press('Shift+End');
  await page.keyboard.type('in de uitleg.');
  await list.getByText('Er zijn geen tips meer.').waitFor();
  await list.getByRole('button', { name: 'Sluit' }).click();
  await tips.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});
