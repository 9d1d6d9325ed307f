import { isSafeAddress } from '#shared/isSafeAddress.ts';
import { limits } from '#shared/limits.ts';
import type { InsightDraft } from './InsightDraft.ts';
import { readNumbers } from './readNumbers.ts';
import type { TiePlaces } from './TiePlaces.ts';

export type DraftFault = 'titleMissing' | 'textMissing' | 'tooLong' | 'hrefWrong' | 'unknown';

/** What is not right yet in what is filled in, by field. */
export function faultsIn(
  { title, text, href, numbers }: InsightDraft,
  places: TiePlaces,
): Partial<Record<'title' | 'text' | 'href' | 'numbers', DraftFault>> {
  return {
    ...(title.trim() === '' && { title: 'titleMissing' }),
    ...(text.trim() === '' && { text: 'textMissing' }),
    ...(text.trim().length > limits.insightCharacters && { text: 'tooLong' }),
    ...(href.trim() !== '' && !isSafeAddress(href.trim()) && { href: 'hrefWrong' }),
    ...(readNumbers(numbers, places).unknown.length > 0 && { numbers: 'unknown' }),
  };
}
