import type { Page } from 'playwright-core';
import { openThrottled } from './openThrottled.ts';
import type { Site } from './openThrottled.ts';
import type { PageUnderTest } from './PageUnderTest.ts';

/** What going through the matrix took, in milliseconds: each key until its frame, and long tasks. */
export interface MatrixCost {
  readonly inPicture: readonly number[];
  readonly inTable: readonly number[];
  readonly tasks: readonly number[];
}

const ways = ['ArrowRight', 'ArrowDown', 'ArrowRight', 'PageDown', 'End', 'ArrowUp', 'Home'];

/** Goes through the picture by arrow keys, and through the table part by part. */
export async function measureMatrix(
  site: Site,
  under: PageUnderTest,
  { keys, throttle }: { keys: number; throttle: number },
): Promise<MatrixCost> {
  const { page, watched, close } = await openThrottled(site, under, throttle);
  // What the page does for itself after opening is not what a key costs.
  await page.waitForTimeout(3_000);
  const before = await watched();
  await page.locator('.matrix').focus();
  const inPicture = await press(page, Array.from({ length: keys }, (_, at) => ways[at % ways.length] ?? 'End')); // prettier-ignore
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await page.locator('.matrix-table').waitFor();
  await page.getByRole('button', { name: 'Volgende' }).focus();
  const inTable = await press(
    page,
    Array.from({ length: keys }, () => 'Enter'),
  );
  const after = await watched();
  await close();
  return { inPicture, inTable, tasks: after.tasks.slice(before.tasks.length) };
}

async function press(page: Page, keys: readonly string[]): Promise<number[]> {
  const taken: number[] = [];
  for (const key of keys) {
    const painted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const start = ({ timeStamp }: KeyboardEvent) =>
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.addEventListener('message', () => resolve(performance.now() - timeStamp));
              port1.start();
              port2.postMessage(null);
            });
          addEventListener('keydown', start, { once: true, capture: true });
          Object.assign(globalThis, { isListening: true });
        }),
    );
    await page.waitForFunction('globalThis.isListening');
    await page.keyboard.press(key);
    taken.push(await painted);
    await page.evaluate(() => Object.assign(globalThis, { isListening: false }));
    // What is laid out behind the frame is counted as a task, and not with the next key.
    await page.waitForTimeout(150);
  }
  return taken;
}
