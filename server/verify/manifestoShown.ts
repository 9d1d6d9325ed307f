import type { Account } from './Account.ts';
import { Fault } from './Fault.ts';
import type { ExportWords } from './ExportWords.ts';
import { partOf } from './partOf.ts';
import type { Part } from './partOf.ts';

/** The titles an export shows: its own, and those of its sections in order. */
export interface ShownTitles {
  readonly title: string;
  readonly sections: readonly string[];
}

interface Around {
  readonly words: ExportWords;
  /** What it says of itself below its title. */
  readonly notes: readonly string[];
  readonly where: string;
}

/**
 * The manifesto of the record that has these titles: its id, and which part of it is shown.
 *
 * @throws Fault when there is none.
 */
export function manifestoShown(
  account: Account,
  shown: ShownTitles,
  { words, notes, where }: Around,
): { manifesto: string; part: Part } {
  const wanted = [shown.title, ...shown.sections].map(squeeze).join('\n');
  for (const { id, title } of account.manifestos.values()) {
    const part = partOf(account.sectionsOf(id), words, (note) => notes.includes(note));
    const titles = [title, ...part.sections.map(({ section }) => section.title)];
    if (titles.map(squeeze).join('\n') === wanted) return { manifesto: id, part };
  }
  throw new Fault(where, 'the record has no manifesto with these titles in this order');
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
