import { vi } from 'vitest';

/** Waits until what is expected holds; after 45 s it fails with what was still wrong. */
export function eventually<T>(expectation: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(expectation, { timeout: 45_000, interval: 10 });
}
