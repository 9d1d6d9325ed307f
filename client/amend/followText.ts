import type { ParagraphView } from '#shared/view.ts';
import { faultOf } from './faultOf.ts';
import type { Proposal } from './Proposal.ts';

/** A proposal in which no words are changed yet goes along with the text; any other stays as it is. */
export function followText(draft: Proposal, { wording, exact }: ParagraphView): Proposal {
  if (exact === draft.base.exact || faultOf(draft) !== 'unchanged') return draft;
  return { ...draft, base: { wording, exact }, words: wording.runs };
}
