/** The entries that are kept. */
export function pick<T>(
  from: Readonly<Record<string, T>>,
  isKept: (value: T, key: string) => boolean,
): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(from).filter(([key, value]) => isKept(value, key)));
}
