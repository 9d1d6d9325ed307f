/** Runs what a command does; when that fails it says why, and ends with 1. */
export async function asCommand(
  run: (words: readonly string[]) => void | Promise<void>,
): Promise<void> {
  try {
    await run(process.argv.slice(2));
  } catch (reason) {
    process.stderr.write(`${sentenceOf(reason)}\n`);
    process.exit(1);
  }
}

// Of what failed in more than one way (a name with two addresses) the whole says nothing.
function sentenceOf(reason: unknown): string {
  if (reason instanceof AggregateError) return reason.errors.map(sentenceOf).join('; ');
  return reason instanceof Error ? reason.message : String(reason);
}
