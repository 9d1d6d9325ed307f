import { amendmentsOn } from '../amendmentsOn.ts';
import { homesOf } from '../homesOf.ts';
import type { ParagraphId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { CommandOf } from './commands.ts';
import { requireShown } from './decideEndorsement.ts';
import type { EventBody } from './events.ts';
import { requirePerson, requireRight, requireSection } from './required.ts';
import { isWriter } from './rights.ts';
import type { RecordState, Section } from './state.ts';

/** Decides about paragraphs that come into another section, with what hangs on them [P1, P5]. */
export function decideMove(
  asking: Asking,
  command: CommandOf<'move-paragraph' | 'follow-paragraphs'>,
): EventBody[] {
  return command.type === 'move-paragraph' ? move(asking, command) : follow(asking, command);
}

function move(asking: Asking, command: CommandOf<'move-paragraph'>): EventBody[] {
  const { state } = asking;
  const { paragraph, aliases } = command;
  const from = requireSection(state, command.from);
  const to = requireSection(state, command.to);
  requireWritable(asking, [from, to]);
  if (from.id === to.id || from.manifesto !== to.manifesto)
    throw new Refusal('invalid-input', 'It can go to another section of the same manifesto.');
  requireShown(command);
  requireNoneAdopting(state, [paragraph, ...aliases]);
  return [
    {
      type: 'paragraph-moved',
      paragraph,
      ...(aliases.length > 0 && { aliases }),
      from: from.id,
      to: to.id,
    },
  ];
}

// The right comes before the phase: who never may hears nothing of what could be later.
function requireWritable(asking: Asking, sections: readonly Section[]): void {
  const { state, at } = asking;
  const person = requirePerson(asking);
  const isAllowed = sections.every((section) => isWriter(state, { person, section, at }));
  requireRight(isAllowed, 'write in both sections');
  const closed = sections.find(({ phase }) => phase !== 'writing');
  if (!closed) return;
  throw new Refusal('section-closed', 'A paragraph moves while both sections are being written.', {
    section: closed.id,
    phase: closed.phase,
  });
}

function requireNoneAdopting(state: RecordState, ids: readonly ParagraphId[]): void {
  const adopting = amendmentsOn(state, ids).find(({ status }) => status.kind === 'adopting');
  if (adopting) throw new Refusal('being-adopted', `${adopting.number} is being adopted.`);
}

// Whoever brought it there could write in both [P2]; what another manifesto says stays with that.
function follow(
  { state, actor }: Asking,
  { paragraphs, to }: CommandOf<'follow-paragraphs'>,
): EventBody[] {
  requireRight(actor.kind === 'server', 'have the record follow a text');
  const { manifesto } = requireSection(state, to);
  return paragraphs.flatMap((paragraph): EventBody[] => {
    const strays = homesOf(state, paragraph).filter((home) => home !== to);
    const isOurs = strays.every((home) => state.sections[home]?.manifesto === manifesto);
    const [from] = strays;
    return from && isOurs ? [{ type: 'paragraph-moved', paragraph, from, to }] : [];
  });
}
