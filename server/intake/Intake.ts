import type { ParagraphId } from '#shared/ids.ts';
import type { FileForm, ImportPreview } from '#shared/importing.ts';
import type { BlockKind, Run, Wording } from '#shared/wording.ts';

/** A heading or paragraph that a section has now. */
export interface CurrentBlock {
  readonly id: ParagraphId;
  /** The ids of paragraphs that were merged into it [P2]. */
  readonly aliases: readonly ParagraphId[];
  readonly wording: Wording;
}

/** A file, and the section it is compared with. All of it can be sent to another thread. */
export interface IntakeJob {
  /** The file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly current: readonly CurrentBlock[];
  /** The other sections of the manifesto, which a file may hold as well. */
  readonly others: {
    readonly titles: readonly string[];
    readonly ids: readonly ParagraphId[];
  };
}

/** One place of the text, in reading order: what stands there by its place in `current`. */
export type PlannedItem =
  | { readonly kind: 'same' | 'delete'; readonly at: number }
  | { readonly kind: 'replace'; readonly at: number; readonly runs: readonly Run[] }
  /** `behind`: what stays and comes before it; null: nothing does. */
  | { readonly kind: 'move'; readonly at: number; readonly behind: number | null }
  | {
      readonly kind: 'insert';
      readonly behind: number | null;
      readonly type: BlockKind;
      readonly runs: readonly Run[];
    };

/** What a file says of a section. */
export interface Taken {
  readonly form: FileForm;
  readonly items: readonly PlannedItem[];
  readonly left: ImportPreview['left'];
}

/** Reads files, out of the way of everything else. */
export interface Intake {
  /** @throws Refusal `unreadable-file` or `too-large`. */
  read(job: IntakeJob): Promise<Taken>;
}
