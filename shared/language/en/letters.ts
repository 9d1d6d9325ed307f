import { counter } from '../count.ts';
import type { letters as nl } from '../nl/letters.ts';

const count = counter('en');

export const letters: typeof nl = {
  greeting: (name) => `Dear ${name},`,
  ignore: 'Did you not ask for this? Then there is nothing you need to do.',
  signature: 'Draagvlak. You cannot reply to this mail.',
  invitation: {
    subject: 'Your invitation to Draagvlak',
    text: (partner) =>
      `You are invited to write along in Draagvlak for ${partner}. This link lets you in; you need no password.`,
    link: 'Come in',
    until: (day) =>
      `The link works once, up to and including ${day}. Give it to nobody else: whoever has it comes in as you.`,
  },
  signIn: {
    subject: 'Your sign-in link for Draagvlak',
    text: 'You asked for a link to sign in.',
    link: 'Sign in',
    until: (minutes) =>
      `The link works once, for ${count(minutes, 'minute', 'minutes')}. Give it to nobody else: whoever has it signs in as you.`,
  },
  mailChange: {
    subject: 'Confirm your mail address for Draagvlak',
    text: 'You want this to be your mail address in Draagvlak from now on. Confirm that with this link. Until then nothing changes.',
    link: 'Confirm this mail address',
    until: (minutes) => `The link works once, for ${count(minutes, 'minute', 'minutes')}.`,
  },
  mailChanged: {
    subject: 'Your mail address in Draagvlak was changed',
    text: 'Your account in Draagvlak has another mail address now. We will therefore send you nothing more at this one.',
    notYou: 'Was this not you? Tell the coordinator of your network at once.',
  },
  waysChanged: {
    subject: 'How you sign in to Draagvlak has changed',
    text: 'To your account in Draagvlak a passkey, an account elsewhere or codes of an app were added or removed. The page ‘My data’ shows how you can sign in now.',
    notYou:
      'Was this not you? Remove there what you do not know, and tell the coordinator of your network at once.',
  },
};
