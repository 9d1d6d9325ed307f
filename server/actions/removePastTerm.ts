import type { PastTerm } from '../records/PastTerm.ts';
import { forgetErased } from './forgetErased.ts';
import type { House } from './House.ts';
import { listPastTerm } from './listPastTerm.ts';

/**
 * Removes what is past its term at a moment (milliseconds since the epoch), and answers what that was
 * [L3]. That it was done is a line in the audit log.
 *
 * @throws Refusal `storage-failed`; then the rest is for the next time.
 */
export async function removePastTerm(house: House, now: number): Promise<PastTerm[]> {
  const past = await listPastTerm(house, now);
  if (past.length === 0) return past;
  await forgetErased(house);
  await house.accounts.tidy();
  await house.audit.remove(past.filter(({ kind }) => kind === 'audit-day').map(({ of }) => of));
  house.audit.note({
    actor: { kind: 'server' },
    action: 'DELETE past-term',
    object: countsOf(past),
    result: 'done',
    origin: null,
  });
  return past;
}

function countsOf(past: readonly PastTerm[]): Record<string, string> {
  const counts = new Map<string, number>();
  for (const { kind } of past) {
    const name = kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].map(([name, count]) => [name, String(count)]));
}
