import { isMasked, payloadStart } from './FrameReader.ts';

/** The same frame once more; one of a client with a mask of its own, as the protocol demands. */
export function maskedCopy(frame: Buffer, mask: number): Buffer {
  const copy = Buffer.from(frame);
  if (!isMasked(frame)) return copy;
  const start = payloadStart(frame);
  copy.writeUInt32BE(mask >>> 0, start - 4);
  payloadOf(frame).forEach((byte, index) => {
    copy[start + index] = byte ^ (copy[start - 4 + (index % 4)] ?? 0);
  });
  return copy;
}

/** What a frame carries, without its mask. */
export function payloadOf(frame: Buffer): Buffer {
  const start = payloadStart(frame);
  const payload = Buffer.from(frame.subarray(start));
  if (!isMasked(frame)) return payload;
  return Buffer.from(payload.map((byte, index) => byte ^ (frame[start - 4 + (index % 4)] ?? 0)));
}
