import * as encoding from 'lib0/encoding';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import { message, syncMessage } from '#shared/wire.ts';

/** What the load reads of a frame. */
export type Frame =
  | { readonly kind: 'question'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array; readonly clocks: Clocks }
  | { readonly kind: 'answer'; readonly update: Uint8Array; readonly clocks: Clocks }
  | { readonly kind: 'durable'; readonly count: number }
  | { readonly kind: 'other' };

/** Up to which clock an update goes, by client id. */
export type Clocks = ReadonlyMap<number, number>;

/** Hocuspocus's own: asks to be let in, and a sync message that wants no question in return. */
const named = { enter: 2, syncReply: 4 } as const;

/** Encodes a message for a room; `name` is null for the plain protocol, which needs none. */
export function encodeFrame(
  name: string | null,
  write: (encoder: encoding.Encoder) => void,
): Uint8Array {
  return encoding.encode((encoder) => {
    if (name !== null) encoding.writeVarString(encoder, name);
    write(encoder);
  });
}

export function encodeSyncFrame(name: string | null, kind: number, body: Uint8Array): Uint8Array {
  return encodeFrame(name, (encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function encodePresenceFrame(name: string | null, body: Uint8Array): Uint8Array {
  return encodeFrame(name, (encoder) => {
    encoding.writeVarUint(encoder, message.awareness);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** What a Hocuspocus provider says first, without a token. */
export function encodeEnterFrame(name: string): Uint8Array {
  return encodeFrame(name, (encoder) => {
    encoding.writeVarUint(encoder, named.enter);
    encoding.writeVarUint(encoder, 0);
    encoding.writeVarString(encoder, '');
  });
}

/** Reads a frame. One that goes to a whole room is looked at once. */
export function readFrame(bytes: Buffer, isNamed: boolean): Frame {
  const key = `${isNamed ? 1 : 0}${bytes.toString('latin1')}`;
  const known = recent.get(key);
  if (known) return known;
  const frame = decodeFrame(bytes, isNamed);
  if (recent.size >= 500) recent.clear();
  recent.set(key, frame);
  return frame;
}

const recent = new Map<string, Frame>();

function decodeFrame(bytes: Buffer, isNamed: boolean): Frame {
  const decoder = decoding.createDecoder(new Uint8Array(bytes));
  if (isNamed) decoding.readVarString(decoder);
  const kind = decoding.readVarUint(decoder);
  if (kind === message.durable) return { kind: 'durable', count: decoding.readVarUint(decoder) };
  if (kind !== message.sync && !(isNamed && kind === named.syncReply)) return { kind: 'other' };
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  if (step === syncMessage.step1) return { kind: 'question', stateVector: body };
  const clocks = Y.parseUpdateMeta(body).to;
  return { kind: step === syncMessage.step2 ? 'answer' : 'update', update: body, clocks };
}
