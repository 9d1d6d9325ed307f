import { cutAtNotes } from './cutAtNotes.ts';
import type { Run } from './Line.ts';

const blank = /\s/u;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const lineBreaks = '\t\n\v\f\r';

/**
 * Wording in the form in which it is compared: characters that cannot be seen left out, white space
 * as single spaces and none at either end of it or of a footnote, Unicode NFC, links only where a
 * link may lead, and neighbours of one format joined.
 */
export function canonicalRuns(runs: readonly Run[]): Run[] {
  const made: Run[] = [];
  let isAfterSpace = true;
  for (const run of runs) {
    let text = '';
    for (const character of run.text) {
      const isBreak = lineBreaks.includes(character);
      if (!isBreak && invisible.test(character)) continue;
      const isSpace = isBreak || blank.test(character);
      if (!(isSpace && isAfterSpace)) text += isSpace ? ' ' : character;
      isAfterSpace = isSpace;
    }
    if (text !== '') add(made, { ...formatOf(run), text });
  }
  const normal = withSpacesOutside(made).map((run) => ({
    ...run,
    text: run.text.normalize('NFC'),
  }));
  return withoutLastSpace(normal);
}

// The space that a footnote begins or ends with stands before or behind it.
function withSpacesOutside(runs: readonly Run[]): Run[] {
  const moved: Run[] = [];
  for (const cut of cutAtNotes(runs)) {
    const inner = cut.runs.map((run) => ({
      ...run,
      ...(cut.isNote && { footnote: true as const }),
    }));
    const [head, tail] = [inner.at(0), inner.at(-1)];
    const begins = cut.isNote && head?.text.startsWith(' ') === true;
    if (begins && head) head.text = head.text.slice(1);
    const ends = cut.isNote && tail?.text.endsWith(' ') === true;
    if (ends && tail) tail.text = tail.text.slice(0, -1);
    if (begins) add(moved, { text: ' ' });
    for (const run of inner.filter(({ text }) => text !== '')) add(moved, run);
    if (ends) add(moved, { text: ' ' });
  }
  return moved;
}

function add(made: Run[], run: Run): void {
  const last = made.at(-1);
  if (last && formatKey(last) === formatKey(run))
    made[made.length - 1] = { ...last, text: last.text + run.text };
  else made.push(run);
}

function formatOf({ bold, italic, href, footnote }: Run): Omit<Run, 'text'> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && mayLead(href) && { href }),
    ...(footnote && { footnote }),
  };
}

function formatKey({ bold, italic, href, footnote }: Run): string {
  return JSON.stringify([bold === true, italic === true, href ?? null, footnote === true]);
}

function mayLead(href: string): boolean {
  const isSeen = (character: string) =>
    lineBreaks.includes(character) || !invisible.test(character);
  if (href.length > 2000 || !Array.from(href).every(isSeen)) return false;
  try {
    return /^(?:https?|mailto):$/.test(new URL(href).protocol);
  } catch {
    return false;
  }
}

function withoutLastSpace(runs: Run[]): Run[] {
  const last = runs.at(-1);
  if (!last?.text.endsWith(' ')) return runs;
  const rest = runs.slice(0, -1);
  const text = last.text.slice(0, -1);
  return text === '' ? withoutLastSpace(rest) : [...rest, { ...last, text }];
}
