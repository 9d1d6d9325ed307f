/** What one can be told of [M1]. */
export const noticeKinds = [
  'look',
  'deadline',
  'decided',
  'reply',
  'outdated',
  'phase',
  'adherence',
] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** How one is told by mail: within a minute or so, once a day with the rest, or not at all. */
export const noticeWays = ['immediate', 'daily', 'off'] as const;
export type NoticeWay = (typeof noticeWays)[number];

export type NoticeChoices = Readonly<Record<NoticeKind, NoticeWay>>;

/**
 * What holds for who never chose. At once what somebody waits for, what has an end, and the answer
 * to one's own proposal: each is rare. Once a day what comes often, and can wait a night.
 */
export const usualChoices: NoticeChoices = {
  look: 'immediate',
  deadline: 'immediate',
  decided: 'immediate',
  reply: 'daily',
  outdated: 'daily',
  phase: 'daily',
  adherence: 'daily',
};

/** What a mail is about: one kind, or the daily mail with all that is in it. */
export const mailSubjects = [...noticeKinds, 'daily'] as const;
export type MailSubject = (typeof mailSubjects)[number];
