import type { ParagraphId, SectionId } from '#shared/ids.ts';

/** Where in another section a paragraph is to stand. */
export interface AwayPlace {
  readonly section: SectionId;
  /** The paragraph before it; null: before all of them. */
  readonly behind: ParagraphId | null;
}
