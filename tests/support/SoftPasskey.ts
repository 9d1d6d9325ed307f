import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** How a passkey misbehaves. */
interface Lie {
  readonly origin?: string;
  readonly rpId?: string;
  readonly isVerified?: boolean;
  readonly counter?: number;
  readonly challenge?: string;
  readonly userHandle?: string;
}

const digest = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** An authenticator in software (ES256, no attestation): what a device does, and may lie about. */
export class SoftPasskey {
  readonly id = randomBytes(16).toString('base64url');
  readonly #origin: string;
  readonly #rpId: string;
  readonly #key: KeyObject;
  readonly #publicKey: Buffer;
  #user = '';
  #counter = 0;

  constructor(origin: string, rpId: string) {
    this.#origin = origin;
    this.#rpId = rpId;
    const made = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { format: 'jwk' },
      privateKeyEncoding: { format: 'pem', type: 'pkcs8' },
    } as never) as unknown as { publicKey: { x: string; y: string }; privateKey: KeyObject };
    this.#key = made.privateKey;
    const [x, y] = [made.publicKey.x, made.publicKey.y].map((part) =>
      Buffer.from(part, 'base64url'),
    );
    // COSE: kty 2 (EC), alg -7 (ES256), crv 1 (P-256), x and y.
    this.#publicKey = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      x ?? Buffer.alloc(0),
      Buffer.from('225820', 'hex'),
      y ?? Buffer.alloc(0),
    ]);
  }

  /** Answers what a server asks when a passkey is made. */
  make(asked: Record<string, unknown>, lie: Lie = {}): object {
    this.#user = (asked['user'] as { id: string }).id;
    const id = Buffer.from(this.id, 'base64url');
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const data = Buffer.concat([
      this.#data(attested, lie),
      Buffer.alloc(16),
      length,
      id,
      this.#publicKey,
    ]);
    const size = Buffer.alloc(2);
    size.writeUInt16BE(data.length);
    // CBOR: {fmt: "none", attStmt: {}, authData: bytes}.
    const attestation = Buffer.concat([
      Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746159', 'hex'),
      size,
      data,
    ]);
    return this.#answer({
      clientDataJSON: this.#said('webauthn.create', asked, lie).toString('base64url'),
      attestationObject: attestation.toString('base64url'),
      transports: ['internal'],
    });
  }

  /** Answers what a server asks when a passkey is used. */
  use(asked: Record<string, unknown>, lie: Lie = {}): object {
    this.#counter += 1;
    const data = this.#data(0, lie);
    const said = this.#said('webauthn.get', asked, lie);
    return this.#answer({
      clientDataJSON: said.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: sign('sha256', Buffer.concat([data, digest(said)]), this.#key).toString(
        'base64url',
      ),
      userHandle: lie.userHandle ?? this.#user,
    });
  }

  #data(flag: number, { rpId = this.#rpId, isVerified = true, counter }: Lie): Buffer {
    const flags = present | flag | (isVerified ? verified : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter ?? this.#counter);
    return Buffer.concat([digest(rpId), Buffer.from([flags]), count]);
  }

  #said(type: string, asked: Record<string, unknown>, lie: Lie): Buffer {
    const { challenge = asked['challenge'], origin = this.#origin } = lie;
    return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  }

  #answer(response: object): object {
    return {
      id: this.id,
      rawId: this.id,
      type: 'public-key',
      clientExtensionResults: {},
      response,
    };
  }
}
