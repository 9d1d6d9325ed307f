import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openBrowser, openPage } from '../support/browser.ts';
import { runServer } from '../support/runServer.ts';
import { until } from '../support/until.ts';
import { cutLine, saveState } from './cutLine.ts';
import { unsentOnDevice } from './unsentOnDevice.ts';

const text = (page: Page) => page.locator('[data-arrival] .ProseMirror').innerText();

async function openSection(page: Page, url: string, role: string): Promise<void> {
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-arrival] .ProseMirror').waitFor();
  await until(async () => (await saveState(page)) === 'saved');
}

async function typeAtEnd(page: Page, paragraph: number, words: string): Promise<void> {
  await page
    .locator('[data-arrival] .ProseMirror p')
    .nth(paragraph)
    .click({ position: { x: 60, y: 10 } });
  await page.keyboard.press('End');
  await page.keyboard.type(words);
}

test.for(['no storage', 'a full disk'])(
  '[T1] [T3] with %s, words typed without a line are not said to be on the device',
  async (what) => {
    const server = await runServer();
    const { page } = await openPage(await openBrowser());
    const line = await cutLine(page);
    await page.addInitScript(what === 'no storage' ? withoutStorage : withoutRoom);
    await openSection(page, server.url, 'lead');
    await line.cut();
    expect(await saveState(page)).toBe('offline');
    await typeAtEnd(page, 0, ' Nergens anders.');
    await until(async () => (await saveState(page)) === 'adrift');
    line.restore();
    await until(async () => (await saveState(page)) === 'saved');
  },
);

function withoutStorage(): void {
  indexedDB.open = () => {
    throw new DOMException('There is no storage here.', 'SecurityError');
  };
}

// It takes what it is given, and lets go of it at the end.
function withoutRoom(): void {
  const add = Reflect.get(IDBObjectStore.prototype, 'add');
  IDBObjectStore.prototype.add = function (this: IDBObjectStore, value: unknown) {
    const asked = add.call(this, value);
    asked.addEventListener('success', () => this.transaction.abort());
    return asked;
  };
}

test('[T1] [T3] ten minutes without a line, edits on both sides, a reload: equal text everywhere', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [away, here] = [await openPage(browser), await openPage(browser)];
  const line = await cutLine(away.page);
  await away.page.clock.install();
  await openSection(away.page, server.url, 'member');
  await openSection(here.page, server.url, 'lead');

  await line.cut();
  await typeAtEnd(away.page, 0, ' Onderweg geschreven.');
  await typeAtEnd(here.page, 2, ' Op kantoor geschreven.');
  await away.page.clock.fastForward('10:00');
  await typeAtEnd(away.page, 1, ' En nog iets.');
  expect(await saveState(away.page)).toBe('offline');
  await away.page.evaluate(untilKept);
  // Leaving with unsaved words asks first.
  const asked = new Promise<string>((resolve) => {
    away.page.once('dialog', (dialog) => {
      resolve(dialog.type());
      void dialog.accept();
    });
  });
  await away.page.reload({ waitUntil: 'commit' });
  expect(await asked).toBe('beforeunload');
  line.restore();
  for (const { page } of [away, here]) {
    await until(async () => {
      const now = await text(page).catch(() => '');
      return ['Onderweg geschreven.', 'Op kantoor geschreven.', 'En nog iets.'].every((words) =>
        now.includes(words),
      );
    });
    await until(async () => (await saveState(page)) === 'saved');
  }
  // Carets carry names into the text of the page; the words themselves are compared.
  const words = async (page: Page) =>
    page.locator('[data-arrival] .ProseMirror').evaluate((editor) => {
      const copy = editor.cloneNode(true) as HTMLElement;
      copy.querySelectorAll('.draagvlak-caret').forEach((caret) => caret.remove());
      return copy.textContent;
    });
  expect(await words(away.page)).toBe(await words(here.page));
  expect([...away.complaints, ...here.complaints]).toEqual([]);
});

test('[S6] [T3] who types while the section closes is told so, and gets the words back', async () => {
  const server = await runServer();
  const browser = await openBrowser();
  const [writer, lead] = [await openPage(browser), await openPage(browser)];
  await openSection(writer.page, server.url, 'member');
  let isHeld = false;
  await writer.page.routeWebSocket(/\/sync\//, (line) => {
    const onward = line.connectToServer();
    line.onMessage((frame) => (isHeld ? undefined : onward.send(frame)));
  });
  await openSection(writer.page, server.url, 'member');
  await lead.page.request.post(`${server.url}/api/v1/demo/sessions`, { data: { role: 'lead' } });
  isHeld = true;
  await typeAtEnd(writer.page, 0, ' Net te laat.');
  expect(await saveState(writer.page)).not.toBe('saved');
  await until(async () => (await unsentOnDevice(writer.page)) >= ' Net te laat.'.length);
  const moved = await lead.page.request.put(`${server.url}/api/v1/sections/speak/phase`, {
    data: { phase: 'consultation', reason: 'De tekst staat.' },
  });
  expect(moved.status()).toBe(200);
  isHeld = false;
  await writer.page.reload();
  await writer.page.getByText('Net te laat.').first().waitFor();
  const { paragraphs } = (await (
    await lead.page.request.get(`${server.url}/api/v1/sections/speak/paragraphs`)
  ).json()) as {
    paragraphs: { text: string }[];
  };
  expect(paragraphs.some(({ text: words }) => words.includes('Net te laat.'))).toBe(false);
  expect(await text(writer.page)).not.toContain('Net te laat.');
});

test.each(['phase', 'right'] as const)(
  '[S2] [N5] who has nothing unsaved when typing ends reads and hears why: the %s changed',
  async (changed) => {
    const { url } = await runServer();
    const browser = await openBrowser();
    const { page } = await openPage(browser);
    const other = await openPage(browser);
    await openSection(page, url, 'member');
    const { person } = (await (await page.request.get(`${url}/api/v1/me`)).json()) as {
      person: { id: string };
    };
    const role = { phase: 'lead', right: 'coordinator' }[changed];
    await other.page.request.post(`${url}/api/v1/demo/sessions`, { data: { role } });
    const change = {
      phase: () =>
        other.page.request.put(`${url}/api/v1/sections/speak/phase`, {
          data: { phase: 'consultation', reason: 'De tekst staat.' },
        }),
      right: () =>
        other.page.request.patch(`${url}/api/v1/people/${person.id}`, {
          data: { role: 'observer' },
        }),
    }[changed];
    expect((await change()).status()).toBe(200);
    const why = {
      phase: 'De fase is veranderd. Hier typt nu niemand mee.',
      right: 'Uw rol of coalitie is veranderd. U leest nu mee.',
    }[changed];
    const bar = page.locator('[data-save-state]');
    await expect.poll(() => bar.locator('> span').first().innerText()).toBe(why);
    await expect.poll(() => bar.locator('[aria-live=polite]').textContent()).toBe(why);
  },
);

test('who never could type in a section is told no change', async () => {
  const { url } = await runServer();
  const { page } = await openPage(await openBrowser());
  await page.request.post(`${url}/api/v1/demo/sessions`, { data: { role: 'observer' } });
  await page.goto(`${url}/manifest/lokale-digitale-democratie/3`);
  await page.locator('[data-save-state=reading]').waitFor();
  expect(await page.locator('[data-save-state] > span').first().innerText()).toBe(
    'Hier typt u niet mee.',
  );
});

/** In the page: until the device has all that was given to it; a letter takes it some milliseconds. */
function untilKept(): Promise<void> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('draagvlak-unsaved', 1);
    opening.addEventListener('success', () => {
      const asked = opening.result.transaction('updates').objectStore('updates').count();
      asked.addEventListener('success', () => {
        opening.result.close();
        resolve();
      });
    });
  });
}
