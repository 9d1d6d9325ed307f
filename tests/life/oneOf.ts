/** One of these. */
export function oneOf<T>(list: readonly T[], pick: number): T {
  return list[pick % list.length] as T;
}
