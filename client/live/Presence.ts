import type { PartnerId, PersonId, SectionId } from '#shared/ids.ts';

/** Someone who is at work now, as the server vouches for them. */
export interface Presence {
  readonly id: PersonId;
  readonly name: string;
  readonly partner: PartnerId;
  readonly partnerName: string;
  /** `#rrggbb`, given by the server. */
  readonly color: string;
  /** Which of the six presence colours it is, 1–6. */
  readonly place: number;
  /** Where this person reads or writes; null on a page without a section. */
  readonly section: SectionId | null;
}
