import type { Run } from '#shared/wording.ts';
import { escapeAddress, escapeMarkdown } from './escapeMarkdown.ts';

type Mark = Exclude<keyof Run, 'text'>;

/** The signs around each mark. A link is the outermost, so that no mark ends inside another. */
const signs: Record<Mark, (run: Run) => readonly [string, string]> = {
  href: ({ href = '' }) => ['[', `](${escapeAddress(href)})`],
  bold: () => ['**', '**'],
  italic: () => ['_', '_'],
};
const order = Object.keys(signs) as Mark[];

/** A piece of the line: escaped text, or a sign that opens or closes a mark. */
interface Piece {
  readonly kind: 'text' | 'open' | 'close';
  text: string;
}

/** Formatted text as one line of Markdown. */
export function markdownRuns(runs: readonly Run[]): string {
  const pieces = nest(freeSpaces(runs), order);
  pieces.forEach((piece, place) => separate(piece, pieces, place));
  return pieces.map(({ text }) => text).join('');
}

// A mark may not begin or end with a space: a space has only the marks, from the outermost inwards,
// that go on from its one neighbour to the other.
function freeSpaces(runs: readonly Run[]): Run[] {
  const parts = runs.flatMap((run) =>
    (run.text.match(/^ +| +$|[^ ](?:.*[^ ])?/gsu) ?? []).map((text) => ({ ...run, text })),
  );
  return parts.map((part, place) => {
    if (part.text.trim() !== '') return part;
    const [before, after] = [parts[place - 1], parts[place + 1]];
    const differing = order.findIndex((mark) => before?.[mark] !== after?.[mark]);
    const both = differing < 0 ? order : order.slice(0, differing);
    return { text: part.text, ...Object.fromEntries(both.map((mark) => [mark, before?.[mark]])) };
  });
}

function nest(runs: readonly Run[], [mark, ...inner]: readonly Mark[]): Piece[] {
  if (!mark) return runs.map(({ text }) => ({ kind: 'text', text: escapeMarkdown(text) }));
  return stretches(runs, mark).flatMap((stretch): Piece[] => {
    const pieces = nest(stretch, inner);
    const [first] = stretch;
    if (first?.[mark] === undefined) return pieces;
    const [open, close] = signs[mark](first);
    return [{ kind: 'open', text: open }, ...pieces, { kind: 'close', text: close }];
  });
}

function stretches(runs: readonly Run[], mark: Mark): Run[][] {
  const made: Run[][] = [];
  for (const run of runs) {
    const last = made.at(-1);
    if (last && last[0]?.[mark] === run[mark]) last.push(run);
    else made.push([run]);
  }
  return made;
}

/**
 * A sign between a letter and punctuation (and an underscore next to a letter) opens or closes
 * nothing in CommonMark. Spelled as a character reference the letter begins and ends with
 * punctuation, beside which a sign always works. An exclamation mark before a link would make an
 * image of it.
 */
function separate(piece: Piece, pieces: readonly Piece[], place: number): void {
  if (piece.kind === 'text') return;
  const [before, after] = [pieces[place - 1], pieces[place + 1]];
  const isOpen = piece.kind === 'open';
  const [outside, inside] = isOpen ? [before, after] : [after, before];
  if (outside?.kind !== 'text') return;
  if (piece.text === '[') outside.text = outside.text.replace(/!$/u, spell);
  if (piece.text !== '_' && piece.text !== '**') return;
  const edge = isOpen ? /^[\p{L}\p{N}]/u : /[\p{L}\p{N}]$/u;
  if (piece.text === '**' && inside?.kind === 'text' && edge.test(inside.text)) return;
  const letter = isOpen ? /[^\s!-/:-@[-`{-~]$/u : /^[^\s!-/:-@[-`{-~]/u;
  outside.text = outside.text.replace(letter, spell);
}

function spell(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
