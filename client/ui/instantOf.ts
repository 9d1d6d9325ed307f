/** A moment as a field has it, on the reader's own clock, as an ISO 8601 instant. */
export function instantOf(local: string): string {
  return new Date(local).toISOString();
}
