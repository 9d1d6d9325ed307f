import { canonicalJson } from '../canonicalJson.ts';
import type { Json } from '../canonicalJson.ts';
import type { DocumentJson } from '../document.ts';
import type {
  AmendmentId,
  InsightId,
  ManifestoId,
  ParagraphId,
  PartnerId,
  PersonId,
  ReplyId,
  SectionId,
} from '../ids.ts';
import type { Phase } from '../network.ts';
import { sha256 } from '../sha256.ts';
import type { Wording } from '../wording.ts';
import type {
  AmendmentKind,
  Coalition,
  Consent,
  AdherenceKind,
  Goal,
  InsightContent,
  InsightKind,
  Judgement,
  Manifesto,
  MarkReason,
  Moment,
  Partner,
  Person,
  RecordState,
  Section,
  Stance,
} from './state.ts';

/** Who did something: a person, the provisioning service account, or the server itself. */
export type Actor =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'service' }
  | { readonly kind: 'server' };

/** What happened. Adding a kind here makes `reduce` fail to compile until it knows it. */
export type EventBody =
  | { readonly type: 'partner-added'; readonly partner: Partner }
  | { readonly type: 'partner-changed'; readonly partner: Partner }
  | { readonly type: 'person-added'; readonly person: Person }
  | { readonly type: 'person-changed'; readonly person: Person }
  | { readonly type: 'person-erased'; readonly person: PersonId }
  /** Passkeys, accounts elsewhere and second factor are gone; what they were is not told. */
  | { readonly type: 'ways-in-reset'; readonly person: PersonId }
  | { readonly type: 'coalition-formed'; readonly coalition: Coalition }
  | { readonly type: 'coalition-changed'; readonly coalition: Coalition }
  | { readonly type: 'manifesto-created'; readonly manifesto: Manifesto }
  | { readonly type: 'section-added'; readonly section: Omit<Section, 'epoch'> }
  | {
      readonly type: 'section-changed';
      readonly section: SectionId;
      readonly title: string;
      readonly place: number;
    }
  | {
      readonly type: 'phase-moved';
      readonly section: SectionId;
      readonly phase: Phase;
      readonly deadline: string | null;
      readonly reason: string;
      readonly adopted: DocumentJson | null;
      /** What the text was then. Left out by servers that kept no versions. */
      readonly moment?: Moment;
      /** Only when an adopted section is opened again: the epoch that begins with its text. */
      readonly epoch?: number;
    }
  | {
      readonly type: 'goals-set';
      readonly section: SectionId;
      /** All of them; none takes them away. */
      readonly goals: readonly Goal[];
    }
  | {
      readonly type: 'look-asked';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly exact: string;
      readonly partners: readonly PartnerId[];
      readonly note: string | null;
    }
  | {
      readonly type: 'version-marked';
      readonly section: SectionId;
      readonly moment: Moment;
      readonly why: MarkReason;
    }
  | {
      readonly type: 'section-restored';
      readonly section: SectionId;
      readonly from: Moment;
      readonly epoch: number;
      readonly reason: string;
    }
  | {
      /** With everything that hangs on it [P5]: by command, or because it was cut and pasted. */
      readonly type: 'paragraph-moved';
      readonly paragraph: ParagraphId;
      /** The other ids it answers for, when it was merged with others. */
      readonly aliases?: readonly ParagraphId[];
      readonly from: SectionId;
      readonly to: SectionId;
    }
  | {
      readonly type: 'endorsed';
      readonly paragraph: ParagraphId;
      readonly section: SectionId;
      readonly partner: PartnerId;
      readonly stance: Stance;
      readonly dependsOn?: AmendmentId;
      readonly reason: string | null;
      readonly wording: Wording;
      readonly exact: string;
      readonly words: string;
    }
  | {
      readonly type: 'endorsement-withdrawn';
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
    }
  | {
      /** What the partner does with a paragraph that was adopted [E11]. */
      readonly type: 'adherence-stated';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
      readonly kind: AdherenceKind;
      readonly note: string | null;
      readonly exact: string;
    }
  | {
      readonly type: 'adherence-withdrawn';
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
    }
  | {
      readonly type: 'amendment-proposed';
      readonly amendment: AmendmentId;
      readonly number: string;
      /** Left out when it is *replace*. */
      readonly kind?: AmendmentKind;
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
      readonly base: Wording;
      readonly proposal: Wording;
      readonly reason: string;
    }
  | {
      readonly type: 'modification-suggested';
      readonly amendment: AmendmentId;
      readonly base: Wording;
      readonly wording: Wording;
    }
  | {
      readonly type: 'modification-answered';
      readonly amendment: AmendmentId;
      readonly agrees: boolean;
    }
  | {
      readonly type: 'amendment-adopting';
      readonly amendment: AmendmentId;
      readonly attempt: string;
      /** The other ids of its paragraph, when that was merged with others. */
      readonly aliases?: readonly ParagraphId[];
      /** Only when it is adopted in other words than were proposed. */
      readonly consent?: Consent;
    }
  | {
      readonly type: 'amendment-adopted';
      readonly amendment: AmendmentId;
      readonly wording: Wording;
      /** Only when it was adopted in other words than were proposed. */
      readonly consent?: Consent;
      /** The paragraph it brought. */
      readonly inserted?: ParagraphId;
      /** What the text was then. Left out by servers that kept no versions. */
      readonly moment?: Moment;
    }
  | {
      readonly type: 'adoption-abandoned';
      readonly amendment: AmendmentId;
      readonly attempt: string;
    }
  | {
      readonly type: 'amendment-declined';
      readonly amendment: AmendmentId;
      readonly reason: string;
    }
  | { readonly type: 'amendment-withdrawn'; readonly amendment: AmendmentId }
  | {
      readonly type: 'backing-given';
      readonly amendment: AmendmentId;
      readonly partner: PartnerId;
    }
  | {
      readonly type: 'backing-withdrawn';
      readonly amendment: AmendmentId;
      readonly partner: PartnerId;
    }
  | { readonly type: 'amendment-overtaken'; readonly amendment: AmendmentId }
  | {
      readonly type: 'replied';
      readonly amendment: AmendmentId;
      readonly reply: ReplyId;
      readonly partner: PartnerId;
      readonly text: string;
      readonly wording: Wording | null;
    }
  | { readonly type: 'thread-closed'; readonly amendment: AmendmentId; readonly reason: string }
  | { readonly type: 'thread-reopened'; readonly amendment: AmendmentId }
  | ({
      readonly type: 'insight-added';
      readonly insight: InsightId;
      readonly number: string;
      readonly manifesto: ManifestoId;
      readonly kind: InsightKind;
      readonly partner: PartnerId;
    } & InsightContent)
  | ({
      /** With all that it says from then on. */
      readonly type: 'insight-changed';
      readonly insight: InsightId;
    } & InsightContent)
  | {
      readonly type: 'insight-withdrawn';
      readonly insight: InsightId;
      readonly reason: string | null;
    }
  | ({
      readonly type: 'insight-judged';
      readonly insight: InsightId;
    } & Pick<Judgement, 'verdict' | 'reason' | 'on'>);

/** The idempotency key of a creating act, with a fingerprint of what was asked [A9]. */
export interface ActKey {
  readonly key: string;
  readonly request: string;
  readonly made: string;
}

interface Envelope {
  readonly seq: number;
  /** ISO 8601 instant by the server's clock: for reading, never for ordering [J1]. */
  readonly at: string;
  readonly actor: Actor;
  readonly act?: ActKey;
  /** Hash of the event before; `genesisHash` for the first. */
  readonly prev: string;
  readonly hash: string;
}

/** One line of the record [J1]. */
export type RecordEvent = EventBody & Envelope;

export interface Stamp {
  readonly at: string;
  readonly actor: Actor;
  readonly act?: ActKey;
}

/** Seals bodies into events that continue the chain after `state`. */
export function sealEvents(
  state: Pick<RecordState, 'seq' | 'hash'>,
  bodies: readonly EventBody[],
  stamp: Stamp,
): RecordEvent[] {
  const events: RecordEvent[] = [];
  for (const body of bodies) {
    const last = events.at(-1) ?? state;
    const unsealed = { ...body, ...stamp, seq: last.seq + 1, prev: last.hash };
    events.push({ ...unsealed, hash: hashEvent(unsealed) });
  }
  return events;
}

/** The hash an event must carry: SHA-256 of its canonical JSON without the member `hash`. */
export function hashEvent(event: object): string {
  const { hash: _, ...rest } = event as RecordEvent;
  return sha256(`draagvlak event 1\n${canonicalJson(rest as unknown as Json)}`);
}

/** Whether an event continues the chain after `state` and carries its own true hash. */
export function continuesChain(
  state: Pick<RecordState, 'seq' | 'hash'>,
  event: RecordEvent,
): boolean {
  return (
    event.seq === state.seq + 1 && event.prev === state.hash && event.hash === hashEvent(event)
  );
}
