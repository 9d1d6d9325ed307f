import { Buffer } from 'node:buffer';

const binaryAndFinal = 0x82;

/**
 * A message as the one binary websocket frame in which it goes from a server to a client: final,
 * uncompressed, unmasked (RFC 6455, section 5.2).
 */
export function frameMessage(message: Uint8Array): Buffer {
  const { length } = message;
  const headLength = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + length);
  frame[0] = binaryAndFinal;
  if (headLength === 2) frame[1] = length;
  if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  }
  if (headLength === 10) {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.set(message, headLength);
  return frame;
}
