/** A promise, and what settles it. When nobody waits for it a refusal goes unnoticed. */
export function settleable() {
  let resolve = (): void => undefined;
  let reject = (_error: Error): void => undefined;
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  // Most callers wait for one of several promises; the others must not end the process.
  promise.catch(() => undefined);
  return { promise, resolve, reject };
}
