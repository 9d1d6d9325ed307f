import * as decoding from 'lib0/decoding';
import { message, syncMessage } from '#shared/wire.ts';

/** Whether a frame can change a text, read as it is read by who handles it. */
export function mayWrite(frame: Uint8Array): boolean {
  try {
    const decoder = decoding.createDecoder(frame);
    if (decoding.readVarUint(decoder) !== message.sync) return false;
    return decoding.readVarUint(decoder) !== syncMessage.step1;
  } catch {
    // What cannot be read changes nothing.
    return false;
  }
}
