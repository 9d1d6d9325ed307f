import type { NoticeRef } from '../records/NoticeRef.ts';

/** That a partner spoke of other words than stand there now. */
export type Outdated = Extract<NoticeRef, { kind: 'outdated' }>;
