import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { ApiProblem } from './ApiProblem.ts';
import { request } from './request.ts';
import type { Entered, WaysIn } from './waysIn.ts';

/** Whether passkeys work in this browser, at this address. */
export function canUsePasskeys({ passkeys }: Pick<WaysIn, 'passkeys'>): boolean {
  if (passkeys === null || !('PublicKeyCredential' in window)) return false;
  const { hostname } = location;
  return hostname === passkeys.rpId || hostname.endsWith(`.${passkeys.rpId}`);
}

/**
 * Signs in by a passkey; the device says whose it is.
 *
 * @throws ApiProblem `sign-in-failed`, also when one turns back.
 */
export async function signInByPasskey(): Promise<Entered> {
  const [optionsJSON, { startAuthentication }] = await Promise.all([
    request<PublicKeyCredentialRequestOptionsJSON>('/passkey-checks', { method: 'POST' }),
    import('@simplewebauthn/browser'),
  ]);
  const answer = await startAuthentication({ optionsJSON }).catch(turnedBack);
  return request('/passkey-checks/answers', { method: 'POST', body: answer });
}

/**
 * Makes a passkey, by which one signs in from now on.
 *
 * @throws ApiProblem `sign-in-failed`, also when one turns back.
 */
export async function makePasskey(): Promise<unknown> {
  const [optionsJSON, { startRegistration }] = await Promise.all([
    request<PublicKeyCredentialCreationOptionsJSON>('/me/passkey-checks', { method: 'POST' }),
    import('@simplewebauthn/browser'),
  ]);
  const made = await startRegistration({ optionsJSON }).catch(turnedBack);
  return request('/me/passkeys', { method: 'POST', body: made });
}

// Browsers say the same of who turned back and of a device that knows no passkey.
function turnedBack(): never {
  throw new ApiProblem('sign-in-failed', 'The browser brought no passkey.');
}
