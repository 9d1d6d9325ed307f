/**
 * What a start says that ends the same way each time until somebody does something; a form of the
 * database that has to change is one, or it would be changed as soon as nobody looks.
 */
const codes: ReadonlySet<unknown> = new Set([
  'settings-wrong',
  'data-too-new',
  'format-not-known',
  'database-in-use',
  'move-refused',
]);

/** Whether it is in vain to start once more after what a start threw. */
export function isInVain(reason: unknown): boolean {
  return reason instanceof Error && 'code' in reason && codes.has(reason.code);
}
