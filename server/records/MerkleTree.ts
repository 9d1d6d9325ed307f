import { createHash } from 'node:crypto';

/**
 * A Merkle tree over hashes, as in Certificate Transparency (RFC 9162, 2.1): leaves are hashed with
 * 0x00 before them and nodes with 0x01, and a tree whose size is no power of two is not filled up.
 * It only grows, and knows the root and the paths it had at any smaller size. Everything is 64
 * hexadecimal digits.
 */
export class MerkleTree {
  /** Row k has the root of each complete subtree of 2^k leaves, in order. */
  readonly #rows: string[][] = [[]];

  /** A tree that has these leaf hashes, as `leaves` gave them. */
  static of(leaves: readonly string[]): MerkleTree {
    const tree = new MerkleTree();
    for (const leaf of leaves) tree.#grow(leaf);
    return tree;
  }

  /** The hash of a hash as it is in a leaf. */
  static leaf(hash: string): string {
    return createHash('sha256').update(`00${hash}`, 'hex').digest('hex');
  }

  /** The leaf hashes in order, from which the tree can be made again. */
  get leaves(): readonly string[] {
    return this.#rows[0] ?? [];
  }

  get size(): number {
    return this.leaves.length;
  }

  /** Adds one hash at the end: two hashes on average, log₂ of the size at most. */
  append(hash: string): void {
    this.#grow(MerkleTree.leaf(hash));
  }

  #grow(leaf: string): void {
    let made = leaf;
    for (let height = 0; ; height += 1) {
      const row = (this.#rows[height] ??= []);
      row.push(made);
      if (row.length % 2 === 1) return;
      made = joined(row[row.length - 2] ?? '', made);
    }
  }

  /** The root when the tree had `size` leaves: log₂ of the size in hashes. */
  root(size: number): string {
    this.#require(size);
    return size === 0 ? createHash('sha256').digest('hex') : this.#over(0, size);
  }

  /** The hashes that lead from a leaf (counted from 0) to the root at `size`, from the leaf up. */
  path(leaf: number, size: number): string[] {
    this.#require(size);
    if (!Number.isInteger(leaf) || leaf < 0 || leaf >= size)
      throw new RangeError(`leaf ${leaf} of ${size}`);
    const path: string[] = [];
    let [start, count] = [0, size];
    while (count > 1) {
      const left = largestPowerBelow(count);
      const isLeft = leaf < start + left;
      path.push(isLeft ? this.#over(start + left, count - left) : this.#over(start, left));
      if (!isLeft) start += left;
      count = isLeft ? left : count - left;
    }
    return path.toReversed();
  }

  // A part begins where a complete subtree of its size would, so a complete one is on its row.
  #over(start: number, count: number): string {
    const height = Math.log2(count);
    if (Number.isInteger(height)) return this.#rows[height]?.[start / count] ?? '';
    const left = largestPowerBelow(count);
    return joined(this.#over(start, left), this.#over(start + left, count - left));
  }

  #require(size: number): void {
    if (!Number.isInteger(size) || size < 0 || size > this.size)
      throw new RangeError(`size ${size} of ${this.size}`);
  }
}

function joined(left: string, right: string): string {
  return createHash('sha256').update(`01${left}${right}`, 'hex').digest('hex');
}

function largestPowerBelow(count: number): number {
  return 2 ** Math.floor(Math.log2(count - 1));
}
