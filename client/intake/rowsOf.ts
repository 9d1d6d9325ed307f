import type { ParagraphId } from '#shared/ids.ts';
import type { ImportItem } from '#shared/importing.ts';
import { plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import type { ImportedChange } from './ImportedChange.ts';

/** A paragraph of the text, by what one calls it. */
export type Called =
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'heading'; readonly text: string };

/** A line of the list: a change, or from where to where all stays as it is. */
export type Row =
  | {
      readonly kind: 'same';
      readonly key: string;
      readonly first: Called;
      readonly last: Called;
    }
  | {
      readonly kind: 'change';
      readonly key: string;
      readonly change: ImportedChange;
      /** What it is about; null for something new. */
      readonly at: Called | null;
      /** What it comes behind; null when that is nothing, or does not matter. */
      readonly behind: Called | null;
    };

/** What a file does to a text, line by line; what stays as it is taken together. */
export function rowsOf(items: readonly ImportItem[]): Row[] {
  const known = new Map<ParagraphId, Called>();
  for (const item of items)
    if (item.kind !== 'insert') known.set(item.paragraph, called(item.number, item.from));
  const rows: Row[] = [];
  for (const [place, item] of items.entries()) {
    const last = rows.at(-1);
    const key = String(place);
    if (item.kind !== 'same') {
      const at = item.kind === 'insert' ? null : (known.get(item.paragraph) ?? null);
      const behind = 'behind' in item && item.behind ? (known.get(item.behind) ?? null) : null;
      rows.push({ kind: 'change', key, change: item, at, behind });
    } else {
      const here = called(item.number, item.from);
      if (last?.kind === 'same') rows[rows.length - 1] = { ...last, last: here };
      else rows.push({ kind: 'same', key, first: here, last: here });
    }
  }
  return rows;
}

/** Letters of a heading by which one knows it again. */
const enough = 40;

function called(number: string | null, from: readonly Run[]): Called {
  if (number !== null) return { kind: 'number', number };
  const text = plainText(from);
  return { kind: 'heading', text: text.length > enough ? `${text.slice(0, enough)}…` : text };
}
