import type { BackingKind, EditionLine } from '../edition/Edition.ts';
import type { DifferencePart } from '#shared/difference.ts';
import type { Language } from '#shared/language/language.ts';
import type { GroundShape } from '../ground/GroundShape.ts';

/** Words that are formatted alike, or a footnote where it hangs. */
export type Words =
  | {
      readonly text: string;
      readonly bold?: true;
      readonly italic?: true;
      /** Where it leads; absent where it leads nowhere that a file can. */
      readonly href?: string;
    }
  | { readonly note: number; readonly words: readonly Words[] };

/** The ground line under a paragraph. */
export interface BookGround {
  readonly shapes: readonly GroundShape[];
  /** What is seen, said: “Draagvlak van 3.2: 17 van 40 partners eens, …”. */
  readonly aloud: string;
  /** The same without saying of what. */
  readonly sentence: string;
  /** Whether anybody said anything of it, so that there is something to look up. */
  readonly isSpokenOf: boolean;
  readonly objections: readonly { readonly who: string; readonly reason: string }[];
}

export type BookBlock =
  | { readonly kind: 'paragraph'; readonly words: readonly Words[] }
  | {
      readonly kind: 'numbered';
      readonly number: string;
      readonly words: readonly Words[];
      /** Null in a book without annexes. */
      readonly ground: BookGround | null;
    }
  /** A heading below that of the section, of depth 2 or 3; none skips a depth. */
  | { readonly kind: 'heading'; readonly depth: number; readonly words: readonly Words[] }
  | { readonly kind: 'quote'; readonly blocks: readonly BookBlock[] }
  | { readonly kind: 'bullets'; readonly items: readonly (readonly BookBlock[])[] }
  | {
      readonly kind: 'numbers';
      readonly items: readonly (readonly BookBlock[])[];
      /** What stands before each item: “1.”. */
      readonly marks: readonly string[];
    };

export interface BookSection {
  readonly number: string;
  readonly title: string;
  /** How many of the four bricks of the phases are laid. */
  readonly laid: number;
  readonly standing: string;
  readonly writers: string;
  readonly blocks: readonly BookBlock[];
  /** What changed, in a book of that alone. */
  readonly changes: readonly BookItem[];
}

/** What was said of one paragraph, by name. */
export interface BookBacking {
  /** Null for what is no longer in the text. */
  readonly number: string | null;
  /** Whether it stands in the book, so that a link can lead there. */
  readonly isInText: boolean;
  readonly start: string;
  readonly groups: readonly {
    readonly kind: BackingKind;
    readonly label: string;
    readonly rows: readonly { readonly label: string; readonly voices: string }[];
    readonly line: string;
  }[];
}

/** Something in an annex: an amendment with the words it would change, or a recommendation. */
export interface BookItem {
  readonly title: string;
  /** Null where there is none. */
  readonly status: string | null;
  readonly parts: readonly Pick<DifferencePart, 'kind' | 'text'>[];
  readonly lines: readonly EditionLine[];
}

export interface BookAnnex {
  /** By which links find it. */
  readonly name: string;
  readonly title: string;
  /** What it is, or that there is nothing in it; empty where that says itself. */
  readonly intro: string;
  readonly items: readonly BookItem[];
}

/**
 * The manifesto as the template of the book reads it: everything it says, with nothing left to
 * decide but how it looks. Each text in it has been made printable.
 */
export interface Book {
  /** Of everything but the sections. */
  readonly language: Language;
  readonly textLanguage: Language;
  readonly title: string;
  readonly asOf: string;
  /** What a book in part says of itself. */
  readonly notes: readonly string[];
  readonly hasAnnexes: boolean;
  /** The partners who wrote it. */
  readonly writers: readonly string[];
  /** Year, month, day, hour, minute and second of the moment it shows, in UTC. */
  readonly moment: readonly number[];
  readonly legend: readonly { readonly shapes: readonly GroundShape[]; readonly name: string }[];
  /** The brick beside each kind of backing. */
  readonly glyphs: Readonly<Record<string, readonly GroundShape[]>>;
  readonly sections: readonly BookSection[];
  /** Who stands behind which words, by section; empty in a book without annexes, as the next two. */
  readonly annex: readonly {
    readonly title: string;
    /** Of the paragraphs of which somebody spoke. */
    readonly backings: readonly BookBacking[];
    /** Which are the others; empty when there are none. */
    readonly unspoken: string;
  }[];
  readonly gone: readonly BookBacking[];
  readonly annexes: readonly BookAnnex[];
  readonly say: Readonly<Record<BookWord, string>>;
}

/** The words of our own that stand in the book. */
export type BookWord =
  | 'kind'
  | 'key'
  | 'contents'
  | 'annex'
  | 'annexIntro'
  | 'gone'
  | 'goneIntro'
  | 'seal'
  | 'outOf'
  | 'toBacking'
  | 'data'
  | 'inserted'
  | 'deleted'
  | 'fingerprint';
