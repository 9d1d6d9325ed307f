import { bearsText, inlineContent, isText } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type {
  AmendmentView,
  EndorsementView,
  ManifestoView,
  SectionView,
  VanishedParagraph,
} from '#shared/view.ts';
import type { InsightView, TieView } from '#shared/viewInsights.ts';
import { blockRuns } from './edition/blockRuns.ts';
import { paragraphData } from './paragraphData.ts';
import { renderJsonChanges } from './renderJsonChanges.ts';
import type { ExportOptions } from './ExportOptions.ts';

/** Raised when a program that reads the old shape would misread the new one. */
const version = 1;

/**
 * The manifesto as data. Partners are named, people are not: a file that has gone out cannot forget
 * a name [J3].
 */
export function renderJson(view: ManifestoView, options: ExportOptions): string {
  if (options.since) return renderJsonChanges(view, options, options.since);
  const { title, slug, language, at, head, partners } = view;
  const { section: only = null } = options;
  const hasAnnexes = options.annexes !== 'none';
  const chosen = view.sections.filter(({ id }) => only === null || id === only);
  const exported = {
    format: 'draagvlak-manifesto',
    version,
    title,
    slug,
    language,
    at,
    record: head,
    /** What it is of: one section or all, with what hangs on the text or without. */
    section: only,
    hasAnnexes,
    partners: partners.map(({ id, name, type }) => ({ id, name, type })),
    sections: chosen.map((section) => sectionData(section, hasAnnexes)),
    ...(hasAnnexes && { insights: insightsIn(view, chosen) }),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

function sectionData(section: SectionView, hasAnnexes: boolean) {
  const { id, number, title, phase, deadline, adoptedAt, coalition, document } = section;
  const { theme, partners } = coalition;
  return {
    id,
    number,
    title,
    phase,
    deadline,
    adoptedAt,
    coalition: { theme, partners },
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraphData(paragraph),
      ...(hasAnnexes && hangingData(paragraph)),
    })),
    ...(hasAnnexes && {
      vanished: section.vanished.map((gone) => ({ id: gone.id, ...hangingData(gone) })),
    }),
    document: { type: 'doc', content: document.content.map(blockData) },
  };
}

function hangingData({ endorsements, amendments }: VanishedParagraph) {
  return {
    endorsements: endorsements.map(endorsementData),
    amendments: amendments.map(amendmentData),
  };
}

// In canonical wording, like the paragraphs: no link in it that is not allowed.
function blockData(block: BlockJson): BlockJson {
  const content = bearsText(block)
    ? inlineContent(blockRuns(block))
    : block.content?.filter((node) => !isText(node)).map(blockData);
  return { ...block, content };
}

function endorsementData(endorsement: EndorsementView) {
  const { partner, partnerName, partnerType, stance, validity, reason, wording, exact, words } =
    endorsement;
  const { dependsOn, condition, at, seq } = endorsement;
  const who = { partner, partnerName, partnerType };
  // Alone, “agree” and “valid” would say that who waits for an amendment stands behind these words.
  const said = { stance, dependsOn, condition, validity, reason };
  return { ...who, ...said, at, seq, wording, exact, words };
}

function amendmentData(amendment: AmendmentView) {
  const { id, number, kind, partner, at, reason, base, proposal, standing, replies } = amendment;
  const { status, modification, isModificationVoid, backing, collisions } = amendment;
  return {
    id,
    number,
    kind,
    partner,
    at,
    status: withoutPeople(status),
    standing: standing?.kind ?? null,
    modification: modification && {
      ...modification,
      by: undefined,
      isVoid: isModificationVoid,
    },
    backing: backing.map(({ partner: by, at: when }) => ({ partner: by, at: when })),
    collisions: collisions.map(({ number: other, on }) => ({ number: other, on })),
    reason,
    base,
    proposal,
    replies: replies.map(({ partner: by, text, at: when }) => ({ partner: by, text, at: when })),
  };
}

function withoutPeople(status: AmendmentView['status']) {
  return { ...status, by: undefined, attempt: undefined };
}

// Of one section those that are tied to a paragraph of it; where else they are is not in the file.
function insightsIn({ insights, sections }: ManifestoView, chosen: readonly SectionView[]) {
  const isWhole = chosen.length === sections.length;
  const here = new Set<string>(
    chosen.flatMap(({ paragraphs }) => paragraphs.flatMap(({ id, aliases }) => [id, ...aliases])),
  );
  const isHere = ({ paragraph }: TieView) => isWhole || here.has(paragraph);
  return insights
    .filter(({ ties }) => isWhole || ties.some(isHere))
    .map((insight) => insightData(insight, isHere));
}

function insightData(insight: InsightView, isHere: (tie: TieView) => boolean) {
  const { id, number, kind, partner, title, text, origin, href, at, revision } = insight;
  return {
    ...{ id, number, kind, partner, at, revision, title, text, origin, href },
    paragraphs: insight.ties.map((tie) => (isHere(tie) ? tie : { ...tie, number: null })),
    judgements: insight.judgements.map(({ verdict, reason, on, isOfOtherAdvice, at: when }) => ({
      ...{ verdict, reason, at: when, isOfOtherAdvice },
      on: on.map((tie) => (isHere(tie) ? tie : { ...tie, number: null, words: 'outside' })),
    })),
  };
}
