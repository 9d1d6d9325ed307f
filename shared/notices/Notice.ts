import type { ParagraphId, SectionId } from '../ids.ts';
import type { Phase } from '../network.ts';
import type { AdherenceKind } from '../record/state.ts';
import type { Duties } from './dutiesIn.ts';

/** Where a notice leads. */
export interface NoticePlace {
  readonly slug: string;
  readonly section: { readonly id: SectionId; readonly number: number; readonly title: string };
  /** Null: the section as a whole. `number` is null when it has none, or is gone. */
  readonly paragraph: { readonly id: ParagraphId; readonly number: string | null } | null;
}

/** What one is told [M1]. Derived from record, text and clock; only that it was told is kept. */
export type Notice = NoticePlace & {
  /** The same as long as it is there. */
  readonly key: string;
  /** ISO 8601 instant. */
  readonly at: string;
} & NoticeContent;

export type NoticeContent =
  /** The words changed since one's partner said something of them. */
  | { readonly kind: 'outdated' }
  | {
      readonly kind: 'decided';
      readonly amendment: string;
      readonly outcome: 'adopted' | 'modified' | 'declined' | 'overtaken';
      readonly reason: string | null;
    }
  | {
      readonly kind: 'reply';
      readonly amendment: string;
      /** The partner that replied. */
      readonly by: string;
      readonly text: string;
    }
  /** Other words that a lead suggests for one's own amendment; they wait for an answer. */
  | { readonly kind: 'suggested'; readonly amendment: string }
  | {
      readonly kind: 'phase';
      readonly phase: Phase;
      readonly deadline: string | null;
      readonly reason: string;
    }
  /** What a partner does with what was adopted [E11]; of all it said in a section, the last. */
  | {
      readonly kind: 'adherence';
      /** The partner. */
      readonly by: string;
      readonly stated: AdherenceKind;
      readonly note: string | null;
      /** Of how many paragraphs of the section it said something by now. */
      readonly count: number;
    }
  | { readonly kind: 'look'; readonly note: string | null }
  | { readonly kind: 'deadline'; readonly deadline: string; readonly duties: Duties };
