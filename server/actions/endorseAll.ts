import type { ManifestoId, ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Endorsement } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Held } from '../rooms/Rooms.ts';
import { askedOf } from './askedOf.ts';
import type { House } from './House.ts';

/** A paragraph as it was on the screen. */
export interface ShownParagraph {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly shown: string;
}

/**
 * Agrees in the partner's name to each of these paragraphs, of one section or of many, in one act:
 * all at the text of one moment, or none [E7].
 */
export async function endorseAll(
  house: House,
  actor: Actor,
  { manifesto, paragraphs }: { manifesto: ManifestoId; paragraphs: readonly ShownParagraph[] },
): Promise<Endorsement[]> {
  const { records, rooms } = house;
  const sections = [...new Set(paragraphs.map(({ section }) => section))];
  for (const id of sections) {
    if (records.state.sections[id]?.manifesto !== manifesto)
      throw new Refusal('not-found', 'There is no such section in this manifesto.');
  }
  const held: Held[] = [];
  const targets: ParagraphId[] = [];
  try {
    for (const id of sections) held.push(await rooms.hold(id));
    const roomOf = new Map(held.map(({ room }) => [room.section, room]));
    await records.perform(actor, () => {
      const asked = paragraphs.map((each) =>
        askedOf(records.state, roomOf.get(each.section), each),
      );
      targets.splice(0, Infinity, ...asked.map(({ paragraph }) => paragraph));
      return { type: 'endorse-all', endorsing: asked };
    });
    // The words that were said yes to have to be on the disk as well, before it is told.
    await Promise.all(held.map(({ room }) => room.settle()));
  } finally {
    for (const { release } of held) release();
  }
  const partner = personOf(records.state, actor)?.partner;
  return targets.flatMap((target) => {
    const said = partner && records.state.endorsements[target]?.[partner];
    return said ? [said] : [];
  });
}
