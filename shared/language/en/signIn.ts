import type { Words } from '../nl.ts';

export const signIn = {
  title: 'Sign in',
  withInvitation: 'You come in with the link in your invitation. No password is needed.',
  tokenLabel: 'Invitation',
  tokenDescription: 'Paste the link or the code you received.',
  submit: 'Sign in',
  checking: 'Checking your invitation…',
  signedInAs: (name, partner) => `${name}, ${partner}`,
  noInvitation: 'No invitation yet?',
  askAccess: 'Ask the coordinator of your network for one.',
  needed: 'Sign in to go on',
  neededText: 'Reading needs no account. To write and endorse, we need to know who you are.',
  emptyToken: 'Paste the link from your invitation first.',
} satisfies Words['signIn'];
