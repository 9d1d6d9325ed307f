import type { DocumentJson } from '#shared/document.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Moment } from '#shared/record/state.ts';
import { followParagraphs } from './followParagraphs.ts';
import type { House } from './House.ts';

/** The text with which an epoch begins, and the act that puts it on the record. */
export interface EpochAct {
  readonly section: SectionId;
  readonly actor: Actor;
  /** The moment whose text it is. */
  readonly from: Moment;
  /** Called when nobody is in the section. */
  readonly readText: () => Promise<DocumentJson>;
  readonly makeCommand: (epoch: number) => Command;
}

/**
 * Gives a section a text in a new epoch [T5]: an open page that still has the old text cannot bring
 * it back. First everyone is sent out and all they wrote is on disk; then the new text is; only then
 * the record says so. Cut off anywhere before that, nothing happened. A paragraph that stands in
 * another section by now comes back as a new one [P1].
 */
export async function inNewEpoch(house: House, act: EpochAct): Promise<void> {
  const { records, rooms } = house;
  const { section, actor, from, readText, makeCommand } = act;
  const { epoch: old } = requireSection(records.state, section);
  const epoch = await rooms.epochs.next(section, old);
  let open = (): void => undefined;
  const begin = async (): Promise<void> => {
    const shut = await rooms.shut(section);
    open = shut.open;
    const document = shut.claim(await readText());
    const origin = { kind: 'restore', from, retired: shut.clients } as const;
    await rooms.epochs.begin(section, { epoch, origin, document });
  };
  try {
    await records.performAfter(begin, { actor, makeCommand: () => makeCommand(epoch) });
  } finally {
    open();
  }
  await followParagraphs(house, section, rooms.idsOf(section));
}
