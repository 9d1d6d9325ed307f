import { Buffer } from 'node:buffer';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import type { KeptFile } from './KeptFile.ts';

/** The key as it is kept: a JSON Web Key (RFC 8037), its private part included. */
export type SigningKeyContent = JsonWebKey;

/** The Ed25519 key with which a server signs the heads of its record [J2]. */
export class SigningKey {
  readonly #private: KeyObject;
  /** 32 bytes, 64 hexadecimal digits: for everyone to know. */
  readonly publicKey: string;
  /** Whether there was none yet, so that it was made now. */
  readonly isNew: boolean;

  private constructor(privateKey: KeyObject, isNew: boolean) {
    const { kty, crv, x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
    if (kty !== 'OKP' || crv !== 'Ed25519') throw new TypeError('The signing key is not Ed25519.');
    this.#private = privateKey;
    this.publicKey = Buffer.from(x, 'base64url').toString('hex');
    this.isNew = isNew;
  }

  /**
   * Reads the key; when there is none, makes it, and answers once it is durable. Throws when there
   * is something else in its place: another key in its stead would go unnoticed.
   */
  static async open(file: KeptFile<SigningKeyContent>): Promise<SigningKey> {
    const kept = await file.read();
    if (kept) return new SigningKey(createPrivateKey({ key: kept, format: 'jwk' }), false);
    const privateKey = makeKey();
    await file.write(privateKey.export({ format: 'jwk' }));
    return new SigningKey(privateKey, true);
  }

  /** Signs the UTF-8 bytes of a text; 128 hexadecimal digits. One text has one signature. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.#private).toString('hex');
  }
}

// By way of bytes: exporting the very object that was generated can stop Node 20 for ever, when the
// generator's own hold on it is collected meanwhile.
function makeKey(): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519', {
    publicKeyEncoding: { format: 'der', type: 'spki' },
    privateKeyEncoding: { format: 'der', type: 'pkcs8' },
  });
  return createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' });
}
