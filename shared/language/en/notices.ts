import type { NoticeKind, NoticeWay } from '../../notices/choices.ts';
import type { AdherenceKind } from '../../record/state.ts';
import { counter } from '../count.ts';
import type { notices as nl } from '../nl/notices.ts';

const count = counter('en');

const at = (number: string | null) => (number === null ? '' : ` on ${number}`);

const kinds: Record<NoticeKind, string> = {
  look: 'A lead asks you to look',
  deadline: 'A deadline is near and you still have something to do there',
  decided: 'Your amendment was decided',
  reply: 'Somebody replies to your amendment, or where you replied',
  outdated: 'The text is different from when your partner spoke of it',
  phase: 'A section goes to another phase',
  adherence: 'A partner says what it does with what was adopted',
};

const ways: Record<NoticeWay, string> = {
  immediate: 'At once',
  daily: 'Once a day',
  off: 'Never',
};

const does: Record<AdherenceKind, string> = {
  followed: 'does',
  'in-progress': 'is working on',
  'not-yet': 'does not yet do',
};

const outcomes = {
  adopted: 'was adopted',
  modified: 'was adopted in other words',
  declined: 'was declined',
  overtaken: 'was overtaken: the text says so already',
};

export const notices: typeof nl = {
  title: 'Notices',
  link: (unread) => (unread === 0 ? 'Notices' : `Notices (${unread} new)`),
  intro: 'What happened and what you still have to do. What is done goes away by itself.',
  unread: (unread) =>
    unread === 0 ? 'You have read everything.' : count(unread, 'new notice', 'new notices'),
  isNew: 'New',
  readAll: 'All read',
  choose: 'Choose what you are mailed',
  none: 'There is no notice for you',
  noneText:
    'Here you read it when something happens that is for you: a question, a decision, a reply.',
  older: (days, most) =>
    `Notices stay here for ${count(days, 'day', 'days')}, the last ${most} of them.`,
  section: (number, title) => `Section ${number}: ${title}`,
  to: (place) => `Go to ${place}`,
  toSection: (number) => `Go to section ${number}`,
  quote: (text) => `“${text}”`,
  sentences: {
    outdated: (number) => `${number} is different from when your partner spoke of it`,
    gone: 'A paragraph of which your partner spoke is no longer there',
    decided: (amendment, number, outcome) =>
      `Your amendment ${amendment}${at(number)} ${outcomes[outcome]}`,
    reply: (by, amendment, number) => `${by} replied to ${amendment}${at(number)}`,
    suggested: (amendment, number) =>
      `Do you agree to other words for your amendment ${amendment}${at(number)}?`,
    phase: (number, phase) => `Section ${number} is now in the phase ${phase}`,
    adherence: (by, number, stated) => `${by} ${does[stated]} what ${number} says`,
    adherences: (by, paragraphs, section) =>
      `${by} said of ${count(paragraphs, 'paragraph', 'paragraphs')} of section ${section} what happens with it now`,
    look: (number) => `A lead asks you to look at ${number}`,
    lookGone: 'A lead asked you to look at a paragraph that is no longer there',
    deadline: {
      days: (number, left) => `${count(left, 'day', 'days')} left for section ${number}`,
      hours: (number, left) => `${count(left, 'hour', 'hours')} left for section ${number}`,
      minutes: (number, left) => `${count(left, 'minute', 'minutes')} left for section ${number}`,
    },
  },
  until: (moment) => `Until ${moment}.`,
  duties: {
    looks: (number) => `Asked to look: ${count(number, 'paragraph', 'paragraphs')}.`,
    outdated: (number) =>
      `Different since your partner spoke of it: ${count(number, 'paragraph', 'paragraphs')}.`,
    unsaid: (number) => `Nothing said yet: ${count(number, 'paragraph', 'paragraphs')}.`,
    answers: (number) => `To answer the lead: ${count(number, 'amendment', 'amendments')}.`,
    decisions: (number) => `To decide: ${count(number, 'amendment', 'amendments')}.`,
  },
  choices: {
    title: 'Notices by mail',
    intro: 'Everything is on the page Notices. Choose here what you are mailed as well.',
    daily: (hour) =>
      `Once a day is in the morning, from ${hour} o’clock in the Netherlands, in one mail.`,
    noMail: 'We have no mail address of you. Until you give one, everything is on the page.',
    notSent: 'This site sends no mail now. Your choice counts as soon as it does.',
    kinds,
    ways,
    save: 'Save my choice',
    saved: 'Saved.',
  },
  unsubscribe: {
    title: 'Turn off mail',
    about: { ...kinds, daily: 'The mail of once a day' },
    which: 'You are mailed about:',
    text: 'On the page Notices everything stays.',
    press: 'Turn this mail off',
    doneTitle: 'This mail is off',
    done: 'You are no longer mailed about:',
    back: 'Turn it on again',
    backTitle: 'This mail is on again',
    backDone: 'You are mailed again about:',
    settings: 'See all your choices',
    wrong: 'This link is not right. Choose under My data what you are mailed.',
  },
  mail: {
    subjects: {
      look: 'A lead asks you to look',
      deadline: 'A deadline is near',
      decided: 'Your amendment was decided',
      reply: 'A reply to an amendment',
      outdated: 'The text is different from when your partner spoke of it',
      phase: 'A section is in another phase',
      adherence: 'A partner says what it does with what was adopted',
    },
    daily: (number) => `Draagvlak: ${count(number, 'notice', 'notices')}`,
    earlier: 'When your partner spoke of it:',
    now: 'Now:',
    onlyNow: 'It says:',
    gone: 'Now this is no longer there.',
    legend: 'What stands between [- and -] is gone. What stands between [+ and +] is new.',
    more: (number) => `And ${count(number, 'more notice', 'more notices')}, on the page Notices.`,
    all: 'See all your notices',
    noDecision: 'Nothing happens by itself: what you do not do, nobody decides for you.',
    settings: 'Choose what you are mailed',
    unsubscribe: 'Turn this mail off',
    unsubscribeDaily: 'Turn off the mail of once a day',
  },
};
