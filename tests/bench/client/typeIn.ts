import type { Page } from 'playwright-core';

const letters = 'en daarom zeggen wij op tijd wat er nog te kiezen valt ';

/** Types so many keys in the sixth paragraph of the text, so many milliseconds apart. */
export async function typeIn(page: Page, keys: number, pause: number): Promise<void> {
  await page.locator('.ProseMirror p').nth(5).click();
  for (let turn = 0; turn < keys; turn += 1) {
    await page.keyboard.press(letters[turn % letters.length] ?? ' ');
    await page.waitForTimeout(pause);
  }
}
