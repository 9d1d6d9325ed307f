import type { Account } from './Account.ts';
import { backingOf } from './backingOf.ts';
import type { BackingGroup } from './backingOf.ts';
import type { ExportWords } from './ExportWords.ts';
import { Fault } from './Fault.ts';
import { goneTitle } from './goneTitle.ts';
import type { ListedParagraph } from './ListedParagraph.ts';
import { startOf } from './startOf.ts';
import type { Wanted } from './lineKinds.ts';
import type { TextPage } from './TextPage.ts';

interface Annex {
  readonly paragraphs: readonly ListedParagraph[];
  /** The ids of each paragraph that is gone. */
  readonly gone: readonly (readonly string[])[];
  readonly words: ExportWords;
}

/**
 * Reads the annex, which has to say of each paragraph what the record says, and nothing else.
 *
 * @throws Fault
 */
export function checkTextAnnex(
  page: TextPage,
  account: Account,
  { paragraphs, gone, words }: Annex,
): void {
  page.take(
    'annex',
    { kind: 'heading', text: words.annex },
    { kind: 'plain', text: words.annexIntro },
  );
  for (const { number, ids, currents } of paragraphs) {
    const ways = currents.map(({ text, hashes }): Wanted[] => [
      { kind: 'entry', number, text: startOf(text) },
      ...linesOf(backingOf(account, { ids, current: hashes }, words)),
    ]);
    takeOne(page, `annex, paragraph ${number}`, ways);
  }
  if (gone.length === 0) return;
  page.take(
    'annex',
    { kind: page.form === 'md' ? 'entry' : 'plain', text: words.gone },
    { kind: 'plain', text: words.goneIntro },
  );
  for (const ids of gone) {
    const groups = backingOf(account, { ids, current: null }, words);
    const title = goneTitle(account, ids);
    page.take(
      `annex, vanished paragraph ${ids[0]}`,
      { kind: 'gone', text: title },
      ...linesOf(groups),
    );
  }
}

function linesOf(groups: readonly BackingGroup[]): Wanted[] {
  return groups.flatMap(({ name, label, rows }): Wanted[] => {
    if (name === 'silent') return [{ kind: 'none', text: `${label}: ${rows.join('; ')}` }];
    return [
      { kind: 'group', text: `${label}:` },
      ...rows.map((text): Wanted => ({ kind: 'row', text })),
    ];
  });
}

// Where a text can be read in more ways than one, the way that goes furthest says what is wrong.
function takeOne(page: TextPage, what: string, ways: readonly (readonly Wanted[])[]): void {
  const from = page.place;
  let furthest: { readonly place: number; readonly fault: Fault } | undefined;
  for (const lines of ways) {
    page.place = from;
    try {
      page.take(what, ...lines);
      return;
    } catch (reason) {
      if (!(reason instanceof Fault)) throw reason;
      if (!furthest || page.place > furthest.place) furthest = { place: page.place, fault: reason };
    }
  }
  throw furthest?.fault ?? page.fault(what, 'here should stand nothing');
}
