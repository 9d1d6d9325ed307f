import type { AmendmentStatus } from '#shared/record/state.ts';

/** What can be found: a stretch of words with its place. */
interface Place {
  readonly key: string;
  readonly href: string;
  /** All that is looked through. */
  readonly text: string;
  /** By which it is found too: “3.4”, “A-012”, “I-003”; null for what has none. */
  readonly number: string | null;
}

/** A place in the text, an amendment, a reply or an insight, as it is looked through and shown. */
export type SearchedPlace =
  | (Place & {
      readonly kind: 'text';
      /** The public number of a paragraph [P4]; of its section for what has none. */
      readonly label: string;
      readonly title: string;
      /** Whether the title is all there is. */
      readonly isTitle: boolean;
    })
  | (Place & {
      readonly kind: 'amendment';
      readonly label: string;
      /** The number of its paragraph; null when that is gone. */
      readonly paragraph: string | null;
      readonly status: AmendmentStatus['kind'];
    })
  | (Place & { readonly kind: 'reply'; readonly label: string; readonly partner: string })
  | (Place & { readonly kind: 'insight'; readonly label: string; readonly title: string });

export type PlaceKind = SearchedPlace['kind'];
