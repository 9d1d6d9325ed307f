import * as encoding from 'lib0/encoding';
import type { Random } from './Random.ts';

/** Numbers at which something of Yjs, lib0 or JavaScript changes its mind. */
export const edges = [
  0,
  1,
  2,
  127,
  128,
  65_535,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 32 - 1,
  2 ** 32,
  2 ** 53 - 2,
  2 ** 53 - 1,
] as const;

type Mutate = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const mutations: readonly Mutate[] = [
  function flipBits(bytes, random) {
    const flipped = bytes.slice();
    for (let flips = 1 + random.below(4); flips > 0; flips -= 1) {
      const at = random.below(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
    }
    return flipped;
  },
  function truncate(bytes, random) {
    return bytes.slice(0, random.below(bytes.length + 1));
  },
  function insert(bytes, random) {
    return replace(bytes, random.below(bytes.length + 1), 0, random.bytes(1 + random.below(8)));
  },
  function splice(bytes, random, other) {
    return join(
      bytes.subarray(0, random.below(bytes.length + 1)),
      other.subarray(random.below(other.length + 1)),
    );
  },
  function inflateNumber(bytes, random) {
    const at = random.below(bytes.length);
    return replace(bytes, at, 1, varUint(random.pick(edges)));
  },
  function numberWithoutEnd(bytes, random) {
    const at = random.below(bytes.length);
    return replace(bytes, at, 1, new Uint8Array(1 + random.below(12)).fill(255));
  },
  function repeat(bytes, random) {
    const from = random.below(bytes.length);
    const part = bytes.slice(from, from + 1 + random.below(24));
    const copies = Array.from({ length: 1 + random.below(20) }, () => part);
    return replace(bytes, from, 0, join(...copies));
  },
  function drop(bytes, random) {
    return replace(bytes, random.below(bytes.length), 1 + random.below(4), new Uint8Array());
  },
];

/** Damages bytes in one to three ways; `other` is what may be spliced in. */
export function mutateBytes(bytes: Uint8Array, random: Random, other: Uint8Array): Uint8Array {
  let mutated = bytes;
  for (let times = 1 + random.below(3); times > 0 && mutated.length > 0; times -= 1)
    mutated = random.pick(mutations)(mutated, random, other);
  return mutated;
}

export function varUint(number: number): Uint8Array {
  return encoding.encode((encoder) => encoding.writeVarUint(encoder, number));
}

function replace(bytes: Uint8Array, at: number, count: number, by: Uint8Array): Uint8Array {
  return join(bytes.subarray(0, at), by, bytes.subarray(at + count));
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
