import { formatNumber } from '#shared/language/count.ts';
import type { Language } from '#shared/language/language.ts';

interface SizeWords {
  readonly kilobytes: (size: string) => string;
  readonly megabytes: (size: string) => string;
}

/** How big a file is, as people say it: “340 kB”, “1,2 MB”. */
export function formatSize(bytes: number, language: Language, words: SizeWords): string {
  if (bytes < 1_000_000)
    return words.kilobytes(formatNumber(Math.max(1, Math.round(bytes / 1000)), language));
  return words.megabytes(formatNumber(Math.round(bytes / 100_000) / 10, language));
}
