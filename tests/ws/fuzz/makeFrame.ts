import * as decoding from 'lib0/decoding';
import { message, syncMessage } from '#shared/wire.ts';
import { presenceFrame, syncFrame } from '../RawSocket.ts';
import { forgeEdit } from './forgeEdit.ts';
import { edges, mutateBytes } from './mutateBytes.ts';
import type { Random } from './Random.ts';
import { names, twistUpdate } from './twistUpdate.ts';
import type { Aim } from './twistUpdate.ts';

/** What an attacker has at hand. */
export interface Material {
  /** Frames that honest clients sent and heard. */
  readonly recorded: readonly Uint8Array[];
  /** The updates in them. */
  readonly updates: readonly Uint8Array[];
  /** The text as it is now, as an update, and what is in it. */
  readonly state: () => Uint8Array;
  readonly aim: () => Aim;
}

/** The update in a frame; undefined when it bears none that can be read. */
export function updateIn(frame: Uint8Array): Uint8Array | undefined {
  if (frame[0] !== message.sync || frame[1] === syncMessage.step1) return undefined;
  return decoding.readVarUint8Array(decoding.createDecoder(frame.subarray(2)));
}

/** One frame that no honest client would send, or that one did. */
export function makeFrame(random: Random, material: Material): Uint8Array | string {
  const way = random.below(20);
  if (way < 8) return damaged(random, material);
  if (way < 14) return framed(random, twisted(random, material));
  if (way < 17) return framed(random, forged(random, material));
  if (way < 18) return presence(random, material);
  if (way < 19) return random.pick(material.recorded);
  return random.chance(3) ? 'goedendag' : random.bytes(random.below(40));
}

function damaged(random: Random, { recorded }: Material): Uint8Array {
  const [frame, other] = [random.pick(recorded), random.pick(recorded)];
  const update = updateIn(frame);
  // The envelope intact, so that the damage gets further than the door.
  if (update && !random.chance(3))
    return framed(random, mutateBytes(update, random, updateIn(other) ?? other));
  return mutateBytes(frame, random, other);
}

function twisted(random: Random, { updates, aim }: Material): Uint8Array {
  const update = twistUpdate(random.pick(updates), random, aim());
  return random.chance(6) ? mutateBytes(update, random, random.pick(updates)) : update;
}

function forged(random: Random, { state, aim, updates }: Material): Uint8Array {
  const forgery = forgeEdit(state(), random.pick(aim().own), random);
  if (!forgery) return random.pick(updates);
  return random.chance(3) ? twistUpdate(forgery, random, aim()) : forgery;
}

function framed(random: Random, update: Uint8Array): Uint8Array {
  return syncFrame(random.chance(4) ? syncMessage.step2 : syncMessage.update, update);
}

function presence(random: Random, { aim }: Material): Uint8Array {
  const { clocks, own } = aim();
  const client = random.pick([...clocks.keys(), ...own, ...edges]);
  const user = { name: '<b>De burgemeester</b>', color: 'url(x)' };
  const states = [
    null,
    'x',
    7,
    {},
    { user },
    { [random.pick(names)]: user },
    { section: {} },
    { cursor: {} },
  ];
  return presenceFrame(client, random.pick<unknown>(states), random.pick(edges));
}
