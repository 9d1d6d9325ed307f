import { Buffer } from 'node:buffer';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { Refusal } from '#shared/refusal.ts';

/** Where passkeys are good for. */
export interface WebAuthnOptions {
  /** The host name they are bound to. */
  readonly rpId: string;
  readonly origins: readonly string[];
}

/** Whose passkey is made. */
export interface PasskeyOwner {
  readonly id: string;
  /** How the device calls the account. */
  readonly name: string;
  /** The ids of the passkeys this person has: a device that has one makes no second. */
  readonly known: readonly string[];
}

/** A passkey as far as its use is checked against it. */
export interface KnownPasskey {
  readonly id: string;
  readonly person: string;
  /** COSE, as base64url. */
  readonly publicKey: string;
  readonly counter: number;
}

/** Has passkeys made and used; always with a fingerprint, face or PIN [C8]. */
export class WebAuthn {
  readonly #options: WebAuthnOptions;

  constructor(options: WebAuthnOptions) {
    this.#options = options;
  }

  get rpId(): string {
    return this.#options.rpId;
  }

  /** What a browser needs to make a passkey; its `challenge` is for one answer. */
  async askNew({ id, name, known }: PasskeyOwner) {
    const { generateRegistrationOptions } = await library();
    return generateRegistrationOptions({
      rpName: 'Draagvlak',
      rpID: this.#options.rpId,
      userID: new TextEncoder().encode(id),
      userName: name,
      userDisplayName: name,
      attestationType: 'none',
      excludeCredentials: known.map((each) => ({ id: each })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /**
   * The passkey that was made.
   *
   * @throws Refusal `sign-in-failed`, whatever is wrong with it.
   */
  async checkNew(response: RegistrationResponseJSON, challenge: string) {
    const { verifyRegistrationResponse } = await library();
    const checked = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...this.#options.origins],
      expectedRPID: this.#options.rpId,
      requireUserVerification: true,
    }).catch(failed);
    if (!checked.registrationInfo) return failed();
    const { id, publicKey, counter, transports = [] } = checked.registrationInfo.credential;
    return { id, publicKey: Buffer.from(publicKey).toString('base64url'), counter, transports };
  }

  /** What a browser needs to use a passkey. It names nobody: the device says whose it is. */
  async askUse() {
    const { generateAuthenticationOptions } = await library();
    return generateAuthenticationOptions({
      rpID: this.#options.rpId,
      userVerification: 'required',
    });
  }

  /**
   * How often a passkey says it was used, now that it was.
   *
   * @throws Refusal `sign-in-failed`, whatever is wrong with the answer.
   */
  async checkUse(
    response: AuthenticationResponseJSON,
    challenge: string,
    passkey: KnownPasskey,
  ): Promise<number> {
    const { userHandle } = response.response;
    const isOwner =
      userHandle === undefined ||
      Buffer.from(userHandle, 'base64url').toString('utf8') === passkey.person;
    if (!isOwner) return failed();
    const { verifyAuthenticationResponse } = await library();
    const checked = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: [...this.#options.origins],
      expectedRPID: this.#options.rpId,
      credential: {
        id: passkey.id,
        publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
        counter: passkey.counter,
      },
      requireUserVerification: true,
    }).catch(failed);
    return checked.verified ? checked.authenticationInfo.newCounter : failed();
  }
}

// Reading it takes a third of a second, and few servers need it at once.
function library() {
  return import('@simplewebauthn/server');
}

function failed(): never {
  throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
}
