/** Whether what a place says of a move into it is that it was begun and not ended. */
export function isUnfinished(moving: unknown): boolean {
  return (moving as { isDone?: unknown } | null)?.isDone === false;
}
