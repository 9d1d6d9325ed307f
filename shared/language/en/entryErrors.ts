import type { entryErrors as nl } from '../nl/entryErrors.ts';

export const entryErrors: typeof nl = {
  'invitation-used': {
    title: 'This invitation has been used already.',
    advice:
      'An invitation works once. Have a sign-in link mailed, or ask the coordinator for a new one.',
  },
  'invitation-expired': {
    title: 'This link no longer works.',
    advice:
      'Have a sign-in link mailed, or ask the coordinator for a new invitation. Your place is kept.',
  },
  'link-used': {
    title: 'This link has been used already.',
    advice: 'A link works once. Ask for a new one.',
  },
  'link-expired': {
    title: 'This link has expired.',
    advice: 'It works for a quarter of an hour. Ask for a new one.',
  },
  'sign-in-failed': {
    title: 'Signing in did not succeed.',
    advice: 'Try again, or use another way.',
  },
  'not-bound': {
    title: 'This account belongs to nobody here.',
    advice: 'Sign in with a link or invitation. Then connect the account under My data.',
  },
  'wrong-code': {
    title: 'That is not the code.',
    advice: 'Wait for the next code in your app and enter that. Each code works once.',
  },
  'sign-in-again': {
    title: 'Sign in again first.',
    advice:
      'You have been signed in for more than an hour. So nobody else can do this on a device that was left open.',
  },
  'bound-elsewhere': {
    title: 'This belongs to another account already.',
    advice: 'Nothing has changed. Use another way, or ask the coordinator.',
  },
  'last-way': {
    title: 'This is your only safe way to sign in.',
    advice: 'Add another one first. Then you can remove this.',
  },
};
