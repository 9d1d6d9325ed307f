/** The words that an export for reading puts around what partners said, in one language. */
export interface ExportWords {
  /** As BCP 47 names it, for numbers, lists and dates. */
  readonly locale: string;
  readonly asOf: (moment: string, seq: string) => string;
  readonly phases: Readonly<Record<string, string>>;
  readonly until: (phase: string, deadline: string) => string;
  readonly adoptedOn: (phase: string, day: string) => string;
  /** A clock in the way of the language, from “17:00”. */
  readonly clock: (time: string) => string;
  readonly writtenBy: (theme: string, partners: string) => string;
  readonly annex: string;
  readonly annexIntro: string;
  /** What each group of the annex is called, in order, and what is said when nobody is in it. */
  readonly groups: Readonly<Record<string, { readonly label: string; readonly nobody?: string }>>;
  /** A partner whose agreement depends on an amendment that did not come. */
  readonly unmet: (name: string, amendment: string) => string;
  /** Partners by type, in order. */
  readonly types: Readonly<Record<string, string>>;
  readonly ofType: (type: string, count: string, total: string) => string;
  readonly gone: string;
  readonly goneIntro: string;
  readonly openAmendments: string;
  readonly noOpenAmendments: string;
  /** The title of an amendment by kind. */
  readonly amendments: Readonly<
    Record<string, (number: string, paragraph: string, partner: string) => string>
  >;
  readonly amendmentGone: (number: string, partner: string) => string;
  readonly statuses: Readonly<Record<'open' | 'adopting' | 'needs-attention', string>>;
  readonly paragraphGone: string;
  readonly clashes: readonly ((number: string) => string)[];
  readonly backedBy: (partners: string) => string;
  readonly proposal: string;
  readonly goes: string;
  readonly why: string;
  readonly annexes: AnnexWords;
  readonly root: (seq: string) => string;
  readonly seal: string;
  readonly names: string;
  readonly verify: string;
}

/** The words of the annexes on decisions and recommendations. */
export interface AnnexWords {
  /** What a file in part says of itself. */
  readonly onlySection: (number: number) => string;
  readonly withoutAnnexes: string;
  readonly changesOnly: string;
  readonly decisions: string;
  readonly decisionsIntro: string;
  readonly noDecisions: string;
  /** What became of an amendment, by outcome. */
  readonly outcomes: Readonly<Record<string, (date: string) => string>>;
  /** Whether who proposed it agreed to other words. */
  readonly consents: Readonly<Record<string, string>>;
  readonly adoptedAs: string;
  readonly answer: string;
  readonly advice: string;
  readonly adviceIntro: string;
  readonly noAdvice: string;
  readonly origin: string;
  readonly link: string;
  readonly addedBy: string;
  readonly at: string;
  readonly nowhere: string;
  readonly otherPlaces: (number: number) => string;
  /** The same in a file of one section. */
  readonly outside: (number: number) => string;
  readonly done: string;
  readonly verdicts: Readonly<Record<string, string>>;
  readonly judged: (verdict: string, date: string) => string;
  readonly ofWords: string;
  readonly sameWords: (number: string) => string;
  readonly otherWords: (number: string) => string;
  readonly otherAdvice: string;
  readonly earlier: string;
}
