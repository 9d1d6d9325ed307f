import type { PastTerm } from '../records/PastTerm.ts';
import type { House } from './House.ts';

type Kept = Pick<House, 'accounts' | 'audit' | 'erasures'>;

/** Lists what is past its term at a moment (milliseconds since the epoch), and removes nothing. */
export async function listPastTerm(
  { accounts, audit, erasures }: Kept,
  now: number,
): Promise<PastTerm[]> {
  const days = await audit.pastTerm(now);
  return [
    ...accounts.pastTerm(erasures.people, now),
    ...days.map((of) => ({ kind: 'audit-day', of }) as const),
  ];
}
