import type { ComparedRow } from '#shared/comparison.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { Language } from '#shared/language/language.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { Amendment, Moment, Section, Version } from '#shared/record/state.ts';
import type { Adoption } from '#shared/sectionHistory.ts';
import type { Look } from '../Look.ts';

/** A section, its versions that anyone may read, and what was decided in it. */
export interface SectionPast {
  readonly section: Pick<Section, 'id' | 'title' | 'phase'>;
  readonly number: number;
  /** Oldest first. */
  readonly versions: readonly Version[];
  readonly amendments: readonly Amendment[];
}

/** How a manifesto came about [T5]. No person is in it [J3]. */
export interface HistoryView {
  readonly title: string;
  /** Of the manifesto's words; the pages themselves may be in another. */
  readonly language: Language;
  readonly sections: readonly SectionPast[];
  readonly partners: Readonly<Record<PartnerId, { readonly name: string }>>;
}

/** The text of one version. */
export interface VersionView {
  readonly history: HistoryView;
  readonly past: SectionPast;
  readonly moment: Moment;
  readonly document: DocumentJson;
  readonly paragraphs: readonly Paragraph[];
  /** Who stood behind it, when it was adopted. */
  readonly adoption: Adoption | null;
}

/** How one version became another. */
export interface ComparisonView {
  readonly history: HistoryView;
  readonly past: SectionPast;
  readonly from: Moment;
  readonly to: Moment;
  readonly rows: readonly ComparedRow[];
}

/** The addresses around the pages of the history. */
export interface HistorySite extends Look {
  readonly home: string;
  /** This page in each language. */
  readonly languages: Readonly<Record<Language, string>>;
  readonly manifesto: string;
  readonly history: string;
  /** The page of a version, or of how one became another. */
  readonly addressOf: (section: Section['id'], ...moments: readonly Moment[]) => string;
}
