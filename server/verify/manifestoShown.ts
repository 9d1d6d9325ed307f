import type { Account } from './Account.ts';
import { Fault } from './Fault.ts';
import type { SectionLine } from './Line.ts';

/** The titles an export shows: its own, and those of its sections in order. */
export interface ShownTitles {
  readonly title: string;
  readonly sections: readonly string[];
}

/**
 * The sections of the manifesto of the record that has these titles, in order.
 *
 * @throws Fault when there is none.
 */
export function manifestoShown(account: Account, shown: ShownTitles, where: string): SectionLine[] {
  const wanted = [shown.title, ...shown.sections].map(squeeze).join('\n');
  for (const { id, title } of account.manifestos.values()) {
    const sections = account.sectionsOf(id);
    const titles = [title, ...sections.map((section) => section.title)];
    if (titles.map(squeeze).join('\n') === wanted) return sections;
  }
  throw new Fault(where, 'the record has no manifesto with these titles in this order');
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, '');
}
