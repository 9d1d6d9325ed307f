import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeptFile } from './KeptFile.ts';

/** The key as it is kept: 32 bytes, as base64url. */
export interface VaultContent {
  readonly key: string;
}

const cipher = 'aes-256-gcm';
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Seals what has to be read again and must not be readable to who has a copy of the file it is in.
 * Its key is in a file of its own.
 */
export class Vault {
  readonly #key: Buffer;

  constructor(key: Buffer = randomBytes(keyBytes)) {
    if (key.length !== keyBytes) throw new TypeError('The key of the vault is not 32 bytes.');
    this.#key = key;
  }

  /** Reads the key; when there is none, makes it, and answers once it is durable. */
  static async open(file: KeptFile<VaultContent>): Promise<Vault> {
    const kept = await file.read();
    if (kept) return new Vault(Buffer.from(kept.key, 'base64url'));
    const key = randomBytes(keyBytes);
    await file.write({ key: key.toString('base64url') });
    return new Vault(key);
  }

  /** Seals a text. `about`: what it belongs to; under another it cannot be opened. */
  seal(text: string, about: string): string {
    const nonce = randomBytes(nonceBytes);
    const sealing = createCipheriv(cipher, this.#key, nonce).setAAD(Buffer.from(about));
    const sealed = [nonce, sealing.update(text, 'utf8'), sealing.final()];
    return Buffer.concat([...sealed, sealing.getAuthTag()]).toString('base64url');
  }

  /** What was sealed; null when it is not of this key, or about something else. */
  open(sealed: string, about: string): string | null {
    const bytes = Buffer.from(sealed, 'base64url');
    if (bytes.length < nonceBytes + tagBytes) return null;
    const opening = createDecipheriv(cipher, this.#key, bytes.subarray(0, nonceBytes))
      .setAAD(Buffer.from(about))
      .setAuthTag(bytes.subarray(-tagBytes));
    try {
      const text = opening.update(bytes.subarray(nonceBytes, -tagBytes));
      return Buffer.concat([text, opening.final()]).toString('utf8');
    } catch {
      return null;
    }
  }
}
