import type { AmendmentId, ParagraphId, SectionId } from '#shared/ids.ts';
import type { AskedProposal } from '#shared/record/commands.ts';
import { requireSection } from '#shared/record/required.ts';
import type { AmendmentKind, RecordState } from '#shared/record/state.ts';
import type { Room } from '../rooms/Room.ts';
import { currentParagraph } from './currentParagraph.ts';
import { proposedWording } from './proposedWording.ts';
import type { Proposed } from './proposedWording.ts';

export interface ProposeInput {
  readonly kind: AmendmentKind;
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  /** The exact hash that was on the screen. */
  readonly shown: string;
  /** Empty when the paragraph should go. */
  readonly proposal: Proposed;
  readonly reason: string;
}

/** A proposal with what its paragraph says at this moment. */
export function askedProposal(
  state: RecordState,
  room: Room,
  { amendment, input }: { amendment: AmendmentId; input: ProposeInput },
): AskedProposal {
  const { kind, paragraph, shown, proposal, reason } = input;
  const section = requireSection(state, input.section);
  const found = currentParagraph(state, { section, id: paragraph, room });
  const current = found?.wording ?? null;
  return {
    amendment,
    kind,
    section: input.section,
    // Of a paragraph that was merged into another, that one's words are on the screen [P2].
    paragraph: found?.id ?? paragraph,
    shown,
    current,
    proposal: proposedWording(kind, current, proposal),
    reason,
  };
}
