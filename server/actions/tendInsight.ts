import type { CommandOf } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireInsight } from '#shared/record/required.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Insight } from '#shared/record/state.ts';
import type { House } from './House.ts';
import { tiedParagraphs } from './tiedParagraphs.ts';
import { withRooms } from './withRooms.ts';

/** What is done with an insight; where its paragraphs stand is added at the moment it is decided. */
export type Tending =
  | Omit<CommandOf<'change-insight'>, 'tied'>
  | Omit<CommandOf<'withdraw-insight'>, 'tied'>
  | Omit<CommandOf<'judge-insight'>, 'tied'>;

/** Changes or withdraws an insight, or says what became of it [I1, I2]. */
export async function tendInsight(house: House, actor: Actor, tending: Tending): Promise<Insight> {
  const { records } = house;
  const { manifesto } = requireInsight(records.state, tending.insight);
  const wanted = tending.type === 'change-insight' ? tending.content.paragraphs : [];
  await withRooms(house, sectionsOf(records.state, manifesto), async (roomOf) => {
    await records.perform(actor, (state) => {
      const before = state.insights[tending.insight]?.paragraphs ?? [];
      const paragraphs = [...before, ...wanted];
      return { ...tending, tied: tiedParagraphs(state, { manifesto, paragraphs, roomOf }) };
    });
    // A judgement is of words, which have to be on the disk as well before it is told.
    if (tending.type === 'judge-insight')
      await Promise.all([...roomOf.values()].map((room) => room.settle()));
  });
  return requireInsight(records.state, tending.insight);
}
