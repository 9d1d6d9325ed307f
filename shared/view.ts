import { amendmentsOn } from './amendmentsOn.ts';
import { findCollisions } from './collisions.ts';
import type { Collision } from './collisions.ts';
import { paragraphsOf } from './document.ts';
import type { DocumentJson, Paragraph } from './document.ts';
import { endorsementsOn } from './endorsementsOn.ts';
import type { Head } from './head.ts';
import type { AmendmentId, ParagraphId, PartnerId, PersonId, SectionId } from './ids.ts';
import type { PartnerType, Phase } from './network.ts';
import { sectionNumber, sectionsOf } from './record/sections.ts';
import type {
  Amendment,
  Endorsement,
  Manifesto,
  RecordState,
  Section,
  Version,
} from './record/state.ts';
import { saidOfGone } from './saidOfGone.ts';
import { isModificationCurrent, standingOf, standOf } from './standing.ts';
import type { Stand, Standing } from './standing.ts';
import { viewInsights } from './viewInsights.ts';
import type { InsightView } from './viewInsights.ts';

/** An endorsement as it stands at the text of now; its words are those that it speaks of by now. */
export interface EndorsementView extends Endorsement, Stand {
  readonly partnerName: string;
  readonly partnerType: PartnerType;
  /** The number of the amendment on which it depends, “A-012”. */
  readonly amendmentNumber: string | null;
}

/** An amendment as it stands at the text of now; standing and collisions only while it is open. */
export interface AmendmentView extends Amendment {
  readonly standing: Standing | null;
  /** Whether what the lead suggested, and the answer to it, is void [A2]. */
  readonly isModificationVoid: boolean;
  readonly collisions: readonly {
    readonly id: AmendmentId;
    readonly number: string;
    readonly on: Collision;
  }[];
}

/** One paragraph with everything that hangs on it. */
export interface ParagraphView extends Paragraph {
  readonly endorsements: readonly EndorsementView[];
  readonly amendments: readonly AmendmentView[];
}

/** What hung on a paragraph that is no longer in the text [A7]. */
export interface VanishedParagraph {
  readonly id: ParagraphId;
  readonly endorsements: readonly EndorsementView[];
  readonly amendments: readonly AmendmentView[];
}

export interface SectionView {
  readonly id: SectionId;
  readonly number: number;
  readonly title: string;
  readonly phase: Phase;
  readonly deadline: string | null;
  /**
   * ISO 8601 instant at which its text was adopted [S5]; null in every other phase, and where the
   * record does not have it.
   */
  readonly adoptedAt: string | null;
  readonly coalition: {
    readonly theme: string;
    readonly partners: readonly string[];
    readonly leads: readonly PersonId[];
  };
  readonly document: DocumentJson;
  /** Set when its text cannot be read now; then it has no words here, and nothing that hangs on them. */
  readonly isUnreadable?: true;
  readonly paragraphs: readonly ParagraphView[];
  readonly vanished: readonly VanishedParagraph[];
}

/**
 * The manifesto at one moment: the record at one seq with the text beside it. Everything that is
 * published or exported is made from this, and from nothing else.
 */
export interface ManifestoView {
  readonly title: string;
  readonly slug: string;
  readonly language: Manifesto['language'];
  /** ISO 8601 instant at which the view was taken. */
  readonly at: string;
  readonly seq: number;
  /** The record at that seq, signed [J2]. */
  readonly head: Head;
  readonly partners: readonly {
    readonly id: PartnerId;
    readonly name: string;
    readonly type: PartnerType;
  }[];
  readonly sections: readonly SectionView[];
  /** What was learnt elsewhere, and what became of what was recommended [I1, I2]. */
  readonly insights: readonly InsightView[];
  /** Names of the people who appear, by id; a person whose name was erased is missing [J3]. */
  readonly names: Readonly<Record<PersonId, string>>;
}

export interface ViewSource {
  readonly state: RecordState;
  readonly manifesto: Manifesto;
  /**
   * The live text per section; an adopted section is taken from its own copy [S5]. One that has
   * neither is unreadable.
   */
  readonly documents: Readonly<Record<SectionId, DocumentJson>>;
  readonly names: Readonly<Record<PersonId, string>>;
  readonly at: string;
  readonly head: Head;
}

/** Puts the record and the text of one moment together. Pure. */
export function viewManifesto({
  state,
  manifesto,
  documents,
  names,
  at,
  head,
}: ViewSource): ManifestoView {
  const { title, slug, language } = manifesto;
  const sections = sectionsOf(state, manifesto.id).map((section) =>
    viewSection(state, section, documents[section.id] ?? null),
  );
  return {
    title,
    slug,
    language,
    at,
    seq: state.seq,
    head,
    partners: Object.values(state.partners),
    sections,
    insights: viewInsights(
      state,
      manifesto.id,
      sections.flatMap(({ paragraphs }) => paragraphs),
    ),
    names,
  };
}

const empty: DocumentJson = { type: 'doc', content: [] };

/**
 * One section with its paragraphs, numbered by its place in the manifesto [P4]. `live` is null where
 * its text cannot be read.
 */
export function viewSection(
  state: RecordState,
  section: Section,
  live: DocumentJson | null,
): SectionView {
  const known = section.adopted ?? live;
  const document = known ?? empty;
  const number = sectionNumber(state, section);
  const paragraphs = paragraphsOf(document, number);
  const coalition = state.coalitions[section.coalition];
  return {
    id: section.id,
    number,
    title: section.title,
    phase: section.phase,
    deadline: section.deadline,
    adoptedAt: adoptedAt(state, section),
    coalition: {
      theme: coalition?.theme ?? '',
      partners: (coalition?.partners ?? []).map((id) => state.partners[id]?.name ?? id),
      leads: coalition?.leads ?? [],
    },
    document,
    paragraphs: paragraphs.map((paragraph) => viewParagraph(state, paragraph)),
    ...(known === null
      ? { isUnreadable: true, vanished: [] }
      : { vanished: vanishedFrom(state, section, paragraphs) }),
  };
}

function adoptedAt({ versions }: RecordState, { id, phase }: Section): string | null {
  if (phase !== 'adopted') return null;
  // The first records say nothing of the moment of a text, and have no version of it.
  const isAdoption = ({ why }: Version) => why.kind === 'phase' && why.phase === 'adopted';
  return versions[id]?.findLast(isAdoption)?.at ?? null;
}

/** One paragraph with its endorsements and amendments, those of merged ones included [P2]. */
export function viewParagraph(state: RecordState, paragraph: Paragraph): ParagraphView {
  const ids = [paragraph.id, ...paragraph.aliases];
  return {
    ...paragraph,
    endorsements: endorsementsAt(state, paragraph),
    amendments: viewAmendments(amendmentsOn(state, ids), paragraph),
  };
}

/** What was said of one paragraph alone, which costs far less than all that hangs on it. */
export function endorsementsAt(state: RecordState, paragraph: Paragraph): EndorsementView[] {
  return viewEndorsements(state, endorsementsOn(state, paragraph), paragraph);
}

function viewEndorsements(
  state: RecordState,
  endorsements: Readonly<Record<PartnerId, Endorsement>>,
  paragraph: Paragraph | null,
): EndorsementView[] {
  return Object.values(endorsements)
    .map((endorsement) => {
      const partner = state.partners[endorsement.partner];
      return {
        ...endorsement,
        partnerName: partner?.name ?? endorsement.partner,
        partnerType: partner?.type ?? 'civil-society',
        amendmentNumber:
          (endorsement.dependsOn && state.amendments[endorsement.dependsOn]?.number) ?? null,
        ...standOf(endorsement, state, paragraph),
      };
    })
    .toSorted((a, b) => a.seq - b.seq);
}

function viewAmendments(
  amendments: readonly Amendment[],
  paragraph: Paragraph | null,
): AmendmentView[] {
  const current = paragraph?.wording ?? null;
  const open = amendments.filter(({ status }) => status.kind === 'open');
  const collisions = current ? findCollisions(open, current) : null;
  return amendments.map((amendment) => ({
    ...amendment,
    standing: open.includes(amendment) ? standingOf(amendment, current) : null,
    isModificationVoid: !isModificationCurrent(amendment, current),
    collisions: (collisions?.get(amendment) ?? []).map(({ other: { id, number }, on }) => ({
      id,
      number,
      on,
    })),
  }));
}

/** What hung on paragraphs of a section that are not among `paragraphs`, those in its text [A7]. */
export function vanishedFrom(
  state: RecordState,
  section: Section,
  paragraphs: readonly Paragraph[],
): VanishedParagraph[] {
  const present = new Set(paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]));
  const isGone = (id: ParagraphId) => !present.has(id);
  const proposedOn = Object.values(state.amendments)
    .filter((amendment) => amendment.section === section.id)
    .map(({ paragraph }) => paragraph);
  const spokenOf = saidOfGone(state, section.id, paragraphs);
  return [...new Set([...proposedOn.filter(isGone), ...spokenOf])].map((id) => ({
    id,
    endorsements: viewEndorsements(state, state.endorsements[id] ?? {}, null),
    amendments: viewAmendments(amendmentsOn(state, [id]), null),
  }));
}
