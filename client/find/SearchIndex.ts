import { findWords } from './findWords.ts';
import type { FoundPart } from './findWords.ts';
import { foldText } from './foldText.ts';
import type { PlaceKind, SearchedPlace } from './SearchedPlace.ts';
import { wordsIn } from './wordsIn.ts';

/** What was found of one kind, in the order in which it was given. */
export interface FoundGroup {
  readonly kind: PlaceKind;
  readonly places: readonly SearchedPlace[];
}

const kinds: readonly PlaceKind[] = ['text', 'amendment', 'reply', 'insight'];

/** All that can be looked through, folded once [I3]. */
export class SearchIndex {
  readonly #entries: readonly { readonly place: SearchedPlace; readonly folded: string }[];

  constructor(places: readonly SearchedPlace[]) {
    this.#entries = places.map((place) => ({ place, folded: foldText(place.text).text }));
  }

  /** The places that have all words of a query, or bear the number that it is; by kind. */
  search(query: string): readonly FoundGroup[] {
    const words = wordsIn(query);
    if (words.length === 0) return [];
    const number = query.trim().toUpperCase();
    const found = this.#entries
      .filter(
        ({ place, folded }) =>
          place.number === number || words.every((word) => folded.includes(word)),
      )
      .map(({ place }) => place);
    return kinds
      .map((kind) => ({ kind, places: found.filter((place) => place.kind === kind) }))
      .filter(({ places }) => places.length > 0);
  }

  /** What is shown of a place that was found: its words around the first of those sought. */
  static excerpt({ text }: SearchedPlace, query: string): readonly FoundPart[] {
    return findWords(text, wordsIn(query)) ?? [{ text, isHit: false }];
  }
}
