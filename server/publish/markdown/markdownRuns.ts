import type { Run } from '#shared/wording.ts';
import { escapeAddress, escapeMarkdown } from './escapeMarkdown.ts';

type Mark = Exclude<keyof Run, 'text'>;

/** How each mark is written, from the inside out. */
const marks: Record<Mark, (inner: string, run: Run) => string> = {
  italic: (inner) => `_${inner}_`,
  bold: (inner) => `**${inner}**`,
  href: (inner, { href = '' }) => `[${inner}](${escapeAddress(href)})`,
};
const order = Object.keys(marks) as Mark[];

/** Formatted text as one line of Markdown. */
export function markdownRuns(runs: readonly Run[]): string {
  const pieces = runs.map((run) => writeRun(run));
  return pieces.reduce((line, piece, place) => line + join(line, piece, pieces[place + 1]), '');
}

interface Piece {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly isPlain: boolean;
}

// A mark may not touch a space on its inside, so spaces at the edges go outside.
function writeRun(run: Run): Piece {
  const [, before = '', inner = '', after = ''] = /^( *)(.*?)( *)$/su.exec(run.text) ?? [];
  const used = order.filter((mark) => run[mark] !== undefined);
  const isPlain = used.length === 0 || inner === '';
  const text = escapeMarkdown(inner);
  const marked = isPlain ? text : used.reduce((made, mark) => marks[mark](made, run), text);
  return { before, marked, after, isPlain };
}

function join(line: string, piece: Piece, next: Piece | undefined): string {
  let { marked } = piece;
  if (piece.isPlain) {
    const last = line.at(-1);
    if (piece.before === '' && (last === '*' || last === '_')) marked = spellFirst(marked);
    if (piece.after === '' && next && !next.isPlain && next.before === '')
      marked = spellLast(marked);
  }
  return piece.before + marked + piece.after;
}

// Next to a letter, an asterisk or underscore need not open or close anything: a letter spelled as
// a character reference ends and begins with punctuation, beside which it always does. An
// exclamation mark before a link would make it an image.
function spellFirst(text: string): string {
  return text.replace(/^[^\s!-/:-@[-`{-~]/u, spell);
}

function spellLast(text: string): string {
  return text.replace(/(?:[^\s!-/:-@[-`{-~]|!)$/u, spell);
}

function spell(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
