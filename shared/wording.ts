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
  /** Whether it is part of a footnote, which hangs on what stands before it [W3]. */
  footnote?: true | undefined;
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
 * spaces and trimmed, none at either end of a footnote, links that are not allowed dropped,
 * neighbouring runs of one format joined. Doing it twice changes nothing.
 */
export function canonicalWording(kind: BlockKind, runs: readonly Run[]): Wording {
  const joined: Run[] = [];
  let endsInSpace = true;
  for (const { text, ...format } of runs) {
    const clean = collapse(text, endsInSpace);
    if (clean === '') continue;
    endsInSpace = clean.endsWith(' ');
    addRun(joined, { text: clean, ...canonicalFormat(format) });
  }
  // An accent may stand at the start of one run and its letter at the end of the one before.
  const canonical = trimNotes(joined).map((one) => ({ ...one, text: one.text.normalize('NFC') }));
  return { kind, runs: trimEnd(canonical) };
}

function addRun(runs: Run[], next: Run): void {
  const last = runs.at(-1);
  if (last && sameFormat(last, next)) last.text += next.text;
  else runs.push(next);
}

function collapse(text: string, afterSpace: boolean): string {
  const collapsed = withoutForbiddenCharacters(text).replace(/\s+/gu, ' ').normalize('NFC');
  return afterSpace ? collapsed.replace(/^ /u, '') : collapsed;
}

function canonicalFormat({ bold, italic, href, footnote }: Omit<Run, 'text'>): Omit<Run, 'text'> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && isAllowedHref(href) && { href }),
    ...(footnote && { footnote }),
  };
}

// A space at either end of a note belongs to the text around it: nobody sees it in the note.
function trimNotes(runs: readonly Run[]): Run[] {
  const trimmed: Run[] = [];
  for (const [place, run] of runs.entries()) {
    const isFirst = run.footnote && !runs[place - 1]?.footnote;
    const isLast = run.footnote && !runs[place + 1]?.footnote;
    const text = isFirst ? run.text.trimStart() : run.text;
    const said = isLast ? text.trimEnd() : text;
    if (text !== run.text) addRun(trimmed, { text: ' ' });
    if (said !== '') addRun(trimmed, { ...run, text: said });
    if (said !== text) addRun(trimmed, { text: ' ' });
  }
  return trimmed;
}

function trimEnd(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return runs;
  last.text = last.text.slice(0, -1);
  return last.text === '' ? trimEnd(runs.slice(0, -1)) : runs;
}

/** Whether two runs are formatted alike, whatever they say. */
export function sameFormat(a: Omit<Run, 'text'>, b: Omit<Run, 'text'>): boolean {
  return (
    a.bold === b.bold && a.italic === b.italic && a.href === b.href && a.footnote === b.footnote
  );
}

/** Runs that belong together: those of one footnote, or of the text between two of them. */
export interface Stretch<T extends Run = Run> {
  readonly isNote: boolean;
  readonly runs: readonly T[];
}

/** Runs cut where a footnote begins or ends; notes with nothing between them are one. */
export function stretchesOf<T extends Run>(runs: readonly T[]): Stretch<T>[] {
  const stretches: { isNote: boolean; runs: T[] }[] = [];
  for (const run of runs) {
    const isNote = run.footnote === true;
    const last = stretches.at(-1);
    if (last?.isNote === isNote) last.runs.push(run);
    else stretches.push({ isNote, runs: [run] });
  }
  return stretches;
}

/** The letters of runs as they stand in the document, notes too: for counting places in it. */
export function bareText(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/**
 * Runs as plain text has them: between brackets behind a space stands a footnote. The signs are
 * runs of their own, without `from`; the others say from which run they are.
 */
export function spelledOut<T extends Run>(runs: readonly T[]): { text: string; from?: T }[] {
  let before = ' ';
  return stretchesOf(runs).flatMap((stretch) => {
    const inner = stretch.runs.map((from) => ({ text: from.text, from }));
    const open = before.endsWith(' ') ? '[' : ' [';
    before = bareText(stretch.runs);
    return stretch.isNote ? [{ text: open }, ...inner, { text: ']' }] : inner;
  });
}

/** The plain text of runs: format left out, footnotes between brackets. */
export function plainText(runs: readonly Run[]): string {
  return bareText(spelledOut(runs));
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

// What says where a note begins and ends. No word: a word of signs has one sign.
const [noteStart, noteEnd] = ['[^', '^]'];

// A note is not a continuation of the word it hangs on, and where it hangs is said too [W3].
function wordsIn(runs: readonly Run[]): string[] {
  return stretchesOf(runs).flatMap((stretch) => {
    const words = wordsOf(bareText(stretch.runs));
    return stretch.isNote ? [noteStart, ...words, noteEnd] : words;
  });
}

/** Both hashes of canonical wording [P3]. The prefix names what was hashed, and its version. */
export function hashWording({ kind, runs }: Wording): WordingHashes {
  return {
    exact: sha256(`draagvlak exact 1\n${exactly({ kind, runs })}`),
    words: sha256(`draagvlak words 1\n${wordsIn(runs).join(' ')}`),
  };
}

/** Whether two wordings have the same `exact` hash [P3], without working either out. */
export function isSameWording(one: Wording, other: Wording): boolean {
  return exactly(one) === exactly(other);
}

function exactly({ kind, runs }: Wording): string {
  return canonicalJson({ kind, runs });
}
