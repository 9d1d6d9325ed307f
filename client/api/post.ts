import { request } from './request.ts';

/** A mail that has not gone out. Moments are ISO 8601. */
export interface WaitingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly at: string;
  /** Until when what it brings can be used. */
  readonly until: string;
  readonly delivery:
    | {
        readonly kind: 'waiting';
        readonly tries: number;
        readonly due: string;
        /** What went wrong the last time. */
        readonly reason: string | null;
      }
    | { readonly kind: 'refused'; readonly reason: string };
  /** Only where this server sends no mail. */
  readonly text?: string;
  readonly href?: string | null;
}

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
