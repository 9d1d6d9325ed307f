/** Milliseconds of work in one go. */
const most = 10;

/**
 * For long work: what this answers is called in between, and lets others have their turn when it has
 * been going on for too long.
 */
export function giveWay(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < most) return;
    await new Promise((resolve) => void setImmediate(resolve));
    since = performance.now();
  };
}
