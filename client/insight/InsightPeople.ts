import type { PartnerId, PersonId } from '#shared/ids.ts';

/** Says people's and partners' names, also of who was erased [J3]. */
export interface InsightPeople {
  readonly person: (id: PersonId) => string;
  readonly partner: (id: PartnerId) => string;
}
