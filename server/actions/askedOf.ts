import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { AskedEndorsement } from '#shared/record/commands.ts';
import { requireSection } from '#shared/record/required.ts';
import type { RecordState } from '#shared/record/state.ts';
import type { Room } from '../rooms/Room.ts';
import { currentParagraph } from './currentParagraph.ts';

interface Shown {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly shown: string;
}

/** What is asked of a paragraph, with what the text says of it at this moment. */
export function askedOf(
  state: RecordState,
  room: Room | undefined,
  { section: id, paragraph, shown }: Shown,
): AskedEndorsement {
  const section = requireSection(state, id);
  const current = room ? currentParagraph(state, { section, id: paragraph, room }) : null;
  return {
    section: id,
    paragraph: current?.id ?? paragraph,
    shown,
    current: current?.wording ?? null,
    isNumbered: typeof current?.number === 'string',
    aliases: current?.aliases ?? [],
  };
}
