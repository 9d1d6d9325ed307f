import type { DifferencePart } from '#shared/difference.ts';
import type { BlockJson } from '#shared/document.ts';
import type { Ground } from '#shared/ground.ts';
import type { Language } from '#shared/language/language.ts';
import type { PartnerType, Phase } from '#shared/network.ts';
import type { Run } from '#shared/wording.ts';

/** What partners can have said of the words that stand there now, in the order of the annex. */
export const backingKinds = [
  'valid',
  'cosmetic',
  'conditional',
  'objection',
  'abstained',
  'outdated',
  'outdated-objection',
  'outdated-abstention',
  'silent',
] as const;
export type BackingKind = (typeof backingKinds)[number];

export interface Voice {
  readonly name: string;
  readonly reason: string | null;
}

/** The partners of one type that said the same, out of how many of that type [E8]. */
export interface BackingRow {
  readonly type: PartnerType;
  /** “Gemeenten (2 van 4)”. */
  readonly label: string;
  readonly voices: readonly Voice[];
}

export interface BackingGroup {
  readonly kind: BackingKind;
  readonly label: string;
  readonly rows: readonly BackingRow[];
  /** What to say on the one line when there are no rows. */
  readonly line: string;
}

/** What a paragraph's line of the annex says. */
export interface Backing {
  readonly id: string;
  /** Ids of the paragraphs that were merged into it: links to them lead here. */
  readonly aliases: readonly string[];
  /** “3.2”; null for what is no longer a paragraph of the text. */
  readonly number: string | null;
  /** The first words of the paragraph. */
  readonly start: string;
  readonly groups: readonly BackingGroup[];
}

/** A numbered paragraph of the text. */
export interface EditionParagraph extends Backing {
  readonly number: string;
  readonly ground: Ground;
  /** The ground line as a sentence, without saying of which paragraph. */
  readonly sentence: string;
}

/** An amendment that has not been decided. */
export interface EditionAmendment {
  readonly number: string;
  /** “A-012 bij 3.4, van Duinrade”. */
  readonly label: string;
  readonly status: string;
  readonly notes: readonly string[];
  readonly reason: string;
  readonly proposal: string;
  readonly parts: readonly DifferencePart[];
}

/** An amendment that was decided. */
export interface EditionDecision extends EditionAmendment {
  /** “afgewezen door een trekker op 28 september 2026”: outcome, role and date; nobody is named. */
  readonly status: string;
  /** What came into the text, when that is not what was proposed. */
  readonly adopted: string | null;
  /** Why it was declined. */
  readonly answer: string | null;
}

/** Something said of a recommendation: “Herkomst: Raad voor Nabijheid”. */
export interface EditionLine {
  /** Null for its own text, of which one sees what it is. */
  readonly label: string | null;
  readonly text: string;
  /** Where `text` is an address. */
  readonly href?: string;
  /** Whether `text` is what somebody wrote, and not in the language of the edition. */
  readonly isQuoted?: true;
}

/** A recommendation, where it belongs, and what became of it [I2]. */
export interface EditionAdvice {
  readonly number: string;
  readonly title: string;
  readonly lines: readonly EditionLine[];
}

/** A footnote, with its number in the manifesto. */
export interface EditionNote {
  readonly number: number;
  readonly runs: readonly Run[];
}

/** What became of a paragraph, or of several that became one or were one. */
export interface EditionChange {
  /** “3.2 is anders”. */
  readonly title: string;
  /** What it said, with `¶` between paragraphs; null where there was nothing. */
  readonly before: string | null;
  readonly after: string | null;
  readonly parts: readonly DifferencePart[];
}

export interface EditionSection {
  readonly number: number;
  readonly title: string;
  readonly phase: Phase;
  /** “Consultatie, tot vr 9 oktober 17.00 uur”. */
  readonly standing: string;
  readonly writers: string;
  readonly blocks: readonly BlockJson[];
  /** The footnotes by the block they hang in, in reading order. */
  readonly notes: ReadonlyMap<BlockJson, readonly EditionNote[]>;
  /** The numbered paragraphs by id, in reading order. */
  readonly paragraphs: ReadonlyMap<string, EditionParagraph>;
  readonly amendments: readonly EditionAmendment[];
  /** Says that the text of the section cannot be read now; null when it can. */
  readonly unreadable: string | null;
  /** What changed, in a file of that alone, which has no blocks; null in all others. */
  readonly changes: readonly EditionChange[] | null;
}

/**
 * A manifesto said in the words of one language, before it has a form. Every format that is read by
 * people is laid out from this, so that all of them say the same.
 */
export interface Edition {
  readonly title: string;
  /** That of what people wrote: title, text, reasons. All other words are of the edition. */
  readonly textLanguage: Language;
  readonly asOf: string;
  /** What a file in part says of itself: of one section, without annexes, or of changes alone. */
  readonly notes: readonly string[];
  /** Whether the file shall have who said what, amendments, decisions and recommendations. */
  readonly hasAnnexes: boolean;
  /** What the record is known by at this moment [J2]. */
  readonly seal: {
    /** “Vingerafdruk van het register, na 412 regels”. */
    readonly label: string;
    readonly root: string;
    readonly lines: readonly string[];
    /** How this file is checked, or the one that can be. */
    readonly verify: string;
  };
  readonly sections: readonly EditionSection[];
  /** What was decided of amendments, by their numbers. */
  readonly decisions: readonly EditionDecision[];
  /** The recommendation matrix. */
  readonly advice: readonly EditionAdvice[];
  /** What was said of what is no longer a paragraph of the text. */
  readonly gone: readonly Backing[];
  /**
   * By what names the record knows the paragraphs, in forms that show none: “2.1 x7k… p3q…”, a line
   * each; of those that follow from nothing else.
   */
  readonly names: readonly string[];
}
