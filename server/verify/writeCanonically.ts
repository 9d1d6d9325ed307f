/**
 * A value in the one way in which it is hashed and compared: RFC 8785, JSON with the members of each
 * object in the order of their names (by UTF-16 code unit) and no white space. Takes what JSON can
 * hold.
 */
export function writeCanonically(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(writeCanonically).join()}]`;
  const object = value as Record<string, unknown>;
  const names = Object.keys(object).toSorted(byCodeUnit);
  const written = names
    .filter((name) => object[name] !== undefined)
    .map((name) => `${JSON.stringify(name)}:${writeCanonically(object[name])}`);
  return `{${written.join()}}`;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
