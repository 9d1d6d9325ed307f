import type { ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { AskedLook } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { LookAsked, RecordState } from '#shared/record/state.ts';
import type { Room } from '../rooms/Room.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';

interface Wanted {
  readonly paragraph: ParagraphId;
  readonly partners: readonly PartnerId[];
}

export interface AskInput {
  readonly section: SectionId;
  readonly paragraphs: readonly Wanted[];
  readonly note: string | null;
  readonly retry: Retry | null;
}

/**
 * Asks partners to look at paragraphs as they stand now [E10]. Answers what each of them was last
 * asked; of who had already spoken of those words, nothing.
 */
export async function askToLook(
  house: House,
  actor: Actor,
  { section, paragraphs, note, retry }: AskInput,
): Promise<LookAsked[]> {
  const { records, rooms } = house;
  return rooms.with(section, async (room) => {
    const looksNow = () =>
      paragraphs.map((wanted) => askedNow(records.state, { section, room, wanted }));
    await records.perform(
      actor,
      () => ({ type: 'ask-to-look', section, looks: looksNow(), note }),
      actOf(retry, newId()),
    );
    // The words that are spoken of have to be on the disk as well, before it is told.
    await room.settle();
    return looksNow().flatMap(({ paragraph, partners }) =>
      partners.flatMap((partner) => records.state.looks[paragraph]?.[partner] ?? []),
    );
  });
}

function askedNow(
  state: RecordState,
  { section: id, room, wanted }: { section: SectionId; room: Room; wanted: Wanted },
): AskedLook {
  const section = requireSection(state, id);
  const current = currentParagraph(state, { section, id: wanted.paragraph, room });
  return {
    paragraph: current?.id ?? wanted.paragraph,
    current: current?.wording ?? null,
    isNumbered: typeof current?.number === 'string',
    aliases: current?.aliases ?? [],
    partners: wanted.partners,
  };
}
