import { DatabaseInUse } from '../storage/postgres/DatabaseInUse.ts';

/** What a start says that ends the same way each time until somebody does something. */
const codes: ReadonlySet<unknown> = new Set([
  'settings-wrong',
  'data-too-new',
  'format-not-known',
  'move-refused',
]);

/** Whether it is in vain, or not meant, to start once more after what a start threw. */
export function isInVain(reason: unknown): boolean {
  // Trying again would change the form as soon as nobody looks.
  if (reason instanceof DatabaseInUse) return reason.isFormOld;
  return reason instanceof Error && 'code' in reason && codes.has(reason.code);
}
