import * as client from 'openid-client';
import { limits } from '#shared/limits.ts';
import { Refusal } from '#shared/refusal.ts';

/** A provider at which people have an account, as this server was told of it. */
export interface OidcOptions {
  readonly issuer: string;
  readonly clientId: string;
  /** Null for a client without one: then only PKCE shows that it is us. */
  readonly clientSecret: string | null;
  /** What people call it. */
  readonly name: string;
  /** The page that people come back to; the provider has to know it. */
  readonly redirectUri: string;
  /** Hears what went wrong, in a word: nothing secret is part of it. */
  readonly onFailure: (about: { readonly code: string }) => void;
}

/** What an answer is held against; known to this server alone. */
export interface OidcChecks {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Has a provider say who somebody is: OpenID Connect, authorization code flow with PKCE [C7]. */
export class Oidc {
  readonly #options: OidcOptions;
  #discovered: Promise<client.Configuration> | null = null;

  constructor(options: OidcOptions) {
    this.#options = options;
  }

  get name(): string {
    return this.#options.name;
  }

  /**
   * Where to send somebody, and what to hold the answer against.
   *
   * @throws Refusal `unavailable` when the provider does not answer.
   */
  async begin(): Promise<{ readonly href: string; readonly checks: OidcChecks }> {
    const provider = await this.#discover();
    const verifier = client.randomPKCECodeVerifier();
    const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier };
    const { href } = client.buildAuthorizationUrl(provider, {
      redirect_uri: this.#options.redirectUri,
      // Who somebody is and nothing else: no name, no mail address.
      scope: 'openid',
      response_type: 'code',
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { href, checks };
  }

  /**
   * Who came back. `query`: what the provider put behind the address.
   *
   * @throws Refusal `sign-in-failed`, whatever is wrong with the answer.
   */
  async finish(
    query: string,
    { state, nonce, verifier }: OidcChecks,
  ): Promise<{ readonly issuer: string; readonly subject: string }> {
    const provider = await this.#discover();
    const address = new URL(this.#options.redirectUri);
    address.search = query;
    try {
      const answered = await client.authorizationCodeGrant(provider, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = answered.claims();
      if (!claims) throw new TypeError('An ID token was asked for.');
      return { issuer: claims.iss, subject: claims.sub };
    } catch (reason) {
      this.#options.onFailure({ code: codeOf(reason) });
      throw new Refusal('sign-in-failed', 'Signing in did not succeed.');
    }
  }

  // Once it answered it is not asked again; a provider that was away is asked anew the next time.
  async #discover(): Promise<client.Configuration> {
    this.#discovered ??= this.#ask();
    try {
      return await this.#discovered;
    } catch (reason) {
      this.#discovered = null;
      this.#options.onFailure({ code: codeOf(reason) });
      throw new Refusal('unavailable', 'The provider does not answer.');
    }
  }

  #ask(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.#options;
    const address = new URL(issuer);
    return client.discovery(address, clientId, undefined, authentication(clientSecret), {
      timeout: limits.providerSilence / 1_000,
      // Only a provider on this machine itself is asked without encryption.
      execute: address.protocol === 'http:' ? [client.allowInsecureRequests] : [],
    });
  }
}

// The way that every provider knows, unless it says that it only knows the other.
function authentication(secret: string | null): client.ClientAuth {
  if (secret === null) return client.None();
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (provider, ...request) => {
    const known = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (known.includes('client_secret_basic') ? basic : post)(provider, ...request);
  };
}

function codeOf(reason: unknown): string {
  const { code, name } = (reason ?? {}) as { code?: unknown; name?: unknown };
  return [code, name].find((word) => typeof word === 'string') ?? 'unknown';
}
