import { paragraphsOf } from '../document.ts';
import type { Paragraph } from '../document.ts';
import type { ParagraphId, SectionId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { CommandOf } from './commands.ts';
import type { EventBody } from './events.ts';
import { requirePerson, requireRight, requireSection } from './required.ts';
import { canEndorse } from './rights.ts';
import { sectionNumber } from './sections.ts';
import type { RecordState } from './state.ts';

/** Decides about what partners say they do with what was adopted [E11]. */
export function decideAdherence(
  asking: Asking,
  command: CommandOf<'state-adherence' | 'withdraw-adherence'>,
): EventBody[] {
  const { state } = asking;
  const person = requirePerson(asking);
  requireRight(canEndorse(person), 'say what your partner does');
  const { id: paragraph, exact } = requireAdopted(state, command);
  const { partner } = person;
  const said = state.adherences[paragraph]?.[partner];
  if (command.type === 'withdraw-adherence')
    return said ? [{ type: 'adherence-withdrawn', paragraph, partner }] : [];
  if (exact !== command.shown)
    throw new Refusal('stale-wording', 'The section was adopted anew, in other words.');
  const { kind, section } = command;
  const note = command.note?.trim() || null;
  if (said?.kind === kind && said.note === note && said.exact === exact) return [];
  return [{ type: 'adherence-stated', section, paragraph, partner, kind, note, exact }];
}

// Of what is not adopted nobody can be held to anything yet.
function requireAdopted(
  state: RecordState,
  { section: id, paragraph: asked }: { section: SectionId; paragraph: ParagraphId },
): Paragraph {
  const section = requireSection(state, id);
  if (section.phase !== 'adopted' || !section.adopted)
    throw new Refusal('phase-not-allowed', 'This is said of a section that has been adopted.');
  const found = paragraphsOf(section.adopted, sectionNumber(state, section)).find(
    ({ id: each }) => each === asked,
  );
  if (!found) throw new Refusal('not-found', 'There is no such paragraph in what was adopted.');
  if (found.number === null)
    throw new Refusal('not-endorsable', 'Only of a numbered paragraph is something said.');
  return found;
}
