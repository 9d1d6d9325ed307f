import { findChromium } from './findChromium.ts';

/** Before all tests: where a Chromium has to be unpacked, only one process may do so. */
export async function setup(): Promise<void> {
  // Where there is none, each browser test says so; the others need none.
  await findChromium().catch(() => undefined);
}
