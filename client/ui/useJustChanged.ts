import { useSettled } from './useSettled.ts';

/** Milliseconds that words must stand still before a partner's name can be put under them. */
const standing = 1_000;

/**
 * Whether the words on the screen changed a moment ago: too short for anyone to have read them. A
 * press on a button that was meant for the words before must not count for these [E2].
 */
export function useJustChanged(exact: string): boolean {
  return useSettled(exact, standing) !== exact;
}
