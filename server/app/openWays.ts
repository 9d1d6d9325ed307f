import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import type { Links } from '../http/Links.ts';
import { Oidc } from '../ways/Oidc.ts';
import { WebAuthn } from '../ways/WebAuthn.ts';

/** The ways in that this server has besides links, as far as it was told of them. */
export function openWays(
  { oidc }: Pick<Config, 'oidc'>,
  links: Links,
  log: Logger,
): { readonly oidc: Oidc | null; readonly webAuthn: WebAuthn | null } {
  const rpId = links.passkeyHost;
  return {
    oidc:
      oidc &&
      new Oidc({
        ...oidc,
        redirectUri: links.page('/aanmelden/terug'),
        onFailure: (about) => log.warn(about, 'signing in by an account elsewhere did not succeed'),
      }),
    webAuthn: rpId === null ? null : new WebAuthn({ rpId, origins: links.origins() }),
  };
}
