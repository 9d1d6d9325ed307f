/** Resolves once everything that came in this turn of the event loop was handled. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
