import type { ParagraphId } from './ids.ts';
import type { LeftOut } from './reading/Left.ts';
import type { BlockKind, Run } from './wording.ts';

/** The forms in which a file can be read into a section. */
export const fileForms = ['docx', 'odt', 'md', 'html', 'txt'] as const;
export type FileForm = (typeof fileForms)[number];

/** A paragraph of the text, as it was when the file was compared with it. */
interface Standing {
  readonly paragraph: ParagraphId;
  /** “3.4”; null for a heading. */
  readonly number: string | null;
  /** The exact hash of what it says. */
  readonly wording: string;
  readonly from: readonly Run[];
}

/** Where something new, or moved, comes: behind what stays where it is; null: before everything. */
interface Behind {
  readonly behind: ParagraphId | null;
  /** The number of what it comes behind, and the exact hash of what that says. */
  readonly behindNumber: string | null;
  readonly behindWording: string | null;
}

/** What open amendments may propose already. */
interface Proposed {
  /** The numbers of those that propose just this, alone or together: it is not proposed again. */
  readonly proposed: readonly string[];
}

/**
 * What a file would do to one place of a section's text, in reading order. What comes behind the same
 * paragraph comes there in this order.
 */
export type ImportItem =
  | ({ readonly kind: 'same' } & Standing)
  | ({ readonly kind: 'replace'; readonly content: readonly Run[] } & Standing & Proposed)
  | ({ readonly kind: 'delete' } & Standing & Proposed)
  | ({ readonly kind: 'move' } & Standing & Behind)
  | ({
      readonly kind: 'insert';
      readonly type: BlockKind;
      readonly content: readonly Run[];
    } & Behind &
      Proposed);

/** What reading a file into a section would do. Nothing has changed. */
export interface ImportPreview {
  readonly form: FileForm;
  readonly items: readonly ImportItem[];
  /** What of the file does not come into the text, and how much of each. */
  readonly left: readonly { readonly what: LeftOut; readonly count: number }[];
}
