import type { Language } from '#shared/language/language.ts';
import { request } from './request.ts';

/** Where everything that is kept of who is signed in can be downloaded. */
export const ownDataUrl = '/api/v1/me/data';

export const ownMailKey = ['own', 'mail'] as const;
export const ownSessionsKey = ['own', 'sessions'] as const;

/** `unconfirmed`: an address that counts once the link that was mailed to it is followed. */
export interface OwnMailAddress {
  readonly mail: string | null;
  readonly unconfirmed: string | null;
}

export function fetchOwnMail(): Promise<OwnMailAddress> {
  return request('/me/mail');
}

/** Has a link mailed to another address, or takes one's own away (null). */
export function changeOwnMail(
  mail: string | null,
  language: Language,
): Promise<OwnMailAddress & { readonly isSent: boolean }> {
  return request('/me/mail', { method: 'PUT', body: { mail, language } });
}

/** Makes the address count to which a link with this token was mailed. */
export function confirmMail(token: string): Promise<undefined> {
  return request('/mail-confirmations', { method: 'POST', body: { token } });
}

/** Where one is signed in. Moments are ISO 8601. */
export interface OwnSession {
  readonly id: string;
  readonly since: string;
  readonly seen: string;
  readonly device: {
    readonly browser: 'chrome' | 'edge' | 'firefox' | 'safari' | 'other';
    readonly system: 'android' | 'ios' | 'linux' | 'macos' | 'windows' | 'other';
  };
  /** How it was begun. */
  readonly by: 'link' | 'invitation' | 'oidc' | 'passkey' | 'demo';
  /** Whether a second factor was proved in it. */
  readonly isDouble: boolean;
  /** Whether that is still waited for. */
  readonly isWaiting: boolean;
  readonly isCurrent: boolean;
}

/** The last used first. */
export async function fetchSessions(): Promise<readonly OwnSession[]> {
  const { sessions } = await request<{ sessions: readonly OwnSession[] }>('/me/sessions');
  return sessions;
}

export function endSession(id: string): Promise<undefined> {
  return request(`/me/sessions/${id}`, { method: 'DELETE' });
}

export function endOtherSessions(): Promise<undefined> {
  return request('/me/sessions', { method: 'DELETE' });
}
