import type { Words } from '../nl.ts';

export const signIn = {
  withInvitation:
    'You come in with the link in your invitation, or with a link that we mail you. No password is needed.',
  signedInAs: (name, partner) => `${name}, ${partner}`,
  needed: 'Sign in to go on',
  neededText: 'Reading needs no account. To write and endorse, we need to know who you are.',
} satisfies Words['signIn'];
