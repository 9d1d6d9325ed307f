import type { AmendmentId, PartnerId, PersonId } from './ids.ts';

/** Who brought words into a text [T5]. Names stand elsewhere [J3]. */
export type Author =
  | {
      readonly kind: 'person';
      readonly person: PersonId;
      /** Null when nothing is known of them any more. */
      readonly partner: PartnerId | null;
    }
  | {
      /** Words of an adopted amendment: proposed by one, adopted by another. */
      readonly kind: 'amendment';
      readonly amendment: AmendmentId;
      readonly number: string;
      readonly person: PersonId;
      readonly partner: PartnerId | null;
      readonly adopter: PersonId;
    }
  /** The first text of the section, which the server put there [T4]. */
  | { readonly kind: 'first' };

/** So many characters of a block, and by whom: the place of the author in a list. */
export interface AuthoredPart {
  readonly length: number;
  readonly author: number;
}

/** The text-bearing blocks of a text in reading order, each with who wrote what of it. */
export interface Authorship {
  readonly authors: readonly Author[];
  readonly blocks: readonly (readonly AuthoredPart[])[];
}
