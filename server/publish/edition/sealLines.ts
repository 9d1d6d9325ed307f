import type { Head } from '#shared/head.ts';

/**
 * The signed head of the record as it stands in every export that people read, in no language: five
 * lines, each shorter than one of plain text. A program finds them between any white space or tags.
 */
export function sealLines({ seq, root, key, signature }: Head): string[] {
  const [first, second] = [signature.slice(0, 64), signature.slice(64)];
  return [`seq ${seq}`, `root ${root}`, `key ${key}`, `signature ${first}`, second];
}
