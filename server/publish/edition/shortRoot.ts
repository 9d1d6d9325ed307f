/**
 * The start of a root as people compare it, by eye or over the telephone: 64 bits in groups of four
 * digits, “3f3c a19f efe3 e3ec”. Nobody can make another record with the same start by accident; who
 * wants more compares all of it.
 */
export function shortRoot(root: string): string {
  return (root.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}
