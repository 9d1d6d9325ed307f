import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { DoubtNews } from './doubt.ts';
import type { PersonId } from './ids.ts';
import type { RecordEvent } from './record/events.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * The wire. Messages 0–3 are those of the y-websocket protocol (y-protocols `PROTOCOL.md`); from
 * 100 up they are ours, and a stock client ignores them. No number appears anywhere else.
 *
 * A page of another version than the server's does not know what it may be told: it says so, and
 * stays at what it knew. Raise it when such a page would show what is not so.
 */
export const wireVersion = 6;

export const message = {
  sync: 0,
  awareness: 1,
  queryAwareness: 3,
  durable: 100,
  record: 101,
  refused: 102,
  doubt: 103,
} as const;
export const syncMessage = { step1: 0, step2: 1, update: 2 } as const;

/**
 * Why a socket was closed. Codes 4400–4499 are final: a y-websocket client does not come back
 * after them. After every other code it tries again.
 */
export const closeCode = {
  /** The server is stopping, or the room is being read anew from disk. */
  goingAway: 1001,
  /** More bytes wait for this reader than `limits` allow. */
  tooMuch: 4508,
  /** This account has as many sockets open as `limits` allow; one may come when another went. */
  tooManySockets: 4509,
  /** Not signed in, or the session was revoked. */
  notSignedIn: 4401,
  /** No right to read this room. */
  notAllowed: 4403,
  /** There is no such section or manifesto. */
  notFound: 4404,
  /** The section was restored: this page has the text of an earlier epoch. */
  otherEpoch: 4409,
  /** This page knows texts of other parts than the server's: it would take out what it does not know. */
  otherSchema: 4426,
  /** A text frame, a frame that does not follow the protocol, or an update that does not fit the document. */
  malformed: 4400,
} as const;

/** What the server tells every page about the record: new events, or only how far it is. */
export type RecordMessage =
  | { readonly kind: 'position'; readonly seq: number; readonly version: number }
  | { readonly kind: 'events'; readonly events: readonly RecordEvent[] };

/** An update of the sender changed nothing, and why. */
export interface RefusedMessage {
  readonly code: RefusalCode;
}

/** What the page of `by` found, or judged [T7]. Who it is, the server says. */
export type ToldDoubt = DoubtNews & { readonly by: PersonId };

/**
 * "The first `count` update-bearing messages (sync step 2 and update) that you sent over this
 * connection are on disk" [T1]. Counting starts at 0 with each connection.
 */
export function encodeDurable(count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.durable);
    encoding.writeVarUint(encoder, count);
  });
}

/** Reads the count of a durable frame after its message number was read. */
export function readDurable(decoder: decoding.Decoder): number {
  return decoding.readVarUint(decoder);
}

export function encodeRecord(body: RecordMessage): Uint8Array {
  return encodeJson(message.record, body);
}

export function readRecord(decoder: decoding.Decoder): RecordMessage {
  return JSON.parse(decoding.readVarString(decoder)) as RecordMessage;
}

export function encodeRefused(body: RefusedMessage): Uint8Array {
  return encodeJson(message.refused, body);
}

export function readRefused(decoder: decoding.Decoder): RefusedMessage {
  return JSON.parse(decoding.readVarString(decoder)) as RefusedMessage;
}

/** A page tells the others of a doubt; the server passes it on as `encodeToldDoubt`. */
export function encodeDoubt(body: DoubtNews): Uint8Array {
  return encodeJson(message.doubt, body);
}

export function encodeToldDoubt(body: ToldDoubt): Uint8Array {
  return encodeJson(message.doubt, body);
}

export function readToldDoubt(decoder: decoding.Decoder): ToldDoubt {
  return JSON.parse(decoding.readVarString(decoder)) as ToldDoubt;
}

/** An update of the text, as a y-websocket client expects it. */
export function encodeUpdate(update: Uint8Array): Uint8Array {
  return encodeSync(syncMessage.update, update);
}

/** A message of the sync protocol. */
export function encodeSync(kind: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, message.sync);
    encoding.writeVarUint(encoder, kind);
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** Whether a frame that a client sends counts for `encodeDurable`. */
export function bearsUpdate(frame: Uint8Array): boolean {
  return (
    frame[0] === message.sync && (frame[1] === syncMessage.step2 || frame[1] === syncMessage.update)
  );
}

function encodeJson(number: number, body: RecordMessage | RefusedMessage | DoubtNews): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, JSON.stringify(body));
  });
}

/** In a section's address: the epoch that the page has, `?epoch=2`. */
export const epochParameter = 'epoch';
/** Likewise the version of the schema of texts that the page knows, `&schema=2`. */
export const schemaParameter = 'schema';
/** Room names: a section's id, or `manifesto:` with a manifesto's id for presence and the record. */
export const manifestoRoomPrefix = 'manifesto:';
/** The root type of a section's document that holds its text. */
export const contentRoot = 'content';
