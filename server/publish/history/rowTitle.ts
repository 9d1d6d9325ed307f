import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
import type { Language } from '#shared/language/language.ts';
import { historyWords } from './historyWords.ts';

/** What became of one paragraph, or of several: “3.2 is nieuw”, “3.1 gesplitst in 3.1 en 3.2”. */
export function rowTitle(row: ComparedRow, language: Language): string {
  const { rows: say } = historyWords(language);
  const numberOf = ({ number }: Paragraph) => number ?? say.unnumbered;
  const [before, after] = [row.before.map(numberOf), row.after.map(numberOf)];
  const [was = '', is = ''] = [before[0], after[0]];
  const titles: Record<ComparedRow['kind'], () => string> = {
    same: () => say.moved(is),
    changed: () => say.changed(is),
    added: () => say.added(is),
    removed: () => say.removed(was),
    merged: () => say.merged(before, is),
    split: () => say.split(was, after),
  };
  const title = titles[row.kind]();
  const told = row.isMoved && row.kind !== 'same' ? `${title} ${say.alsoMoved}` : title;
  return told.charAt(0).toLocaleUpperCase(language) + told.slice(1);
}
