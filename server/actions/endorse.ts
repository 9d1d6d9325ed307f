import type { AmendmentId, ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Endorsement, Stance } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { askedOf } from './askedOf.ts';
import type { House } from './House.ts';
import { withDifference } from './withDifference.ts';

export interface EndorseInput {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly stance: Stance;
  readonly dependsOn: AmendmentId | null;
  readonly reason: string | null;
  /** The exact hash that was on the screen [E2]. */
  readonly shown: string;
}

/**
 * Endorses, abstains or objects in the partner's name [E1–E3, E9]. The wording is looked at when
 * the record's turn comes, not before.
 */
export async function endorse(
  house: House,
  actor: Actor,
  input: EndorseInput,
): Promise<Endorsement> {
  const { section: id, paragraph, stance, dependsOn, reason } = input;
  const { records, rooms } = house;
  let target = paragraph;
  await rooms.with(id, async (room) => {
    await withDifference(records.state, input, () =>
      records.perform(actor, () => {
        const asked = askedOf(records.state, room, input);
        target = asked.paragraph;
        return { type: 'endorse', ...asked, stance, dependsOn, reason };
      }),
    );
    // The words that were said yes to have to be on the disk as well, before it is told.
    await room.settle();
  });
  const partner = personOf(records.state, actor)?.partner;
  const endorsement = partner && records.state.endorsements[target]?.[partner];
  if (!endorsement) throw new Refusal('not-found', 'The endorsement is no longer there.');
  return endorsement;
}
