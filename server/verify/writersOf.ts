import type { Account } from './Account.ts';
import type { ExportWords } from './ExportWords.ts';
import type { SectionLine } from './Line.ts';
import { listOf } from './listOf.ts';
import { oneLine } from './oneLine.ts';

/** Who writes a section, as an export says it; empty when nobody does. */
export function writersOf(account: Account, section: SectionLine, words: ExportWords): string {
  const { theme = '', partners = [] } = account.coalitions.get(section.coalition) ?? {};
  if (partners.length === 0) return '';
  return words.writtenBy(oneLine(theme), listOf(account, partners, words));
}
