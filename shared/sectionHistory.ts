import type { Authorship } from './authorship.ts';
import type { DocumentJson } from './document.ts';
import type { AmendmentId, PersonId, SectionId } from './ids.ts';
import type { Moment, Version } from './record/state.ts';
import type { SectionView } from './view.ts';

/** What was done to a text in one go, and the moment at its end [T5]. */
export interface Sitting {
  readonly moment: Moment;
  readonly kind: 'first' | 'typed' | 'imported' | 'amendment' | 'came' | 'went';
  /** ISO 8601 instants of its first and last edit. */
  readonly from: string;
  readonly at: string;
  readonly edits: number;
  /** Who did it. */
  readonly people: readonly PersonId[];
  readonly amendment: AmendmentId | null;
  /** The other section, of what moved. */
  readonly other: SectionId | null;
}

/** How the text of a section came to be: in which goes, and which moments have a meaning. */
export interface SectionHistory {
  readonly sittings: readonly Sitting[];
  readonly versions: readonly Version[];
  /** What the text is now. */
  readonly now: Moment;
}

/** A text as it was, and who wrote what of it. */
export interface MomentText {
  readonly moment: Moment;
  readonly document: DocumentJson;
  readonly authorship: Authorship;
}

/** What was adopted at a number of the record: the copy, with what partners said of it then [S5]. */
export interface Adoption {
  readonly seq: number;
  readonly at: string;
  readonly reason: string;
  readonly section: SectionView;
}
