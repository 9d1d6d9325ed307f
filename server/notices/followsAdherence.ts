import { paragraphsOf } from '#shared/document.ts';
import { endorsementsOn } from '#shared/endorsementsOn.ts';
import { canEndorse } from '#shared/record/rights.ts';
import type { Person, RecordState } from '#shared/record/state.ts';
import type { AdherenceHappening } from '../records/Happenings.ts';

/**
 * Whether somebody is told what a partner does with a paragraph that was adopted [E11]: coordinators,
 * who leads there, and who speaks for another partner that agreed to it.
 */
export function followsAdherence(
  state: RecordState,
  person: Person,
  { section, paragraph, partner }: AdherenceHappening,
): boolean {
  const { coalition, adopted = null } = state.sections[section] ?? {};
  if (person.role === 'coordinator') return true;
  if (coalition && state.coalitions[coalition]?.leads.includes(person.id)) return true;
  if (!canEndorse(person) || person.partner === partner) return false;
  // Also who agreed to one that was merged into it [P2].
  const found = adopted && paragraphsOf(adopted, 1).find(({ id }) => id === paragraph);
  const said = endorsementsOn(state, found ?? { id: paragraph, aliases: [] });
  return said[person.partner]?.stance === 'agree';
}
