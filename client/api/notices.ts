import type { MailSubject, NoticeChoices } from '#shared/notices/choices.ts';
import type { Notice } from '#shared/notices/Notice.ts';
import { request } from './request.ts';

export const noticesKey = ['own', 'notices'] as const;
export const noticeChoicesKey = ['own', 'notice-choices'] as const;

/** What one is told, the newest first. */
export interface Notices {
  readonly notices: readonly (Notice & { readonly isRead: boolean })[];
  readonly unread: number;
}

export function fetchNotices(): Promise<Notices> {
  return request('/me/notices');
}

/** Whoever follows a notice is on their way to another page: it counts all the same. */
export function markNoticesRead(keys: readonly string[]): Promise<undefined> {
  return request('/me/notices/read', { method: 'POST', body: { keys }, outlivesPage: true });
}

export interface OwnNoticeChoices {
  readonly choices: NoticeChoices;
  readonly hasMail: boolean;
  /** Whether this server sends mail. */
  readonly isSent: boolean;
}

export function fetchNoticeChoices(): Promise<OwnNoticeChoices> {
  return request('/me/notice-choices');
}

export function chooseNotices(choices: Partial<NoticeChoices>): Promise<OwnNoticeChoices> {
  return request('/me/notice-choices', { method: 'PUT', body: { choices } });
}

/** The mail that a link turns off. */
export interface Subscription {
  readonly about: MailSubject;
  readonly isOn: boolean;
  /** What turns it on again. */
  readonly back: Partial<NoticeChoices>;
}

export function fetchSubscription(token: string): Promise<Subscription> {
  return request(`/unsubscriptions/${token}`);
}

export function unsubscribe(token: string): Promise<Subscription> {
  return request(`/unsubscriptions/${token}`, { method: 'POST', body: {} });
}

export function subscribeAgain(
  token: string,
  choices: Partial<NoticeChoices>,
): Promise<Subscription> {
  return request(`/unsubscriptions/${token}`, { method: 'PUT', body: { choices } });
}
