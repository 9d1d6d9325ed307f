import type { RecordState } from '#shared/record/state.ts';

/** Whether an adoption attempt has not come to its end on the record: its section's log decides [A6]. */
export function isAttemptOpen({ amendments }: RecordState, attempt: string): boolean {
  return Object.values(amendments).some(
    ({ status }) => status.kind === 'adopting' && status.attempt === attempt,
  );
}
