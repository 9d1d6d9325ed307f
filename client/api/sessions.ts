import type { PersonId } from '#shared/ids.ts';
import type { Language } from '#shared/language/language.ts';
import { ApiProblem } from './ApiProblem.ts';
import type { Me } from './Me.ts';
import { request } from './request.ts';
import { shownPerson } from './shownPerson.ts';
import type { Entered } from './waysIn.ts';

/**
 * Who is signed in; null when nobody is. A page that shows somebody else, because another person
 * signed in in another tab, begins anew.
 */
export async function fetchMe(): Promise<Me | null> {
  try {
    const me = await request<Me>('/me', { byWhoever: true });
    if (shownPerson.id !== null && shownPerson.id !== me.person.id) location.reload();
    shownPerson.id = me.person.id;
    return me;
  } catch (failure) {
    if (failure instanceof ApiProblem && failure.status === 401) return null;
    throw failure;
  }
}

/** Exchanges an invitation or a sign-in link for a session. `language`: what to write to them in. */
export function signIn(token: string, language: Language): Promise<Entered> {
  return request('/sessions', { method: 'POST', body: { token, language } });
}

/** Asks for a sign-in link. `isSent`: whether this server sends mail at all. */
export function askSignInLink(
  mail: string,
  language: Language,
): Promise<{ readonly isSent: boolean }> {
  return request('/sign-in-links', { method: 'POST', body: { mail, language } });
}

/** What someone from outside says who wants to take part. */
export interface AccessQuestion {
  readonly name: string;
  readonly organisation: string;
  readonly mail: string;
  readonly reason: string;
}

export function askAccess(question: AccessQuestion): Promise<unknown> {
  return request('/access-requests', { method: 'POST', body: question });
}

/** Erases someone's name and mail address, for good [J3]; of oneself, it ends every session too. */
export function erasePerson(person: PersonId): Promise<undefined> {
  return request(`/people/${person}`, { method: 'DELETE' });
}

export function signOut(): Promise<undefined> {
  return request('/sessions/current', { method: 'DELETE' });
}
