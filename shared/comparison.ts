import type { Paragraph } from './document.ts';
import { formattedDifference } from './formattedDifference.ts';
import type { FormattedPart } from './formattedDifference.ts';
import { longestRise } from './longestRise.ts';
import type { Run } from './wording.ts';
import { WordPairs } from './WordPairs.ts';

/** What became of one paragraph, or of those that became one, or of one that became several. */
export interface ComparedRow {
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'merged' | 'split';
  /** Whether it stands in another place among the others. */
  readonly isMoved: boolean;
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  /** How the words before became those after, with `¶` between paragraphs. */
  readonly parts: readonly FormattedPart[];
}

/** What stands between two paragraphs in a difference. */
const between: Run = { text: ' ¶ ' };

/**
 * How one text became another, paragraph by paragraph, in the order of the new one; what went stands
 * behind what it stood behind. Paragraphs are known again by their ids [P2]: one in another place was
 * moved, one that answers for another took it in, and one whose words were part of another was split
 * off. What says nothing is left out. Equal texts have rows of the kind `same` alone.
 */
export function compareTexts(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): ComparedRow[] {
  const [old, now] = [before.filter(saysSomething), after.filter(saysSomething)];
  const holders = holdersIn(now);
  const sources = new Map(now.map((one) => [one, [] as Paragraph[]]));
  for (const one of old) {
    const holder = holders.get(one.id);
    if (holder) sources.get(holder)?.push(one);
  }
  const parents = parentsOf(now, { old, sources, holders });
  const rows = now
    .filter((one) => !parents.has(one))
    .map((one): Draft => ({
      before: sources.get(one) ?? [],
      after: [one, ...now.filter((child) => parents.get(child) === one)],
    }));
  const all = withRemoved(rows, old);
  const moved = movedIn(all, old);
  return all.map((row) => finish(row, moved));
}

interface Draft {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
}

function saysSomething({ wording }: Paragraph): boolean {
  return wording.runs.length > 0;
}

// Who stands there itself goes before who answers for it.
function holdersIn(paragraphs: readonly Paragraph[]): Map<string, Paragraph> {
  const holders = new Map<string, Paragraph>();
  for (const one of paragraphs) for (const alias of one.aliases) holders.set(alias, one);
  for (const one of paragraphs) holders.set(one.id, one);
  return holders;
}

interface Known {
  readonly old: readonly Paragraph[];
  readonly sources: ReadonlyMap<Paragraph, readonly Paragraph[]>;
  readonly holders: ReadonlyMap<string, Paragraph>;
}

/** Of each paragraph that was split off: the one that kept the id. */
function parentsOf(now: readonly Paragraph[], known: Known): Map<Paragraph, Paragraph> {
  const parents = new Map<Paragraph, Paragraph>();
  const changed = changedIn(known).map((one) => ({
    ...one,
    had: new WordPairs(one.from.text),
    has: new WordPairs(one.to.text),
  }));
  for (const child of now) {
    if (known.sources.get(child)?.length !== 0) continue;
    const found =
      changed.find(({ from }) => from.aliases.includes(child.id)) ??
      findOrigin(new WordPairs(child.text), changed);
    if (found) parents.set(child, found.to);
  }
  return parents;
}

interface Changed {
  readonly from: Paragraph;
  readonly to: Paragraph;
}

function changedIn({ old, holders }: Known): Changed[] {
  return old.flatMap((from) => {
    const to = holders.get(from.id);
    return to && to.exact !== from.exact ? [{ from, to }] : [];
  });
}

type Worded = Changed & { readonly had: WordPairs; readonly has: WordPairs };

// Its words stood in one that no longer has them.
function findOrigin(words: WordPairs, changed: readonly Worded[]): Worded | undefined {
  return changed.find(({ had, has }) => words.standIn(had) && !words.standIn(has));
}

function withRemoved(rows: readonly Draft[], old: readonly Paragraph[]): Draft[] {
  const all = [...rows];
  const isIn = (row: Draft | undefined, one: Paragraph | undefined) =>
    one !== undefined && row?.before.includes(one) === true;
  old.forEach((one, place) => {
    if (all.some((row) => isIn(row, one))) return;
    const behind = all.findIndex((row) => isIn(row, old[place - 1]));
    all.splice(behind + 1, 0, { before: [one], after: [] });
  });
  return all;
}

/** The rows that do not stand in the order in which they stood. */
function movedIn(rows: readonly Draft[], old: readonly Paragraph[]): ReadonlySet<Draft> {
  const stood = rows.filter(({ before, after }) => before.length > 0 && after.length > 0);
  const places = stood.map((row) => old.indexOf(firstOf(row)));
  const kept = new Set(longestRise(places));
  return new Set(stood.filter((_, place) => !kept.has(place)));
}

// The place of one that took in others is its own.
function firstOf({ before, after }: Draft): Paragraph {
  return (before.find(({ id }) => id === after[0]?.id) ?? before[0]) as Paragraph;
}

function finish(row: Draft, moved: ReadonlySet<Draft>): ComparedRow {
  const { before, after } = row;
  const parts = formattedDifference(joined(before), joined(after));
  return { kind: kindOf(row), isMoved: moved.has(row), before, after, parts };
}

function kindOf({ before, after }: Draft): ComparedRow['kind'] {
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  if (before.length > 1) return 'merged';
  if (after.length > 1) return 'split';
  return before[0]?.exact === after[0]?.exact ? 'same' : 'changed';
}

function joined(paragraphs: readonly Paragraph[]): Run[] {
  return paragraphs.flatMap(({ wording }, place) =>
    place === 0 ? wording.runs : [between, ...wording.runs],
  );
}
