import type { AdheredSection } from '#shared/adherenceOf.ts';
import type { Language } from '#shared/language/language.ts';
import type { Look } from './Look.ts';

/** What the page about what became of a manifesto is made from. */
export interface AdherenceView {
  readonly title: string;
  readonly language: Language;
  readonly partners: number;
  readonly sections: readonly AdheredSection[];
  /** “2 Laten zien wat er gebeurt”: what was adopted, and is in a new round. */
  readonly reopened: readonly string[];
}

/** The addresses around that page. */
export interface AdherenceSite extends Look {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly manifesto: string;
  readonly history: string;
}
