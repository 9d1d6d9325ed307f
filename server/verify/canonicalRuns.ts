import type { Run } from './Line.ts';

const blank = /\s/u;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
const lineBreaks = '\t\n\v\f\r';

/**
 * Wording in the form in which it is compared: characters that cannot be seen left out, white space
 * as single spaces and none at either end, Unicode NFC, links only where a link may lead, and
 * neighbours of one format joined.
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
  const normal = made.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
  return withoutLastSpace(normal);
}

function add(made: Run[], run: Run): void {
  const last = made.at(-1);
  if (last && formatKey(last) === formatKey(run))
    made[made.length - 1] = { ...last, text: last.text + run.text };
  else made.push(run);
}

function formatOf({ bold, italic, href }: Run): Omit<Run, 'text'> {
  return {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(href !== undefined && mayLead(href) && { href }),
  };
}

function formatKey({ bold, italic, href }: Run): string {
  return JSON.stringify([bold === true, italic === true, href ?? null]);
}

function mayLead(href: string): boolean {
  if (href.length > 2000) return false;
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
