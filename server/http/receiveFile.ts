import type { Request } from 'express';
import { Buffer } from 'node:buffer';
import { Refusal } from '#shared/refusal.ts';

/**
 * The bytes of a request that brings a file as it is, without a form around it.
 *
 * @throws Refusal `too-large`, or `bad-request` when it was sent as something that was read already.
 */
export async function receiveFile(request: Request, most: number): Promise<Uint8Array> {
  if (request.readableEnded || request.body !== undefined)
    throw new Refusal('bad-request', 'Send the file itself, as application/octet-stream.');
  const told = Number(request.get('content-length') ?? 0);
  const chunks: Buffer[] = [];
  let size = 0;
  if (told <= most) {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) break;
      chunks.push(chunk);
    }
  }
  if (told > most || size > most) throw new Refusal('too-large', 'The file is too large.');
  return Buffer.concat(chunks);
}
