import { counter } from '../count.ts';

import type { account as nl } from '../nl/account.ts';

const count = counter('en');

const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  other: 'A browser',
};

const systems = {
  android: 'Android',
  ios: 'iPhone or iPad',
  linux: 'Linux',
  macos: 'Mac',
  windows: 'Windows',
  other: 'a device',
};

export const account: typeof nl = {
  mail: 'Mail address',
  notMail: 'This is no mail address. A mail address looks like name@city.gov.',
  fillIn: 'Fill this in.',
  signIn: {
    title: 'Sign in',
    mailDescription: 'The address we have of you. You get a link; no password is needed.',
    mailMe: 'Mail me a sign-in link',
    sentTitle: 'Look in your mail',
    sent: (mail, minutes) =>
      `If we know ${mail}, a link is on its way there. It works once, for ${count(minutes, 'minute', 'minutes')}.`,
    notComing: 'Nothing there? Look among unwanted mail, or try another address.',
    heldTitle: 'Ask the coordinator for your link',
    held: (mail, minutes) =>
      `This site sends no mail itself. If we know ${mail}, the coordinator has a link for you. It works for ${count(minutes, 'minute', 'minutes')}.`,
    otherAddress: 'Use another address',
    withLink: 'You have a link to come in. This button signs you in.',
    enter: 'Sign in',
    invitation: 'Do you have an invitation?',
    tokenLabel: 'Link or code from the invitation',
    emptyToken: 'Paste the link from your invitation first.',
    useToken: 'Sign in with the invitation',
    noInvitation: 'No access yet?',
    askAccess: 'Ask for access',
  },
  confirm: {
    title: 'Confirm your mail address',
    text: 'This button makes the address on which you got the link your mail address in Draagvlak.',
    confirm: 'Confirm this mail address',
    doneTitle: 'Your mail address is confirmed',
    done: 'From now on you get your sign-in links here.',
    noLink: 'Open the link in the mail you got. A code belongs to it.',
  },
  access: {
    title: 'Ask for access',
    lead: 'Reading needs no account. Would you like to write along, or endorse for an organisation? Ask the coordinator of this network.',
    name: 'Your name',
    organisation: 'Your organisation',
    mailDescription: 'The coordinator answers here.',
    reason: 'Why would you like to take part?',
    kept: (days) =>
      `Only the coordinators see this. It is erased once they have dealt with it, and otherwise after ${count(days, 'day', 'days')}.`,
    send: 'Ask for access',
    doneTitle: 'Your question is with the coordinator',
    done: (mail) => `You will hear from them at ${mail}.`,
  },
  own: {
    title: 'My data',
    lead: (name, partner) => `${name}, ${partner}`,
    mail: {
      title: 'Mail address',
      none: 'We have no mail address of you. With one you can ask for a sign-in link yourself.',
      now: (mail) => `Your mail address is ${mail}. Only you and the coordinators see it.`,
      change: 'Change…',
      add: 'Add a mail address…',
      changeTitle: 'Your mail address',
      label: 'New mail address',
      description: 'We send a link to it. The new address counts once you follow that.',
      send: 'Send the link',
      remove: 'Remove my mail address',
      removed: 'Your mail address is gone.',
      unconfirmed: (mail) => `We sent a link to ${mail}. Follow it to confirm.`,
      held: (mail) =>
        `This site sends no mail itself. Ask the coordinator for the link for ${mail}.`,
    },
    sessions: {
      title: 'Where you are signed in',
      text: 'Do you see something you do not know? Sign it out.',
      on: (device) => `${browsers[device.browser]} on ${systems[device.system]}`,
      here: 'this device',
      since: (day) => `signed in on ${day}`,
      seen: (day) => `last used on ${day}`,
      by: {
        link: 'by a link in your mail',
        invitation: 'by an invitation',
        oidc: 'by your account elsewhere',
        passkey: 'by a passkey',
        demo: 'by the example roles',
      },
      andCode: 'and a code',
      waiting: 'still without a code: nothing can be done here',
      end: 'Sign out',
      endOthers: 'Sign out everywhere else',
      ended: 'Signed out.',
      endedOthers: 'You are signed in here only.',
      onlyHere: 'You are signed in here only.',
    },
    data: {
      title: 'What we keep',
      kept:
        'Your name, your mail address if you gave it, your partner and your role, and where and how ' +
        'you sign in. And what you did here: what you typed, proposed, replied and endorsed, and when.',
      file: 'You can have all of that, in one file. It is JSON: another program can read it too.',
      download: 'Download my data',
      erase: 'Remove my name…',
      lastCoordinator:
        'Your name cannot be removed now: you are the only coordinator, and the network needs one. Give somebody else this role first.',
      toNetwork: 'To Network',
      eraseTitle: (name) => `Do you want us to remove the name ${name}?`,
      goes: 'This goes:',
      goesList: [
        'Your name and your mail address. Where your name stood, it will say ‘Name removed’.',
        'Your access. You are signed out everywhere and cannot sign in again.',
        'Your role, also as a lead, and your mandate.',
        'Words of yours that are only on this device.',
      ],
      stays: 'This stays:',
      staysList: (partner) => [
        `What you endorsed for ${partner}. That belongs to your partner.`,
        'What you wrote: sentences in the manifesto, proposals, reasons and replies. If you name yourself in them, your name stays there.',
        'The record: what you did stands there with a code instead of your name.',
        'Backups of whoever runs this site, until they are deleted. Whoever puts one back has to take your name out again.',
      ],
      forGood: 'This cannot be undone.',
      keep: 'Keep my name',
      sure: 'Remove my name',
    },
  },
};
