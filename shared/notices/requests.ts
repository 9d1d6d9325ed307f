import { z } from 'zod';
import { noticeLimits } from './noticeLimits.ts';
import { noticeWays } from './choices.ts';
import type { NoticeKind } from './choices.ts';

const way = z.enum(noticeWays).optional();

/** How one wants to be told of some kinds; the others stay. */
const choices = z.strictObject({
  look: way,
  deadline: way,
  decided: way,
  reply: way,
  outdated: way,
  phase: way,
  adherence: way,
} satisfies Record<NoticeKind, typeof way>);

export const chooseNotices = z.strictObject({ choices });

/** Keys of notices that one has read. */
export const readNotices = z.strictObject({
  keys: z.array(z.string().max(300)).max(noticeLimits.noticesShown),
});
