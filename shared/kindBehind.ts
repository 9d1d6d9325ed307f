import type { BlockKind } from './wording.ts';

/** The kind that a new paragraph gets behind one of this kind: behind a heading it is a plain one. */
export function kindBehind(kind: BlockKind): BlockKind {
  return kind === 'heading-3' || kind === 'heading-4' ? 'paragraph' : kind;
}
