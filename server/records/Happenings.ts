import type {
  AmendmentId,
  ParagraphId,
  PartnerId,
  PersonId,
  ReplyId,
  SectionId,
} from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { Actor, RecordEvent } from '#shared/record/events.ts';

/** An event of which people are told, without what notices do not need. */
export type Happening = { readonly seq: number; readonly at: string; readonly actor: Actor } & (
  | {
      readonly kind: 'decided';
      readonly amendment: AmendmentId;
      readonly outcome: 'adopted' | 'modified' | 'declined' | 'overtaken';
      readonly reason: string | null;
    }
  /** `reply`: null when a lead suggested other words. */
  | { readonly kind: 'reply'; readonly amendment: AmendmentId; readonly reply: ReplyId | null }
  | {
      readonly kind: 'phase';
      readonly section: SectionId;
      readonly phase: Phase;
      readonly deadline: string | null;
      readonly reason: string;
    }
  | {
      readonly kind: 'look';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly partners: readonly PartnerId[];
      readonly note: string | null;
    }
  | {
      readonly kind: 'adherence';
      readonly section: SectionId;
      readonly paragraph: ParagraphId;
      readonly partner: PartnerId;
    }
);

export type AdherenceHappening = Extract<Happening, { kind: 'adherence' }>;

function statedBy({ section, partner }: AdherenceHappening): string {
  return `${section} ${partner}`;
}

type Told<Content = Happening> = Content extends unknown
  ? Omit<Content, 'seq' | 'at' | 'actor'>
  : never;

/** What of the record people are told of, read from the record. */
export class Happenings {
  /** Number of the last event that was told. */
  seq: number;
  readonly #bySeq = new Map<number, Happening>();
  /** What partners said they do with what was adopted, by section and partner. */
  readonly #stated = new Map<string, AdherenceHappening[]>();
  readonly #joined = new Map<PersonId, number>();

  /** `seq`: of the event before the first that will be told. */
  constructor(seq: number) {
    this.seq = seq;
  }

  /** Tells the next events of the record; those that were told before change nothing. */
  tell(events: readonly RecordEvent[]): void {
    for (const event of events) if (event.seq > this.seq) this.#tell(event);
  }

  #tell(event: RecordEvent): void {
    const { seq, at, actor } = event;
    this.seq = seq;
    if (event.type === 'person-added') this.#joined.set(event.person.id, seq);
    const told = read(event);
    if (!told) return;
    const happening = { seq, at, actor, ...told };
    this.#bySeq.set(seq, happening);
    if (happening.kind !== 'adherence') return;
    const name = statedBy(happening);
    this.#stated.set(name, [...(this.#stated.get(name) ?? []), happening]);
  }

  /** The one with this number, if any. */
  find(seq: number): Happening | null {
    return this.#bySeq.get(seq) ?? null;
  }

  /** What a partner said of a section in the way of another happening; the oldest first. */
  statedLike(happening: AdherenceHappening): readonly AdherenceHappening[] {
    return this.#stated.get(statedBy(happening)) ?? [];
  }

  /** Those after one event, up to and with another; the oldest first. */
  between(after: number, to: number): Happening[] {
    return [...this.#bySeq.values()].filter(({ seq }) => seq > after && seq <= to);
  }

  /** Whether somebody was in the network before an event: what was earlier is no news to them. */
  wasThere(person: PersonId, seq: number): boolean {
    return (this.#joined.get(person) ?? 0) < seq;
  }
}

function read(event: RecordEvent): Told | null {
  switch (event.type) {
    case 'amendment-adopted': {
      const outcome = event.consent === undefined ? 'adopted' : 'modified';
      return { kind: 'decided', amendment: event.amendment, outcome, reason: null };
    }
    case 'amendment-declined': {
      const { amendment, reason } = event;
      return { kind: 'decided', amendment, outcome: 'declined', reason };
    }
    case 'amendment-overtaken':
      return { kind: 'decided', amendment: event.amendment, outcome: 'overtaken', reason: null };
    case 'replied':
      return { kind: 'reply', amendment: event.amendment, reply: event.reply };
    case 'modification-suggested':
      return { kind: 'reply', amendment: event.amendment, reply: null };
    case 'phase-moved': {
      const { section, phase, deadline, reason } = event;
      return { kind: 'phase', section, phase, deadline, reason };
    }
    case 'look-asked': {
      const { section, paragraph, partners, note } = event;
      return { kind: 'look', section, paragraph, partners, note };
    }
    case 'adherence-stated': {
      const { section, paragraph, partner } = event;
      return { kind: 'adherence', section, paragraph, partner };
    }
    default:
      return null;
  }
}
