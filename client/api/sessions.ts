import type { PersonId } from '#shared/ids.ts';
import { ApiProblem } from './ApiProblem.ts';
import type { Me } from './Me.ts';
import { request } from './request.ts';

/** Who is signed in; null when nobody is. */
export async function fetchMe(): Promise<Me | null> {
  try {
    return await request<Me>('/me');
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) return null;
    throw failure;
  }
}

/** Exchanges an invitation for a session. */
export function signIn(token: string): Promise<Me> {
  return request('/sessions', { method: 'POST', body: { token } });
}

/** Where everything that is kept of who is signed in can be downloaded. */
export const ownDataUrl = '/api/v1/me/data';

/** Erases someone's name and mail address, for good [J3]; of oneself, it ends every session too. */
export function erasePerson(person: PersonId): Promise<undefined> {
  return request(`/people/${person}`, { method: 'DELETE' });
}

export function signOut(): Promise<undefined> {
  return request('/sessions/current', { method: 'DELETE' });
}
