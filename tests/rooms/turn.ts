/** Resolves once everything that was under way in this turn of the event loop has happened. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
