import { canonicalJson } from './canonicalJson.ts';
import { withoutForbiddenCharacters } from './characters.ts';
import { isAllowedHref } from './links.ts';
import { sha256 } from './sha256.ts';

/** A stretch of text that is formatted alike. */
export type Run = {
  text: string;
  bold?: true | undefined;
  italic?: true | undefined;
  href?: string | undefined;
};

/** What a text-bearing block is: its own type, or for a paragraph the nearest thing around it. */
export const blockKinds = [
  'paragraph',
  'heading-3',
  'heading-4',
  'bullet',
  'ordered',
  'quote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/**
 * Canonical wording [P3]: what one paragraph says, in the one form in which it is compared, hashed
 * and kept. Made by `canonicalWording`; never edited.
 */
export type Wording = {
  kind: BlockKind;
  runs: Run[];
};

/** `exact`: type, marks, links and text. `words`: the words alone. Both SHA-256, hexadecimal. */
export interface WordingHashes {
  readonly exact: string;
  readonly words: string;
}

/**
 * Makes wording canonical: Unicode NFC, forbidden characters gone, white space collapsed to single
 * spaces and trimmed, links that are not allowed dropped, neighbouring runs of one format joined.
 * Doing it twice changes nothing.
 */
export function canonicalWording(kind: BlockKind, runs: readonly Run[]): Wording {
  const joined: Run[] = [];
  let endsInSpace = true;
  for (const { text, ...format } of runs) {
    const clean = collapse(text, endsInSpace);
    if (clean === '') continue;
    endsInSpace = clean.endsWith(' ');
    const next = { text: clean, ...canonicalFormat(format) };
    const last = joined.at(-1);
    if (last && sameFormat(last, next)) last.text += clean;
    else joined.push(next);
  }
  // An accent may stand at the start of one run and its letter at the end of the one before.
  const canonical = joined.map((one) => ({ ...one, text: one.text.normalize('NFC') }));
  return { kind, runs: trimEnd(canonical) };
}

function collapse(text: string, afterSpace: boolean): string {
  const collapsed = withoutForbiddenCharacters(text).replace(/\s+/gu, ' ').normalize('NFC');
  return afterSpace ? collapsed.replace(/^ /u, '') : collapsed;
}

function canonicalFormat({ bold, italic, href }: Omit<Run, 'text'>): Omit<Run, 'text'> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && isAllowedHref(href) && { href }),
  };
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return runs;
  last.text = last.text.slice(0, -1);
  return last.text === '' ? trimEnd(runs.slice(0, -1)) : runs;
}

/** Whether two runs are formatted alike, whatever they say. */
export function sameFormat(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
  return a.bold === b.bold && a.italic === b.italic && a.href === b.href;
}

/** The plain text of runs, format left out. */
export function plainText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

// A sign belongs to its number, what stands between two digits tells 1,5 from 1-5, and symbols such
// as %, § and € carry meaning: these count as words. A loose accent is a misspelt apostrophe.
const wordPattern =
  /(?<![\p{L}\p{N}])[-−](?=\p{N})|(?<=\p{N})\p{P}(?=\p{N})|[\p{L}\p{N}\p{M}]+|[\p{Sc}\p{Sm}\p{So}%‰&@#§°]/gu;
const dash = /^[\p{Pd}−]$/u;

/** The words of a text: lower case, without punctuation and spacing. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFC').match(wordPattern) ?? []).map((word) =>
    word.toLowerCase().normalize('NFC').replace(dash, '-'),
  );
}

/** Both hashes of canonical wording [P3]. The prefix names what was hashed, and its version. */
export function hashWording({ kind, runs }: Wording): WordingHashes {
  return {
    exact: sha256(`draagvlak exact 1\n${canonicalJson({ kind, runs })}`),
    words: sha256(`draagvlak words 1\n${wordsOf(plainText(runs)).join(' ')}`),
  };
}
