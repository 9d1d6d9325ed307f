import { canDecide, isAmendable } from '#shared/record/rights.ts';
import type { Amendment } from '#shared/record/state.ts';
import { useLive, useRecord } from '../../live/LiveProvider.tsx';
import { useNow } from '../../ui/useNow.ts';
import type { DeskPlace } from './DeskPlace.ts';

/** The amendments of this manifesto that wait for a decision of the reader, who is a lead [A2]. */
export function useDecisions({ sections }: Pick<DeskPlace, 'sections'>): Amendment[] {
  const record = useRecord();
  const { me } = useLive();
  const at = useNow();
  const person = record.people[me.person.id] ?? null;
  const led = sections.filter(
    (section) => isAmendable(section.phase) && canDecide(record, { person, section, at }),
  );
  return Object.values(record.amendments).filter(
    ({ status, section }) => status.kind === 'open' && led.some(({ id }) => id === section),
  );
}
