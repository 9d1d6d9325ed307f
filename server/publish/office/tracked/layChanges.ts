import type { Change } from '#shared/changes.ts';
import type { Token } from '#shared/tokens.ts';
import { withoutSameEnds } from '#shared/withoutSameEnds.ts';
import type { Part, Revision } from '../Booklet.ts';
import { textParts } from '../textParts.ts';
import { runsOfAtoms } from './atoms.ts';

/** A change of a text, with whose it is. */
export interface SignedChange extends Change {
  readonly by: Omit<Revision, 'kind'>;
}

/** A text with changes in it that do not touch each other: accepted, each is made; rejected, none is. */
export function layChanges(from: readonly Token[], changes: readonly SignedChange[]): Part[] {
  const parts: Part[] = [];
  let place = 0;
  const push = (atoms: readonly Token[], revision?: Revision) =>
    parts.push(...textParts(runsOfAtoms(atoms), revision));
  for (const change of changes.toSorted((a, b) => a.start - b.start)) {
    const { start, end, tokens } = withoutSameEnds(from, change);
    push(from.slice(place, start));
    push(from.slice(start, end), { kind: 'delete', ...change.by });
    push(tokens, { kind: 'insert', ...change.by });
    place = end;
  }
  push(from.slice(place));
  return parts;
}
