import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Page } from './Page.ts';

/** Makes a page ready to go out. Nothing on one is secret, so its packed length tells nothing. */
export function packPage(html: string): Page {
  const plain = Buffer.from(html);
  // Weak, as it is the same for the page and for the page packed.
  const tag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`;
  return { plain, packed: gzipSync(plain), tag };
}
