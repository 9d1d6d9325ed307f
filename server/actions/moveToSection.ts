import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, PersonId, SectionId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import { personOf } from '#shared/record/rights.ts';
import type { RecordState } from '#shared/record/state.ts';
import { moveBlock } from '../rooms/moveBlock.ts';
import type { Room } from '../rooms/Room.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';
import { withDifference } from './withDifference.ts';

export interface MoveInput {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly to: SectionId;
  /** The paragraph it comes behind; null: before all others. */
  readonly behind: ParagraphId | null;
  /** The exact hash that was on the screen. */
  readonly shown: string;
}

/** Where a paragraph stands by now. */
export interface MovedTo {
  readonly id: ParagraphId;
  readonly section: SectionId;
  readonly number: string | null;
}

/**
 * Moves a paragraph to another section under the same id, with all that hangs on it [P5]. First both
 * texts are on disk, in one write; then the record says so. Cut off in between, the record follows
 * the text at the next start. It goes as it stands when its turn comes, so that nothing that was
 * typed is left behind; nothing else comes onto the record meanwhile.
 *
 * @throws Refusal when the rules say no, or `not-found` when it or its place is gone; then nothing
 *   changed.
 */
export async function moveToSection(
  house: House,
  actor: Actor,
  { input, retry }: { input: MoveInput; retry: Retry | null },
): Promise<MovedTo> {
  const { records, rooms } = house;
  const { section: from, to } = input;
  return rooms.with(from, (source) =>
    rooms.with(to, async (target) => {
      let { paragraph: id, behind } = input;
      const makeCommand = (state: RecordState): Command => {
        const found = standsNow(state, source, id);
        id = found?.id ?? id;
        behind = behind && (standsNow(state, target, behind)?.id ?? behind);
        const { wording: current = null, aliases = [] } = found ?? {};
        const { shown } = input;
        return { type: 'move-paragraph', paragraph: id, aliases, from, to, shown, current };
      };
      const write = (): Promise<void> => {
        const person = personOf(records.state, actor)?.id ?? ('' as PersonId);
        const origin = { kind: 'move', from, to, person } as const;
        return moveBlock({ id, from: source, to: target, behind, origin });
      };
      const asked = { actor, makeCommand, act: actOf(retry, id) };
      await withDifference(records.state, input, () => records.performAfter(write, asked));
      const { number = null } = standsNow(records.state, target, id) ?? {};
      return { id, section: to, number };
    }),
  );
}

function standsNow(state: RecordState, room: Room, id: ParagraphId): Paragraph | null {
  const section = requireSection(state, room.section);
  return currentParagraph(state, { section, id, room });
}
