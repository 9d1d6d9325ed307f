import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Wording } from '#shared/wording.ts';
import type { KeptClients } from './Clients.ts';

/** Everything a room knows that its log would tell it: what a checkpoint holds. */
export interface RoomState {
  /** The whole document as one Yjs update, format V1. */
  readonly update: Uint8Array;
  readonly clients: KeptClients;
  /** What adoption attempts made of a paragraph, as far as someone may still ask [A6]. */
  readonly landed: readonly (readonly [attempt: string, wording: Wording])[];
}

const version = 1;

/** A room's state as bytes: varuint version | string of JSON | the update. */
export function encodeRoomState({ update, ...rest }: RoomState): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, version);
    encoding.writeVarString(encoder, JSON.stringify(rest));
    encoding.writeUint8Array(encoder, update);
  });
}

/** Reads a room's state back. Throws when it was written by a version that this one cannot read. */
export function decodeRoomState(bytes: Uint8Array): RoomState {
  const decoder = decoding.createDecoder(bytes);
  const found = decoding.readVarUint(decoder);
  if (found !== version) throw new Error(`a checkpoint of version ${found} cannot be read here`);
  const rest = JSON.parse(decoding.readVarString(decoder)) as Omit<RoomState, 'update'>;
  return { ...rest, update: decoding.readTailAsUint8Array(decoder) };
}
