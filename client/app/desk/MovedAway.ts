import type { ParagraphId, PersonId } from '#shared/ids.ts';
import type { MovedParagraph } from '../../api/moving.ts';

/** That a paragraph left the open section. */
export interface MovedAway {
  readonly moved: MovedParagraph;
  /** Who did it; null: the reader, just now and here. */
  readonly by: PersonId | null;
  /** What stood there and where, for the reader who wants it back. */
  readonly was: { readonly exact: string; readonly behind: ParagraphId | null } | null;
}
