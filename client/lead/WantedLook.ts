import type { ParagraphId, PartnerId } from '#shared/ids.ts';

/** A paragraph that partners could be asked to look at [E10]. */
export interface WantedLook {
  readonly paragraph: ParagraphId;
  /** "3.4" [P4]. */
  readonly number: string;
  readonly partners: readonly PartnerId[];
}
