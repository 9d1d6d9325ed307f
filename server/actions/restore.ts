import type { SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Moment, Section } from '#shared/record/state.ts';
import { followParagraphs } from './followParagraphs.ts';
import type { House } from './House.ts';

export interface RestoreInput {
  readonly section: SectionId;
  readonly from: Moment;
  readonly reason: string;
}

/**
 * Gives a section the text of an earlier moment, in a new epoch [T5]: an open page that still has
 * the old text cannot bring it back. First everyone is sent out and all they wrote is on disk; then
 * the new text is; only then the record says so. Cut off anywhere before that, nothing happened.
 * A paragraph that stands in another section by now comes back as a new one [P1].
 *
 * @throws Refusal when the rules say no, or `not-found` when there was no such moment.
 */
export async function restore(house: House, actor: Actor, input: RestoreInput): Promise<Section> {
  const { records, rooms } = house;
  const { section, from } = input;
  const { epoch: old } = requireSection(records.state, section);
  const epoch = await rooms.epochs.next(section, old);
  let open = (): void => undefined;
  const begin = async (): Promise<void> => {
    const shut = await rooms.shut(section);
    open = shut.open;
    const document = shut.claim(await rooms.epochs.read(section, from));
    const origin = { kind: 'restore', from, retired: shut.clients } as const;
    await rooms.epochs.begin(section, { epoch, origin, document });
  };
  try {
    await records.performAfter(begin, {
      actor,
      makeCommand: () => ({ type: 'restore', ...input, epoch }),
    });
  } finally {
    open();
  }
  await followParagraphs(house, section, rooms.idsOf(section));
  return requireSection(records.state, section);
}
