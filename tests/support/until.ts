import { vi } from 'vitest';

/** Waits until a condition holds; fails after 45 s. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(condition, { timeout: 45_000, interval: 20 });
}
