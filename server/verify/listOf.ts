import type { Account } from './Account.ts';
import type { ExportWords } from './ExportWords.ts';
import { oneLine } from './oneLine.ts';

/** Partners by name, as a list in running text. */
export function listOf(
  { partners }: Account,
  ids: readonly string[],
  { locale }: ExportWords,
): string {
  const names = ids.map((id) => oneLine(partners.get(id)?.name ?? id));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
}
