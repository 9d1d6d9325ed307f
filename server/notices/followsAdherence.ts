import { canEndorse } from '#shared/record/rights.ts';
import type { Person, RecordState } from '#shared/record/state.ts';
import type { AdherenceHappening } from '../records/Happenings.ts';

/**
 * Whether somebody is told what a partner does with a paragraph that was adopted [E11]: coordinators,
 * who leads there, and who speaks for another partner that agreed to it.
 */
export function followsAdherence(
  { sections, coalitions, endorsements }: RecordState,
  person: Person,
  { section, paragraph, partner }: AdherenceHappening,
): boolean {
  const coalition = sections[section]?.coalition;
  if (person.role === 'coordinator') return true;
  if (coalition && coalitions[coalition]?.leads.includes(person.id)) return true;
  const isOther = person.partner !== partner;
  return (
    canEndorse(person) && isOther && endorsements[paragraph]?.[person.partner]?.stance === 'agree'
  );
}
