import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';

/** Which structure: a client id and a clock. */
export interface PlainId {
  client: number;
  clock: number;
}

/** An item with its content as bytes that need not be content of that kind. */
export interface PlainItem {
  kind: 'item';
  origin: PlainId | null;
  rightOrigin: PlainId | null;
  /** Written only when there is no neighbour to take it from. */
  parent: PlainId | string;
  parentSub: string | null;
  ref: number;
  content: Uint8Array;
}

export interface PlainGap {
  kind: 'garbage' | 'skip';
  length: number;
}

export interface PlainBlock extends PlainId {
  structs: (PlainItem | PlainGap)[];
}

/** What an update says (V1), as values that can be changed into what no Yjs would ever write. */
export interface PlainUpdate {
  blocks: PlainBlock[];
  deletes: { client: number; ranges: { clock: number; length: number }[] }[];
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number];

export function readUpdate(update: Uint8Array): PlainUpdate {
  const { structs, ds } = Y.decodeUpdate(update);
  const blocks = new Map<number, PlainBlock>();
  for (const struct of structs) {
    const { client, clock } = struct.id;
    const block = blocks.get(client) ?? { client, clock, structs: [] };
    blocks.set(client, block);
    block.structs.push(readStruct(struct));
  }
  const deletes = [...ds.clients].map(([client, items]) => ({
    client,
    ranges: items.map(({ clock, len }) => ({ clock, length: len })),
  }));
  return { blocks: [...blocks.values()], deletes };
}

function readStruct(struct: Struct): PlainItem | PlainGap {
  if (!(struct instanceof Y.Item))
    return { kind: struct instanceof Y.GC ? 'garbage' : 'skip', length: struct.length };
  const { origin, rightOrigin, parentSub, content } = struct;
  const parent: unknown = struct.parent;
  return {
    kind: 'item',
    origin: origin && idOf(origin),
    rightOrigin: rightOrigin && idOf(rightOrigin),
    parent:
      parent instanceof Y.ID ? idOf(parent) : typeof parent === 'string' ? parent : contentRoot,
    parentSub,
    ref: content.getRef(),
    content: bytesOf(content),
  };
}

function idOf({ client, clock }: Y.ID): PlainId {
  return { client, clock };
}

function bytesOf(content: Y.Item['content']): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  content.write(encoder, 0);
  return encoder.toUint8Array();
}

export function writeUpdate({ blocks, deletes }: PlainUpdate): Uint8Array {
  return encoding.encode((encoder) => {
    writeNumbers(encoder, blocks.length);
    for (const { client, clock, structs } of blocks) {
      writeNumbers(encoder, structs.length, client, clock);
      for (const struct of structs) writeStruct(encoder, struct);
    }
    writeNumbers(encoder, deletes.length);
    for (const { client, ranges } of deletes) {
      writeNumbers(encoder, client, ranges.length);
      for (const { clock, length } of ranges) writeNumbers(encoder, clock, length);
    }
  });
}

const flag = { origin: 0x80, rightOrigin: 0x40, parentSub: 0x20 } as const;
const number = { garbage: 0, skip: 10 } as const;

function writeStruct(encoder: encoding.Encoder, struct: PlainItem | PlainGap): void {
  if (struct.kind !== 'item') {
    encoding.writeUint8(encoder, number[struct.kind]);
    return writeNumbers(encoder, struct.length);
  }
  const { origin, rightOrigin, parent, parentSub, ref, content } = struct;
  const flags = [
    origin && flag.origin,
    rightOrigin && flag.rightOrigin,
    parentSub !== null && flag.parentSub,
  ].reduce<number>((sum, bit) => sum | (bit || 0), 0);
  encoding.writeUint8(encoder, (ref & 31) | flags);
  if (origin) writeNumbers(encoder, origin.client, origin.clock);
  if (rightOrigin) writeNumbers(encoder, rightOrigin.client, rightOrigin.clock);
  if (!origin && !rightOrigin) writeParent(encoder, parent, parentSub);
  encoding.writeUint8Array(encoder, content);
}

function writeParent(
  encoder: encoding.Encoder,
  parent: PlainId | string,
  parentSub: string | null,
): void {
  if (typeof parent === 'string') {
    writeNumbers(encoder, 1);
    encoding.writeVarString(encoder, parent);
  } else writeNumbers(encoder, 0, parent.client, parent.clock);
  if (parentSub !== null) encoding.writeVarString(encoder, parentSub);
}

function writeNumbers(encoder: encoding.Encoder, ...numbers: readonly number[]): void {
  for (const one of numbers) encoding.writeVarUint(encoder, one);
}
