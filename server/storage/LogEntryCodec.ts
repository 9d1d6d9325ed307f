import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { LogEntry, Origin } from '../rooms/UpdateLog.ts';

/** Whoever types is the same origin for each keystroke: it is encoded once. */
const encodedOrigins = new WeakMap<Origin, Uint8Array>();

/** An entry as bytes: varuint at | string origin (JSON) | the rest is the update. */
export function encodeLogEntry(entry: Omit<LogEntry, 'seq'>): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entry.at);
    encoding.writeUint8Array(encoder, encodeOrigin(entry.origin));
    encoding.writeUint8Array(encoder, entry.update);
  });
}

function encodeOrigin(origin: Origin): Uint8Array {
  const known = encodedOrigins.get(origin);
  if (known) return known;
  const encoded = encoding.encode((encoder) =>
    encoding.writeVarString(encoder, JSON.stringify(origin)),
  );
  encodedOrigins.set(origin, encoded);
  return encoded;
}

/**
 * Reads entries back. Keep one for a whole log: nearly all entries share a few origins, and each
 * is parsed once. The update is a view of the bytes given.
 */
export function makeLogEntryDecoder(): (bytes: Uint8Array, seq: number) => LogEntry {
  const origins = new Map<string, Origin>();
  return (bytes, seq) => {
    const decoder = decoding.createDecoder(bytes);
    const at = decoding.readVarUint(decoder);
    const origin = decoding.readVarString(decoder);
    return {
      seq,
      at,
      origin: origins.get(origin) ?? remember(origins, origin),
      update: decoding.readTailAsUint8Array(decoder),
    };
  };
}

function remember(origins: Map<string, Origin>, json: string): Origin {
  const origin = Object.freeze(JSON.parse(json) as Origin);
  origins.set(json, origin);
  return origin;
}
