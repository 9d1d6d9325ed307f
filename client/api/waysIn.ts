import type { Language } from '#shared/language/language.ts';
import type { Me } from './Me.ts';
import type { OwnSession } from './ownAccount.ts';
import { request } from './request.ts';

/**
 * What a session waits for: a code; that a second factor is set up; or that one comes in by the
 * passkey or account that one has.
 */
export type Awaited = 'code' | 'set-up' | 'other-way';

/** Who one is, or what has to be proved before one is anybody. */
export type Entered = Me | { readonly awaits: Awaited };

/** How one can sign in here. */
export interface WaysIn {
  /** An account elsewhere, by the name people know it by. */
  readonly account: { readonly name: string } | null;
  /** `rpId`: the host name that passkeys are bound to. */
  readonly passkeys: { readonly rpId: string } | null;
  /** Of a session that was begun. */
  readonly awaits: Awaited | null;
}

export const waysInKey = ['ways-in'] as const;

export function fetchWaysIn(): Promise<WaysIn> {
  return request('/ways-in');
}

/** Completes a session that waits for a code, of an app or for recovery. */
export function enterCode(code: string): Promise<Entered> {
  return request('/sessions/current/code', { method: 'POST', body: { code } });
}

/** What an account elsewhere is proved for; a ticket is an invitation or a mailed link. */
export type AccountAim =
  { readonly aim: 'sign-in' | 'bind' } | { readonly aim: 'ticket'; readonly token: string };

/** Begins to prove an account elsewhere: answers the address to go to. */
export async function beginAccount(aim: AccountAim): Promise<string> {
  const { href } = await request<{ href: string }>('/account-checks', {
    method: 'POST',
    body: aim,
  });
  return href;
}

/** Ends it, with what stands behind the address one was sent back to. */
export function finishAccount(
  query: string,
  language: Language,
): Promise<Entered | { readonly isBound: true }> {
  return request('/account-checks/answers', { method: 'POST', body: { query, language } });
}

interface Used {
  readonly id: string;
  readonly since: string;
  readonly seen: string;
}

/** How one signs in oneself. Moments are ISO 8601. */
export interface OwnWays {
  readonly passkeys: readonly (Used & Pick<OwnSession, 'device'>)[];
  readonly accounts: readonly Used[];
  readonly secondFactor: { readonly since: string; readonly recoveryLeft: number } | null;
  /** Whether one signed in a moment ago: only then can a way be added. */
  readonly isFresh: boolean;
}

export const ownWaysKey = ['own', 'ways'] as const;

export function fetchOwnWays(): Promise<OwnWays> {
  return request('/me/ways-in');
}

export function removePasskey(id: string): Promise<undefined> {
  return request(`/me/passkeys/${encodeURIComponent(id)}`, { method: 'DELETE' });
}

export function removeAccount(id: string): Promise<undefined> {
  return request(`/me/accounts/${id}`, { method: 'DELETE' });
}

/** What an app is told: `address` is for a QR code, `secret` to be typed. */
export function beginSecondFactor(): Promise<{
  readonly secret: string;
  readonly address: string;
}> {
  return request('/me/second-factor', { method: 'POST' });
}

interface Recovery {
  readonly recoveryCodes: readonly string[];
}

/** Turns the second factor on; the recovery codes are told this once. */
export function turnOnSecondFactor(code: string): Promise<Recovery> {
  return request('/me/second-factor', { method: 'PUT', body: { code } });
}

export function renewRecoveryCodes(code: string): Promise<Recovery> {
  return request('/me/second-factor/recovery-codes', { method: 'POST', body: { code } });
}

export function turnOffSecondFactor(code: string): Promise<undefined> {
  return request('/me/second-factor/end', { method: 'POST', body: { code } });
}
