import { noticeKinds, usualChoices } from '#shared/notices/choices.ts';
import type { MailSubject, NoticeChoices, NoticeKind } from '#shared/notices/choices.ts';

/** Whether somebody gets the mail that a link is about, and the ways to change that [M3]. */
export interface Subscription {
  readonly about: MailSubject;
  readonly isOn: boolean;
  /** What turns it off. */
  readonly off: Partial<NoticeChoices>;
  /** What turns it on, as it is now or as it is for who never chose. */
  readonly back: Partial<NoticeChoices>;
}

/** How the mail that a link is about stands with these choices. */
export function subscriptionOf(choices: NoticeChoices, about: MailSubject): Subscription {
  const daily = noticeKinds.filter((kind) => choices[kind] === 'daily');
  if (about === 'daily') {
    const isOn = daily.length > 0;
    const usual = noticeKinds.filter((kind) => usualChoices[kind] === 'daily');
    return { about, isOn, off: all(daily, 'off'), back: all(isOn ? daily : usual, 'daily') };
  }
  const isOn = choices[about] !== 'off';
  const back = isOn ? choices[about] : usualChoices[about];
  return { about, isOn, off: { [about]: 'off' }, back: { [about]: back } };
}

function all(kinds: readonly NoticeKind[], way: 'daily' | 'off'): Partial<NoticeChoices> {
  return Object.fromEntries(kinds.map((kind) => [kind, way]));
}
