import type { Head } from '#shared/head.ts';
import type { Language } from '#shared/language/language.ts';
import type { Stance } from '#shared/record/state.ts';
import type { Wording } from '#shared/wording.ts';
import type { Look } from './Look.ts';

/** What a partner said in one act, for the page that shows it as a receipt [J2]. */
export interface ReceiptView {
  readonly manifesto: string;
  /** Of the manifesto's words; the page itself may be in another. */
  readonly language: Language;
  readonly partner: string;
  readonly stance: Stance;
  /** The number of the amendment on which an agreement depends; null when it depends on none. */
  readonly amendment: string | null;
  readonly reason: string | null;
  readonly wording: Wording;
  /** Hash of the wording [P3]. */
  readonly exact: string;
  readonly at: string;
  readonly seq: number;
  /** Id and number of the paragraph in the text of now, where it is there and can be read. */
  readonly paragraph: { readonly id: string; readonly number: string } | 'gone' | 'unreadable';
  /** Whether the partner has said nothing else of this paragraph since. */
  readonly isLatest: boolean;
  readonly head: Head;
}

/** The addresses around the page of a receipt. */
export interface ReceiptSite extends Look {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly manifesto: string;
  /** The receipt as a file, and the record it is checked against. */
  readonly file: string;
  readonly record: string;
}
