/** Whether a place that people name is a database; otherwise it is a directory. */
export function isDatabase(place: string): boolean {
  return /^postgres(ql)?:/.test(place);
}
