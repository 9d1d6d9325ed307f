import { formatNumber } from '#shared/language/count.ts';
import { formatExactly } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import { words } from '#shared/language/words.ts';
import type { ManifestoView } from '#shared/view.ts';

/** Of which moment an edition is: “As of 28 September 2026 at 14:32:08, number 412 in the record.” */
export function asOfLine({ at, seq }: ManifestoView, language: Language): string {
  const moment = formatExactly(at, language);
  return words(language).exporting.asOf(moment, formatNumber(seq, language));
}
