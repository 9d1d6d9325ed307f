/** Closes everything, and only then reports the first failure, so that nothing is left half done. */
export async function closeAll(open: readonly { close(): Promise<void> }[]): Promise<void> {
  const results = await Promise.allSettled(open.map((each) => each.close()));
  const failure = results.find((result) => result.status === 'rejected');
  if (failure) throw failure.reason;
}
