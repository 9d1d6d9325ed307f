/** What somebody writes in a field for a reason: now and then nothing. */
export function reasonOf(pick: number): string {
  return pick % 9 === 0 ? ' ' : 'Omdat het beter is.';
}
