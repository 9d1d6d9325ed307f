import type { WaitingMail } from '#shared/waitingMail.ts';
import { request } from './request.ts';

/** Somebody from outside who asks to be let in. */
export interface AccessRequest {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly mail: string;
  readonly reason: string;
  readonly at: string;
}

/** What comes to the coordinators, and what has yet to go out; both the oldest first. */
export interface Post {
  /** Whether this server sends mail. */
  readonly isSent: boolean;
  readonly mails: readonly WaitingMail[];
  readonly requests: readonly AccessRequest[];
}

export async function fetchPost(): Promise<Post> {
  const [mails, requests] = await Promise.all([
    request<Pick<Post, 'isSent' | 'mails'>>('/mails'),
    request<Pick<Post, 'requests'>>('/access-requests'),
  ]);
  return { ...mails, ...requests };
}

/** It was dealt with: it is erased. */
export function removeRequest(id: string): Promise<undefined> {
  return request(`/access-requests/${id}`, { method: 'DELETE' });
}
