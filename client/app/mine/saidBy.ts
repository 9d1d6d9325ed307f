import type { PartnerId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { AmendmentView, EndorsementView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import { viewOf } from '../desk/paragraphViews.ts';
import type { MyParagraph } from './MyParagraph.ts';

/** One thing a partner said: of a paragraph, or as an amendment to it. */
export type SaidEntry = {
  readonly key: string;
  readonly at: MyParagraph;
  /** What the paragraph says, or what was proposed. */
  readonly excerpt: string;
  readonly reason: string | null;
  /** ISO 8601 instant. */
  readonly when: string;
  /** All that can be searched in. */
  readonly words: string;
} & (
  | { readonly kind: 'endorsement'; readonly endorsement: EndorsementView }
  | { readonly kind: 'amendment'; readonly amendment: AmendmentView }
);

/** All that a partner said and proposed, in the order of the text. */
export function saidBy(
  record: RecordState,
  partner: PartnerId,
  paragraphs: readonly MyParagraph[],
): SaidEntry[] {
  return paragraphs.flatMap((at) => {
    const { endorsements, amendments } = viewOf(record, at.paragraph);
    const text = plainText(at.paragraph.wording.runs);
    return [
      ...endorsements
        .filter((one) => one.partner === partner)
        .map((endorsement) => endorsementEntry(at, text, endorsement)),
      ...amendments
        .filter((one) => one.partner === partner)
        .map((amendment) => amendmentEntry(at, text, amendment)),
    ];
  });
}

function endorsementEntry(at: MyParagraph, text: string, endorsement: EndorsementView): SaidEntry {
  const { reason, at: when, seq } = endorsement;
  const words = `${at.number} ${text} ${reason ?? ''}`;
  return {
    kind: 'endorsement',
    endorsement,
    key: `e${seq}`,
    at,
    excerpt: text,
    reason,
    when,
    words,
  };
}

function amendmentEntry(at: MyParagraph, text: string, amendment: AmendmentView): SaidEntry {
  const { reason, at: when, id, number, proposal } = amendment;
  const proposed = plainText(proposal.runs);
  const words = `${at.number} ${number} ${text} ${proposed} ${reason}`;
  const excerpt = proposed === '' ? text : proposed;
  return { kind: 'amendment', amendment, key: id, at, excerpt, reason, when, words };
}
