import type { Page } from 'playwright-core';

/** How many edits the device keeps because the server has not confirmed them. */
export function unsentOnDevice(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('draagvlak-unsaved');
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('updates').objectStore('updates').count();
          counting.addEventListener('success', () => {
            opening.result.close();
            resolve(counting.result);
          });
        });
      }),
  );
}
