import type { Account } from './Account.ts';
import type { ExportWords } from './ExportWords.ts';
import type { Hashes } from './hashWords.ts';
import { voicesOf } from './voicesOf.ts';
import type { Voice } from './voicesOf.ts';

/** A group of partners who said the same of a paragraph, in the words of an export. */
export interface BackingGroup {
  /** `silent` where nobody is named. */
  readonly name: string;
  readonly label: string;
  /** “Gemeenten (2 van 4): Duinrade; Vliet: ‘reason’”, a type of partner each. */
  readonly rows: readonly string[];
}

/**
 * What the annex of an export has to say of a paragraph, by what the record says of its ids at these
 * words; of one that is gone `current` is null, and nobody is silent about it.
 */
export function backingOf(
  account: Account,
  { ids, current }: { ids: readonly string[]; current: Hashes | null },
  words: ExportWords,
): BackingGroup[] {
  const voices = voicesOf(account, ids, current);
  const said = Object.entries(words.groups).flatMap(([name, { label, nobody }]) => {
    const rows = rowsOf(
      account,
      voices.filter(({ group }) => group === name),
      words,
    );
    if (rows.length > 0) return [{ name, label, rows }];
    return nobody !== undefined && current ? [{ name: 'silent', label, rows: [nobody] }] : [];
  });
  const silent = current ? silentOf(account, voices, words) : '';
  const { label = '' } = words.groups['silent'] ?? {};
  return silent === '' ? said : [...said, { name: 'silent', label, rows: [silent] }];
}

function rowsOf(account: Account, voices: readonly Voice[], words: ExportWords): string[] {
  return Object.keys(words.types).flatMap((type) => {
    const ofType = voices.filter((voice) => voice.type === type);
    if (ofType.length === 0) return [];
    const said = ofType.map((voice) => saidBy(voice, words));
    return [`${sumOf(account, { type, count: ofType.length }, words)}: ${said.join('; ')}`];
  });
}

function saidBy(
  { name, reason, group, condition, amendment }: Voice,
  { unmet }: ExportWords,
): string {
  if (condition === 'failed') return unmet(name, amendment);
  if (group === 'conditional') return `${name} (${amendment})`;
  return reason === '' ? name : `${name}: ‘${reason}’`;
}

function silentOf(account: Account, voices: readonly Voice[], words: ExportWords): string {
  const sums = Object.keys(words.types).flatMap((type) => {
    const spoke = voices.filter((voice) => voice.type === type).length;
    const count = totalOf(account, type) - spoke;
    return count > 0 ? [sumOf(account, { type, count }, words)] : [];
  });
  return sums.join('; ');
}

function sumOf(
  account: Account,
  { type, count }: { type: string; count: number },
  { locale, types, ofType }: ExportWords,
): string {
  const format = new Intl.NumberFormat(locale);
  return ofType(types[type] ?? type, format.format(count), format.format(totalOf(account, type)));
}

function totalOf({ partners }: Account, type: string): number {
  return [...partners.values()].filter((partner) => partner.type === type).length;
}
