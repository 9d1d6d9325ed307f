import type { Called } from './rowsOf.ts';
import type { useIntakeWords } from './useIntakeWords.ts';

/** What one calls a paragraph: its number, or the heading that it is. */
export function nameOf(one: Called, words: ReturnType<typeof useIntakeWords>): string {
  return one.kind === 'number' ? one.number : words.headingCalled(one.text);
}
