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
import type { NetworkRole, PartnerType, Phase } from '../network.ts';
import type { Wording } from '../wording.ts';

/** An organisation of the network [N1]. */
export interface Partner {
  readonly id: PartnerId;
  readonly name: string;
  readonly type: PartnerType;
}

/** A pseudonymous person [N2, J3]: the name lives elsewhere and can be erased. */
export interface Person {
  readonly id: PersonId;
  readonly partner: PartnerId;
  readonly role: NetworkRole;
  /** Whether this person speaks for the partner. */
  readonly mandate: boolean;
}

/** What is left of who was erased [J3]: since when, and of which partner they were. */
export interface Erased {
  readonly at: string;
  readonly partner: PartnerId | null;
}

/** Partners that write sections together for a time [N3]. Dates are ISO 8601 days. */
export interface Coalition {
  readonly id: CoalitionId;
  readonly theme: string;
  readonly partners: readonly PartnerId[];
  readonly leads: readonly PersonId[];
  readonly from: string;
  readonly to: string | null;
}

export interface Manifesto {
  readonly id: ManifestoId;
  readonly slug: string;
  readonly title: string;
  readonly language: 'nl' | 'en';
}

export interface Section {
  readonly id: SectionId;
  readonly manifesto: ManifestoId;
  readonly title: string;
  readonly coalition: CoalitionId;
  readonly phase: Phase;
  /** ISO 8601 instant at which the phase is meant to end. */
  readonly deadline: string | null;
  /** Sections stand in the order of their places; two never share one. */
  readonly place: number;
  /** The immutable text of an adopted section [S5]; null in every other phase. */
  readonly adopted: DocumentJson | null;
  /** Counts from 1; a higher one has another text, with which no older copy may be merged [T5]. */
  readonly epoch: number;
}

/** A moment of a section's text: the first `seq` entries of the log of an epoch [T5]. */
export interface Moment {
  readonly epoch: number;
  readonly seq: number;
}

/** A moment of a section's text that can be found again, read, compared and brought back [T5]. */
export interface Version {
  readonly moment: Moment;
  readonly why: VersionReason;
  /** Null when the server marked it. */
  readonly by: PersonId | null;
  readonly at: string;
  /** Number of the event in the record. */
  readonly seq: number;
}

/** Why a moment was marked by an act of its own. */
export type MarkReason =
  | {
      /** Within a minute much of the text was removed; this is the moment before. */
      readonly kind: 'wipe';
      /** How much of the text, in percent. */
      readonly percent: number;
      readonly person: PersonId;
    }
  /** What a file says was taken into the text; this is the moment before. */
  | { readonly kind: 'import'; readonly person: PersonId }
  | { readonly kind: 'named'; readonly name: string };

/** Why a moment is a version: it was marked, or something else happened to the whole section then. */
export type VersionReason =
  | MarkReason
  | { readonly kind: 'phase'; readonly phase: Phase; readonly reason: string }
  | { readonly kind: 'amendment'; readonly amendment: AmendmentId }
  | { readonly kind: 'restored'; readonly from: Moment; readonly reason: string };

/** What the paragraphs of a section are meant to reach [S8]: so many partners of a type carry each. */
export interface Goal {
  /** `each`: every type that the network has. */
  readonly of: PartnerType | 'each';
  readonly atLeast: number;
}

/** That a lead asked a partner to look at a paragraph [E10]. Whether it has answered is derived. */
export interface LookAsked {
  readonly partner: PartnerId;
  readonly paragraph: ParagraphId;
  readonly section: SectionId;
  /** The exact hash of what the paragraph said then. */
  readonly exact: string;
  readonly note: string | null;
  readonly by: PersonId;
  readonly at: string;
  /** Number of the event in the record. */
  readonly seq: number;
}

export type Stance = 'agree' | 'abstain' | 'object';

/** What a partner says of one paragraph, with the wording it was said of [E1, E3]. */
export interface Endorsement {
  readonly partner: PartnerId;
  readonly person: PersonId;
  readonly paragraph: ParagraphId;
  readonly section: SectionId;
  readonly stance: Stance;
  /** The amendment on which an agreement depends [E6]; null when it depends on none. */
  readonly dependsOn: AmendmentId | null;
  readonly reason: string | null;
  /** The exact hash of the wording, which the record keeps once (`wordings`). */
  readonly exact: string;
  readonly at: string;
  /** Number of the event in the record. */
  readonly seq: number;
}

/** What an amendment asks of its paragraph [A1]. */
export type AmendmentKind = 'replace' | 'insert-after' | 'delete';

/** Whether who proposed an amendment agreed to the other words in which it was adopted [A2]. */
export type Consent = 'given' | 'refused' | 'not-given';

/** A wording that was said something of, with the hash of its words alone [P3]. */
export interface KeptWording {
  readonly wording: Wording;
  readonly words: string;
}

/** Where an amendment is in its life [A2]. What does not belong to a state is not in it. */
export type AmendmentStatus =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'adopting';
      readonly attempt: string;
      /** In whose text its change lands, wherever its paragraph goes meanwhile [A6]. */
      readonly section: SectionId;
      /** The other ids of its paragraph [P2]: once it is deleted, the text no longer tells. */
      readonly aliases: readonly ParagraphId[];
      /** Null when it is adopted as it was proposed. */
      readonly consent: Consent | null;
      readonly by: PersonId;
    }
  | {
      readonly kind: 'adopted';
      /** What the paragraph, or the new one, said from then on; without runs it was deleted. */
      readonly wording: Wording;
      /** Null when it was adopted as it was proposed. */
      readonly consent: Consent | null;
      /** The paragraph it brought. */
      readonly inserted: ParagraphId | null;
      readonly by: PersonId;
      readonly at: string;
    }
  | {
      readonly kind: 'declined';
      readonly reason: string;
      readonly by: PersonId;
      readonly at: string;
    }
  | { readonly kind: 'withdrawn'; readonly by: PersonId; readonly at: string }
  | { readonly kind: 'overtaken'; readonly at: string };

export interface Reply {
  readonly id: ReplyId;
  readonly person: PersonId;
  readonly partner: PartnerId;
  readonly text: string;
  /** The wording the paragraph had when this was said [A7]; null when it was gone. */
  readonly wording: Wording | null;
  readonly at: string;
}

/** A thread can be closed, with who, when and why, and opened again [A7]. */
export type ThreadStatus =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'closed';
      readonly reason: string;
      readonly by: PersonId;
      readonly at: string;
    };

/** That a partner backs an amendment, and who said so [A8]. */
export interface Backing {
  readonly partner: PartnerId;
  readonly person: PersonId;
  readonly at: string;
}

/** Other words that a lead suggests for an amendment, and what its author says of them [A2]. */
export interface Modification {
  /** What the paragraph said then. When it says something else, all this is void. */
  readonly base: Wording;
  readonly wording: Wording;
  readonly by: PersonId;
  readonly at: string;
  /** Null as long as the author has said nothing. */
  readonly answer: { readonly agrees: boolean; readonly at: string } | null;
}

/** A proposal about one paragraph [A1]. */
export interface Amendment {
  readonly id: AmendmentId;
  /** "A-012", counted over the manifesto. */
  readonly number: string;
  readonly kind: AmendmentKind;
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** What the paragraph said when it was written. */
  readonly base: Wording;
  /** What the paragraph, or the new one, should say; without runs when it should go. */
  readonly proposal: Wording;
  readonly reason: string;
  readonly author: PersonId;
  readonly partner: PartnerId;
  readonly at: string;
  readonly status: AmendmentStatus;
  /** The last one that was suggested. */
  readonly modification: Modification | null;
  /** Other partners that back it, each once [A8]; the one that proposed it is not among them. */
  readonly backing: readonly Backing[];
  readonly thread: ThreadStatus;
  readonly replies: readonly Reply[];
}

/** What was learnt elsewhere: how others do it, something to read, or advice [I1]. */
export type InsightKind = 'practice' | 'source' | 'recommendation';

/** What an insight says, and which paragraphs it is tied to. */
export interface InsightContent {
  readonly title: string;
  readonly text: string;
  /** From whom, or out of what: “Raad voor Nabijheid, advies 4”. */
  readonly origin: string | null;
  /** An https address, which nobody but the reader opens. */
  readonly href: string | null;
  /** The ids under which they were tied: one of them may be part of another by now [P2], or gone. */
  readonly paragraphs: readonly ParagraphId[];
}

/** What became of a recommendation [I2]. */
export type Verdict = 'worked-in' | 'partly' | 'not';

/** That somebody said what became of a recommendation, and of which words. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Never null for *partly* and *not*. */
  readonly reason: string | null;
  /** The paragraphs it was tied to, each with its exact hash of that moment. */
  readonly on: readonly { readonly paragraph: ParagraphId; readonly exact: string }[];
  /** That of the insight which was judged. */
  readonly revision: number;
  readonly by: PersonId;
  readonly at: string;
}

/** A practice, source or recommendation that somebody added [I1]. */
export interface Insight extends InsightContent {
  readonly id: InsightId;
  /** "I-003", counted over the manifesto. */
  readonly number: string;
  readonly manifesto: ManifestoId;
  readonly kind: InsightKind;
  readonly author: PersonId;
  readonly partner: PartnerId;
  readonly at: string;
  /** Counts from 1; one more with every change of what it says. */
  readonly revision: number;
  /** The last change; null when there was none. */
  readonly changed: { readonly by: PersonId; readonly at: string } | null;
  readonly withdrawn: {
    readonly reason: string | null;
    readonly by: PersonId;
    readonly at: string;
  } | null;
  /** Of a recommendation, all that was said of it, oldest first: the last one counts. */
  readonly judgements: readonly Judgement[];
}

/** How far a partner is with what a paragraph asks of it [E11]. */
export const adherenceKinds = ['followed', 'in-progress', 'not-yet'] as const;
export type AdherenceKind = (typeof adherenceKinds)[number];

/** What a partner says of what it does with a paragraph that was adopted [E11]. */
export interface Adherence {
  readonly partner: PartnerId;
  readonly paragraph: ParagraphId;
  readonly kind: AdherenceKind;
  /** What was done, or stands in the way. */
  readonly note: string | null;
  /** The adopted words it is about. */
  readonly exact: string;
  readonly at: string;
}

/** A creating act that carried an idempotency key [A9]: what was asked, and what it made. */
export interface KeptAct {
  readonly request: string;
  readonly made: string;
}

/**
 * The record at one seq: everything that needs permission. Plain JSON. Changed by `reduce` alone,
 * on the server, in the browser and when it is rebuilt from the journal.
 */
export interface RecordState {
  /** Number of the last event; 0 before the first. */
  readonly seq: number;
  /** Hash of the last event, hexadecimal [J1]. */
  readonly hash: string;
  readonly partners: Readonly<Record<PartnerId, Partner>>;
  readonly people: Readonly<Record<PersonId, Person>>;
  /**
   * Who was erased, and when [J3]. They are no longer among the people, and so without any right;
   * what they did keeps their id, which nobody else gets.
   */
  readonly erased: Readonly<Record<PersonId, Erased>>;
  readonly coalitions: Readonly<Record<CoalitionId, Coalition>>;
  readonly manifestos: Readonly<Record<ManifestoId, Manifesto>>;
  readonly sections: Readonly<Record<SectionId, Section>>;
  /** One partner, one paragraph, one standing endorsement [E9]. */
  readonly endorsements: Readonly<Record<ParagraphId, Readonly<Record<PartnerId, Endorsement>>>>;
  /** What was endorsed, by exact hash [E3]: a hundred partners speak of the same few wordings. */
  readonly wordings: Readonly<Record<string, KeptWording>>;
  /** One partner, one paragraph, one standing statement [E11]. */
  readonly adherences: Readonly<Record<ParagraphId, Readonly<Record<PartnerId, Adherence>>>>;
  readonly amendments: Readonly<Record<AmendmentId, Amendment>>;
  readonly insights: Readonly<Record<InsightId, Insight>>;
  /** What each section is meant to reach; without an entry, nothing in particular. */
  readonly goals: Readonly<Record<SectionId, readonly Goal[]>>;
  /** The last time each partner was asked to look at a paragraph. */
  readonly looks: Readonly<Record<ParagraphId, Readonly<Record<PartnerId, LookAsked>>>>;
  /** The versions of each section's text, oldest first. */
  readonly versions: Readonly<Record<SectionId, readonly Version[]>>;
  readonly acts: Readonly<Record<string, KeptAct>>;
}

export const genesisHash = '0'.repeat(64);

/**
 * Counts the shapes this has had: a checkpoint of another one is passed over. Raise it with every
 * change of a type above.
 */
export const recordShape = 8;

export const emptyRecord: RecordState = {
  seq: 0,
  hash: genesisHash,
  partners: {},
  people: {},
  erased: {},
  coalitions: {},
  manifestos: {},
  sections: {},
  endorsements: {},
  wordings: {},
  amendments: {},
  insights: {},
  adherences: {},
  goals: {},
  looks: {},
  versions: {},
  acts: {},
};
