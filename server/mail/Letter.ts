import type { DifferencePart } from '#shared/difference.ts';
import type { Language } from '#shared/language/language.ts';

export interface LetterLink {
  readonly label: string;
  readonly href: string;
}

/** Words of the text under a heading of our own; what changed in them is marked. */
export interface LetterWords {
  readonly label: string;
  readonly language: Language;
  readonly parts: readonly Pick<DifferencePart, 'kind' | 'text'>[];
}

/** One of the things a mail tells. */
export interface LetterItem {
  readonly title: string;
  /** The section it is in; empty for none. */
  readonly place: string;
  readonly lines: readonly string[];
  readonly words: readonly LetterWords[];
  readonly link: LetterLink;
}

/** What a mail says, before it is plain text or HTML. */
export interface Letter {
  readonly subject: string;
  /** Paragraphs before what it tells and its link. */
  readonly before: readonly string[];
  readonly items: readonly LetterItem[];
  /** What the marks mean that plain text needs around what changed; null without. */
  readonly marks: string | null;
  readonly link: LetterLink | null;
  /** Paragraphs after it. */
  readonly after: readonly string[];
  /** Ways to have other mail, or none. */
  readonly foot: readonly LetterLink[];
  /** Where a mail program may turn this kind of mail off by itself [M3]; null for what cannot be. */
  readonly unsubscribe: string | null;
}
