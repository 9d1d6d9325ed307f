import type { Footnotes } from './Footnotes.ts';
import type { Run } from './Line.ts';
import { plainOf } from './plainOf.ts';

const piece =
  /\\([!-/:-@[-`{-~])|&#(\d{1,7});|(?<!!)\[\^(\d{1,7})\](?![:(])|(\*\*|_|(?<!!)\[)|\]\(<([^>]*)>\)|([`*[\]<>~|\\]|&(?=[#a-z])|:(?=\/\/))|([^])/giu;

/** A sign that opened something, and before which run. */
interface Opened {
  readonly sign: string;
  readonly from: number;
}

/**
 * The formatted text on a line of Markdown, or null when it has what no export has: then people
 * might see other words. A footnote stands where it is referred to.
 */
export function readMarkdownRuns(line: string, notes?: Footnotes): Run[] | null {
  const runs: Run[] = [];
  const opened: Opened[] = [];
  for (const found of line.matchAll(piece)) {
    const [signs, escaped, code, note, mark, address, strange, plain] = found;
    if (strange !== undefined) return null;
    if (note !== undefined) {
      // Two with nothing between them would be one, and none is inside a mark.
      const said = notes?.take(Number(note));
      if (!said || opened.length > 0 || runs.at(-1)?.footnote) return null;
      runs.push(...said);
      continue;
    }
    const text = code === undefined ? (escaped ?? plain) : String.fromCodePoint(Number(code));
    if (text !== undefined) {
      runs.push({ text, ...formatIn(opened) });
      continue;
    }
    const sign = mark ?? '[';
    const last = opened.at(-1);
    const isEnd = address !== undefined || (sign !== '[' && last?.sign === sign);
    const around = {
      before: line.slice(0, found.index),
      after: line.slice(found.index + signs.length),
    };
    if (mark !== undefined && mark !== '[' && !isSign(mark, isEnd, around)) return null;
    if (isEnd) {
      const inner = last?.sign === sign ? runs.splice(last.from) : [];
      if (!isMarkable(plainOf(inner))) return null;
      runs.push(...inner.map((run) => (address === undefined ? run : { ...run, href: address })));
      opened.pop();
    } else {
      // A link is around any mark, and nothing is in another of its kind.
      if (opened.some((each) => sign === '[' || each.sign === sign)) return null;
      opened.push({ sign, from: runs.length });
    }
  }
  return opened.length === 0 ? runs : null;
}

function formatIn(opened: readonly Opened[]): Omit<Run, 'text'> {
  const has = (sign: string) => opened.some((each) => each.sign === sign);
  return { ...(has('**') && { bold: true }), ...(has('_') && { italic: true }) };
}

// Signs with nothing between them, or with a space at an end, mark nothing and are read as they are.
function isMarkable(text: string): boolean {
  return text !== '' && text === text.trim();
}

interface Around {
  readonly before: string;
  readonly after: string;
}

// Beside a letter outside it a sign is read as it is, but for asterisks with a letter inside too.
function isSign(mark: string, isEnd: boolean, { before, after }: Around): boolean {
  const isFree = isEnd
    ? /^(?:$|[\s!-/:-@[-`{-~])/u.test(after)
    : /(?:^|[\s!-/:-@[-`{-~])$/u.test(before);
  const isOnLetter = isEnd ? /[\p{L}\p{N}]$/u.test(before) : /^[\p{L}\p{N}]/u.test(after);
  return isFree || (mark === '**' && isOnLetter);
}
