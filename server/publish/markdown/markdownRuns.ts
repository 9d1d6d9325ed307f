import type { Run } from '#shared/wording.ts';
import type { EditionNote } from '../edition/Edition.ts';
import { withNotes } from '../edition/withNotes.ts';
import { escapeAddress, escapeMarkdown } from './escapeMarkdown.ts';

type Mark = Exclude<keyof Run, 'text' | 'footnote'>;
/** A run, or the sign of a footnote, which is no text. */
type Part = Run & { readonly isSign?: true };

/** The signs around each mark. A link is the outermost, so that no mark ends inside another. */
const signs: Record<Mark, (run: Run) => readonly [string, string]> = {
  href: ({ href = '' }) => ['[', `](${escapeAddress(href)})`],
  bold: () => ['**', '**'],
  italic: () => ['_', '_'],
};
const order = Object.keys(signs) as Mark[];

/** A piece of the line: escaped text, the sign of a footnote, or one that opens or closes a mark. */
interface Piece {
  readonly kind: 'text' | 'note' | 'open' | 'close';
  text: string;
}

/** Formatted text as one line of Markdown, with signs for the footnotes in it. */
export function markdownRuns(runs: readonly Run[], notes: readonly EditionNote[] = []): string {
  const parts = withNotes(runs, notes).map((part): Part =>
    'note' in part ? { text: `[^${part.note}]`, isSign: true } : part.run,
  );
  const pieces = nest(freeSpaces(parts), order);
  pieces.forEach((piece, place) => separate(piece, pieces, place));
  return pieces.map(({ text }) => text).join('');
}

// A mark may not begin or end with a space: a space has only the marks, from the outermost inwards,
// that go on from its one neighbour to the other.
function freeSpaces(runs: readonly Part[]): Part[] {
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

function nest(runs: readonly Part[], [mark, ...inner]: readonly Mark[]): Piece[] {
  if (!mark) return runs.map(leaf);
  return stretches(runs, mark).flatMap((stretch): Piece[] => {
    const pieces = nest(stretch, inner);
    const [first] = stretch;
    if (first?.[mark] === undefined) return pieces;
    const [open, close] = signs[mark](first);
    return [{ kind: 'open', text: open }, ...pieces, { kind: 'close', text: close }];
  });
}

function leaf({ text, isSign }: Part): Piece {
  return isSign ? { kind: 'note', text } : { kind: 'text', text: escapeMarkdown(text) };
}

function stretches(runs: readonly Part[], mark: Mark): Part[][] {
  const made: Part[][] = [];
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
 * punctuation, beside which a sign always works. An exclamation mark before a link or a footnote
 * would make an image of it; a colon or a bracket behind a footnote, a definition or a link.
 */
function separate(piece: Piece, pieces: readonly Piece[], place: number): void {
  if (piece.kind === 'text') return;
  const [before, after] = [pieces[place - 1], pieces[place + 1]];
  if (piece.kind === 'note') {
    if (before?.kind === 'text') before.text = before.text.replace(/!$/u, spell);
    if (after?.kind === 'text') after.text = after.text.replace(/^[:(]/u, spell);
    return;
  }
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
