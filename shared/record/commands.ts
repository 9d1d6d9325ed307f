import type { DocumentJson } from '../document.ts';
import type {
  AmendmentId,
  CoalitionId,
  InsightId,
  ManifestoId,
  ParagraphId,
  PartnerId,
  PersonId,
  ReplyId,
  SectionId,
} from '../ids.ts';
import type { Phase } from '../network.ts';
import type { Wording } from '../wording.ts';
import type {
  AmendmentKind,
  Coalition,
  AdherenceKind,
  Goal,
  InsightContent,
  InsightKind,
  Manifesto,
  MarkReason,
  Moment,
  Partner,
  Person,
  Section,
  Stance,
  Verdict,
} from './state.ts';

/** A paragraph of which something is said, as it was on the screen and as it is now. */
export interface AskedEndorsement {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** The exact hash that was on the screen [E2]. */
  readonly shown: string;
  readonly current: Wording | null;
  readonly isNumbered: boolean;
  /** The ids of paragraphs that were merged into it [P2]. */
  readonly aliases: readonly ParagraphId[];
}

/** A paragraph as it was on the screen, by its exact hash, and as it is now. */
export interface ShownWording {
  readonly paragraph: ParagraphId;
  readonly shown: string;
  readonly current: Wording | null;
}

/** A proposal for one paragraph [A1]. */
export interface AskedProposal extends ShownWording {
  readonly amendment: AmendmentId;
  readonly kind: AmendmentKind;
  readonly section: SectionId;
  /** Without runs when the paragraph should go. */
  readonly proposal: Wording;
  readonly reason: string;
}

/** A paragraph that partners are asked to look at, as it is now [E10]. */
export interface AskedLook {
  readonly paragraph: ParagraphId;
  readonly current: Wording | null;
  readonly isNumbered: boolean;
  /** The ids of paragraphs that were merged into it [P2]. */
  readonly aliases: readonly ParagraphId[];
  readonly partners: readonly PartnerId[];
}

/** A paragraph that an insight is tied to, as it stands now. */
export interface TiedParagraph {
  /** The id by which it is tied, or is to be: that of a paragraph which went into this one too [P2]. */
  readonly tie: ParagraphId;
  readonly section: SectionId;
  readonly exact: string;
}

/** Other words for an amendment, made on the paragraph as it was on the screen [A2]. */
export interface Modified {
  /** The paragraph's exact hash that was on the screen. */
  readonly shown: string;
  readonly wording: Wording;
}

/**
 * What someone wants done, with what the text says at that moment: the record never looks at the
 * text itself. `current` is the paragraph's wording now, null when the paragraph is gone.
 */
export type Command =
  | { readonly type: 'add-partner'; readonly partner: Partner }
  | {
      readonly type: 'change-partner';
      readonly partner: PartnerId;
      readonly change: Partial<Omit<Partner, 'id'>>;
    }
  | { readonly type: 'add-person'; readonly person: Person }
  | {
      readonly type: 'change-person';
      readonly person: PersonId;
      readonly change: Partial<Pick<Person, 'role' | 'mandate'>>;
    }
  | {
      /** All of these, or none. */
      readonly type: 'bring-in';
      readonly partners: readonly Partner[];
      readonly people: readonly Person[];
    }
  | { readonly type: 'erase-person'; readonly person: PersonId }
  | { readonly type: 'reset-ways-in'; readonly person: PersonId }
  | { readonly type: 'form-coalition'; readonly coalition: Coalition }
  | {
      readonly type: 'change-coalition';
      readonly coalition: CoalitionId;
      readonly change: Partial<Omit<Coalition, 'id'>>;
    }
  | { readonly type: 'create-manifesto'; readonly manifesto: Manifesto }
  | {
      readonly type: 'add-section';
      readonly section: Pick<Section, 'id' | 'manifesto' | 'title' | 'coalition' | 'deadline'>;
    }
  | {
      readonly type: 'change-section';
      readonly section: SectionId;
      readonly title?: string;
      /** Moves the section before this one; null moves it to the end. */
      readonly before?: SectionId | null;
    }
  | {
      readonly type: 'move-phase';
      readonly section: SectionId;
      readonly phase: Phase;
      readonly deadline: string | null;
      readonly reason: string;
      /** The section's text now; kept when the phase is *adopted* [S5]. */
      readonly document: DocumentJson;
      /** What that text is in its log; null where none is kept. */
      readonly moment: Moment | null;
      /** The epoch that begins with that text, when an adopted section is opened again. */
      readonly epoch: number | null;
    }
  | {
      readonly type: 'state-adherence';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly kind: AdherenceKind;
      readonly note: string | null;
      /** The exact hash that was on the screen. */
      readonly shown: string;
    }
  | {
      readonly type: 'withdraw-adherence';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
    }
  | { readonly type: 'set-goals'; readonly section: SectionId; readonly goals: readonly Goal[] }
  | {
      /** All of these, or none. */
      readonly type: 'ask-to-look';
      readonly section: SectionId;
      readonly looks: readonly AskedLook[];
      readonly note: string | null;
    }
  | {
      /** A name is given by a lead; the rest is the server's own act. */
      readonly type: 'mark-version';
      readonly section: SectionId;
      readonly moment: Moment;
      readonly why: MarkReason;
    }
  | {
      /** Takes what a file says into the text, on these paragraphs as they were on the screen. */
      readonly type: 'import';
      readonly section: SectionId;
      /** The text before it. */
      readonly moment: Moment;
      readonly on: readonly ShownWording[];
    }
  | {
      readonly type: 'restore';
      readonly section: SectionId;
      readonly from: Moment;
      /** The epoch that begins with the text of that moment. */
      readonly epoch: number;
      readonly reason: string;
    }
  | {
      readonly type: 'move-paragraph';
      readonly paragraph: ParagraphId;
      /** The ids of paragraphs that were merged into it [P2]. */
      readonly aliases: readonly ParagraphId[];
      readonly from: SectionId;
      readonly to: SectionId;
      /** The exact hash that was on the screen. */
      readonly shown: string;
      readonly current: Wording | null;
    }
  | {
      /** The server's own act, after the text: these stand in this section by now [P5]. */
      readonly type: 'follow-paragraphs';
      readonly paragraphs: readonly ParagraphId[];
      readonly to: SectionId;
    }
  | (AskedEndorsement & {
      readonly type: 'endorse';
      readonly stance: Stance;
      /** Agrees only if this amendment is adopted as it is proposed [E6]. */
      readonly dependsOn: AmendmentId | null;
      readonly reason: string | null;
    })
  | {
      /** Agrees to all of these, or to none [E7]. */
      readonly type: 'endorse-all';
      readonly endorsing: readonly AskedEndorsement[];
    }
  | { readonly type: 'withdraw-endorsement'; readonly paragraphs: readonly ParagraphId[] }
  | ({ readonly type: 'propose' } & AskedProposal)
  /** All of these, or none. */
  | { readonly type: 'propose-all'; readonly proposing: readonly AskedProposal[] }
  | {
      readonly type: 'suggest-modification';
      readonly amendment: AmendmentId;
      readonly current: Wording | null;
      readonly modified: Modified;
    }
  | {
      readonly type: 'answer-modification';
      readonly amendment: AmendmentId;
      /** The exact hash of the modification that was on the screen. */
      readonly shown: string;
      /** The exact hash of what the paragraph said when that was suggested, as it was shown. */
      readonly base: string;
      readonly current: Wording | null;
      readonly agrees: boolean;
    }
  | {
      readonly type: 'start-adopting';
      readonly amendment: AmendmentId;
      readonly attempt: string;
      readonly current: Wording | null;
      /** The ids of all paragraphs that are one with the amendment's by now [P2]. */
      readonly aliases: readonly ParagraphId[];
      /** Null to adopt it as it was proposed. */
      readonly modified: Modified | null;
    }
  | {
      readonly type: 'finish-adopting';
      readonly amendment: AmendmentId;
      readonly wording: Wording;
      /** What the text is by then, in its log; null where none is kept. */
      readonly moment: Moment | null;
    }
  | { readonly type: 'abandon-adopting'; readonly amendment: AmendmentId }
  | { readonly type: 'decline'; readonly amendment: AmendmentId; readonly reason: string }
  | { readonly type: 'withdraw-amendment'; readonly amendment: AmendmentId }
  | { readonly type: 'back'; readonly amendment: AmendmentId }
  | { readonly type: 'withdraw-backing'; readonly amendment: AmendmentId }
  | {
      readonly type: 'reply';
      readonly amendment: AmendmentId;
      readonly reply: ReplyId;
      readonly text: string;
      readonly current: Wording | null;
    }
  | { readonly type: 'close-thread'; readonly amendment: AmendmentId; readonly reason: string }
  | { readonly type: 'reopen-thread'; readonly amendment: AmendmentId }
  | {
      readonly type: 'add-insight';
      readonly insight: InsightId;
      readonly manifesto: ManifestoId;
      readonly kind: InsightKind;
      readonly content: InsightContent;
      /** Those of its paragraphs that are in the text. */
      readonly tied: readonly TiedParagraph[];
    }
  | {
      readonly type: 'change-insight';
      readonly insight: InsightId;
      /** The one that was on the screen. */
      readonly revision: number;
      readonly content: InsightContent;
      /** Those that are in the text, of the paragraphs it is tied to and of those it shall be. */
      readonly tied: readonly TiedParagraph[];
    }
  | {
      readonly type: 'withdraw-insight';
      readonly insight: InsightId;
      /** Whoever did not add it says why. */
      readonly reason: string | null;
      readonly tied: readonly TiedParagraph[];
    }
  | {
      readonly type: 'judge-insight';
      readonly insight: InsightId;
      /** The one that was on the screen. */
      readonly revision: number;
      readonly verdict: Verdict;
      readonly reason: string | null;
      readonly tied: readonly TiedParagraph[];
    };

export type CommandOf<T extends Command['type']> = Extract<Command, { type: T }>;
