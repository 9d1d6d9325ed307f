import type { ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { NoticeKind } from '#shared/notices/choices.ts';

/**
 * Of what somebody is told, as it is kept: what there is to say is derived from record and text when
 * it is said.
 */
export type NoticeRef =
  /** An event of the record. */
  | { readonly kind: Exclude<NoticeKind, 'outdated' | 'deadline'>; readonly seq: number }
  /** `seq`: the event with which the partner spoke; `exact`: other words that stand there since. */
  | {
      readonly kind: 'outdated';
      readonly seq: number;
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
      readonly exact: string | null;
    }
  | {
      readonly kind: 'deadline';
      readonly section: SectionId;
      readonly phase: Phase;
      /** ISO 8601 instant. */
      readonly deadline: string;
      /** So many before it. */
      readonly days: number;
    };
