import { bearsText, inlineContent, isText } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import type {
  AmendmentView,
  EndorsementView,
  ManifestoView,
  ParagraphView,
  SectionView,
} from '#shared/view.ts';
import { blockRuns } from './edition/blockRuns.ts';

/** Raised when a program that reads the old shape would misread the new one. */
const version = 1;

/**
 * The manifesto as data. Partners are named, people are not: a file that has gone out cannot forget
 * a name [J3].
 */
export function renderJson(view: ManifestoView): string {
  const { title, slug, language, at, head, partners } = view;
  const exported = {
    format: 'draagvlak-manifesto',
    version,
    title,
    slug,
    language,
    at,
    record: head,
    partners: partners.map(({ id, name, type }) => ({ id, name, type })),
    sections: view.sections.map(sectionData),
  };
  return `${JSON.stringify(exported, null, 2)}\n`;
}

function sectionData(section: SectionView) {
  const { id, number, title, phase, deadline, coalition, document } = section;
  const { theme, partners } = coalition;
  return {
    id,
    number,
    title,
    phase,
    deadline,
    coalition: { theme, partners },
    paragraphs: section.paragraphs.map(paragraphData),
    vanished: section.vanished.map(({ id: gone, endorsements, amendments }) => ({
      id: gone,
      endorsements: endorsements.map(endorsementData),
      amendments: amendments.map(amendmentData),
    })),
    document: { type: 'doc', content: document.content.map(blockData) },
  };
}

// In canonical wording, like the paragraphs: no link in it that is not allowed.
function blockData(block: BlockJson): BlockJson {
  const content = bearsText(block)
    ? inlineContent(blockRuns(block))
    : block.content?.filter((node) => !isText(node)).map(blockData);
  return { ...block, content };
}

function paragraphData(paragraph: ParagraphView) {
  const { id, aliases, number, text, wording, exact, words } = paragraph;
  return {
    id,
    aliases,
    number,
    kind: wording.kind,
    text,
    runs: wording.runs,
    exact,
    words,
    endorsements: paragraph.endorsements.map(endorsementData),
    amendments: paragraph.amendments.map(amendmentData),
  };
}

function endorsementData(endorsement: EndorsementView) {
  const { partner, partnerName, partnerType, stance, validity, reason, wording, exact, words } =
    endorsement;
  const { at, seq } = endorsement;
  const who = { partner, partnerName, partnerType };
  return { ...who, stance, validity, reason, at, seq, wording, exact, words };
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
