import type { NoticeRef } from './NoticeRef.ts';

/** What a notice is known by: it is told once under each key. */
export function noticeKey(ref: NoticeRef): string {
  switch (ref.kind) {
    case 'deadline':
      return `deadline-${ref.section}-${ref.phase}-${Date.parse(ref.deadline)}-${ref.days}`;
    default:
      return `${ref.kind}-${ref.seq}`;
  }
}
