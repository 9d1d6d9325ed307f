import { sha256 } from './sha256.ts';

/** Characters that a bookmark of a word processor may have. */
const most = 40;

/**
 * The name of the bookmark at which a paragraph with this id stands in a file for a word processor,
 * as `#p-…` is its place in a page. Of an id that is too long for it, which none of ours is, it is
 * made from its hash: who reads it back compares with the names of the ids it knows.
 */
export function bookmarkOf(id: string): string {
  const name = `p-${id}`;
  return name.length <= most ? name : `p-${sha256(id).slice(0, most - 2)}`;
}
