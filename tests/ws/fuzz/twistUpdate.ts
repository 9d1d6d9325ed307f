import * as encoding from 'lib0/encoding';
import { contentRoot } from '#shared/wire.ts';
import { edges } from './mutateBytes.ts';
import { readUpdate, writeUpdate } from './PlainUpdate.ts';
import type { PlainBlock, PlainId, PlainItem, PlainUpdate } from './PlainUpdate.ts';
import type { Random } from './Random.ts';

/** What is in the document now, to aim at: the clocks of all client ids, those of the attacker too. */
export interface Aim {
  readonly clocks: ReadonlyMap<number, number>;
  readonly own: readonly number[];
}

export const names = [
  ...['__proto__', 'constructor', 'toString', 'id', 'aliases', 'level', 'href', 'link', 'bold'],
  ...['elders', contentRoot, 'script', 'paragraph', 'bulletList', 'listItem', 'blockquote'],
  ...['', '\u202e', '\u200b', 'x'.repeat(300)],
] as const;

type Twist = (update: PlainUpdate, random: Random, aim: Aim) => void;

const twists: readonly Twist[] = [
  function client(update, random, aim) {
    withBlock(update, random, (block) => (block.client = anyClient(random, aim)));
  },
  function clock(update, random, aim) {
    withBlock(update, random, (block) => (block.clock = clockOf(block.client, random, aim)));
  },
  function fitToOwn(update, random, aim) {
    withBlock(update, random, (block) => {
      block.client = random.pick(aim.own);
      block.clock = aim.clocks.get(block.client) ?? 0;
    });
  },
  function neighbours(update, random, aim) {
    withItem(update, random, (item) => {
      item.origin = random.chance(3) ? null : anyId(random, aim);
      item.rightOrigin = random.chance(2) ? null : anyId(random, aim);
    });
  },
  function parent(update, random, aim) {
    withItem(update, random, (item) => {
      [item.origin, item.rightOrigin] = [null, null];
      item.parent = random.chance(2) ? random.pick(names) : anyId(random, aim);
    });
  },
  function key(update, random) {
    withItem(update, random, (item) => {
      [item.origin, item.rightOrigin] = [null, null];
      item.parentSub = random.chance(4) ? null : random.pick(names);
    });
  },
  function kindOfContent(update, random) {
    withItem(update, random, (item) => (item.ref = random.below(32)));
  },
  function content(update, random) {
    withItem(update, random, (item) => Object.assign(item, anyContent(random)));
  },
  function repeated(update, random) {
    withBlock(update, random, ({ structs }) => {
      const again = structs[random.below(structs.length)];
      const times = random.chance(10) ? 500 : 1 + random.below(3);
      if (again) structs.push(...Array.from({ length: times }, () => ({ ...again })));
    });
  },
  function filler(update, random) {
    withBlock(update, random, ({ structs }) => {
      const kind = random.chance(2) ? 'garbage' : 'skip';
      structs.splice(random.below(structs.length + 1), 0, { kind, length: random.pick(edges) });
    });
  },
  function deletesAnything(update, random, aim) {
    const ranges = Array.from({ length: 1 + random.below(4) }, () => ({
      clock: random.chance(2) ? random.pick(edges) : random.below(400),
      length: random.chance(4) ? random.pick(edges) : random.below(40),
    }));
    update.deletes.push({ client: anyClient(random, aim), ranges });
  },
  function deletesEverything(update, random, { clocks }) {
    if (!random.chance(8)) return;
    for (const [client, length] of clocks)
      update.deletes.push({ client, ranges: [{ clock: 0, length }] });
  },
  function order(update) {
    update.blocks = update.blocks.toReversed();
    for (const block of update.blocks) block.structs = block.structs.toReversed();
  },
];

/** Turns an update into one that says something else, in one to four ways. */
export function twistUpdate(bytes: Uint8Array, random: Random, aim: Aim): Uint8Array {
  const update = readUpdate(bytes);
  for (let times = 1 + random.below(4); times > 0; times -= 1)
    random.pick(twists)(update, random, aim);
  return writeUpdate(update);
}

function withBlock(update: PlainUpdate, random: Random, work: (block: PlainBlock) => void): void {
  if (update.blocks.length > 0) work(random.pick(update.blocks));
}

function withItem(update: PlainUpdate, random: Random, work: (item: PlainItem) => void): void {
  withBlock(update, random, ({ structs }) => {
    const items = structs.filter((struct) => struct.kind === 'item');
    if (items.length > 0) work(random.pick(items));
  });
}

function anyClient(random: Random, { clocks, own }: Aim): number {
  if (random.chance(4)) return random.pick(edges);
  return random.chance(2) ? random.pick(own) : random.pick([...clocks.keys(), ...own]);
}

function clockOf(client: number, random: Random, { clocks }: Aim): number {
  if (random.chance(3)) return random.pick(edges);
  return Math.max(0, (clocks.get(client) ?? 0) + random.below(5) - 2);
}

function anyId(random: Random, aim: Aim): PlainId {
  const client = anyClient(random, aim);
  const known = aim.clocks.get(client) ?? 0;
  const isKnown = known > 0 && !random.chance(5);
  return { client, clock: isKnown ? random.below(known) : clockOf(client, random, aim) };
}

type Write = (encoder: encoding.Encoder, random: Random) => void;

const texts = ['a', '\u202eab', 'x\u200by', '\ud800', '\u0000', 'woord '.repeat(50)] as const;
const values = ['true', '{}', 'null', '1', '{"href":"javascript:alert(1)"}', '"x"', '[['] as const;

/** By content number: bytes that are such content, if odd. */
const contents: Readonly<Record<number, Write>> = {
  1: (encoder, random) => encoding.writeVarUint(encoder, random.pick(edges)),
  2: (encoder, random) => writeList(encoder, random, () => encoding.writeVarString(encoder, '{}')),
  3: (encoder, random) => encoding.writeVarUint8Array(encoder, random.bytes(random.below(20))),
  4: (encoder, random) => encoding.writeVarString(encoder, random.pick(texts)),
  5: (encoder, random) => encoding.writeVarString(encoder, random.pick(values)),
  6: (encoder, random) => {
    encoding.writeVarString(encoder, random.pick(names));
    encoding.writeVarString(encoder, random.pick(values));
  },
  7: (encoder, random) => {
    encoding.writeVarUint(encoder, random.below(9));
    encoding.writeVarString(encoder, random.pick(names));
  },
  8: (encoder, random) =>
    writeList(encoder, random, () =>
      encoding.writeAny(encoder, random.pick([null, undefined, 1, 'x', { toString: 1 }, [1], 1n])),
    ),
  9: (encoder, random) => {
    encoding.writeVarString(encoder, random.pick(names));
    encoding.writeAny(encoder, {});
  },
};

function writeList(encoder: encoding.Encoder, random: Random, write: () => void): void {
  const count = random.below(4);
  encoding.writeVarUint(encoder, random.chance(10) ? random.pick(edges) : count);
  for (let left = count; left > 0; left -= 1) write();
}

function anyContent(random: Random): Pick<PlainItem, 'ref' | 'content'> {
  const ref = 1 + random.below(9);
  return { ref, content: encoding.encode((encoder) => contents[ref]?.(encoder, random)) };
}
