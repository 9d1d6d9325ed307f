import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Section } from '#shared/record/state.ts';
import type { House } from './House.ts';
import { inNewEpoch } from './inNewEpoch.ts';

/** A new round of a section, and what it goes on from. */
export interface Reopening {
  readonly section: SectionId;
  readonly phase: Phase;
  readonly deadline: string | null;
  readonly reason: string;
  readonly adopted: DocumentJson;
}

/**
 * Opens an adopted section again, for a new round [S5]: its text goes on in a new epoch, and what
 * was adopted stays as it is, on the record.
 *
 * @throws Refusal when the rules say no.
 */
export async function reopen(
  house: House,
  actor: Actor,
  { adopted, ...input }: Reopening,
): Promise<Section> {
  const { records, rooms } = house;
  const { section } = input;
  // It stood still since before it was adopted: its last moment is that of the copy.
  const from = await rooms.with(section, ({ epoch, seq }) => ({ epoch, seq }));
  await inNewEpoch(house, {
    section,
    actor,
    from,
    readText: () => Promise.resolve(adopted),
    makeCommand: (epoch) => ({
      type: 'move-phase',
      ...input,
      document: adopted,
      moment: { epoch, seq: 1 },
      epoch,
    }),
  });
  return requireSection(records.state, section);
}
