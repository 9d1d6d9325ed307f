/** The start of a hash as people compare it: “7f3a 91c2”. */
export function fingerprint(hash: string): string {
  return `${hash.slice(0, 4)} ${hash.slice(4, 8)}`;
}
