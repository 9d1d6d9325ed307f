import type { Words } from '../nl.ts';

export const ownData = {
  title: 'My data',
  kept:
    'We keep your name, your mail address if you gave it, your partner and your role. And what you ' +
    'did here: what you typed, proposed, replied and endorsed, and when.',
  file: 'You can have all of that, in one file. It is JSON: another program can read it too.',
  download: 'Download my data',
  erase: 'Remove my name…',
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
  doneTitle: 'Your name has been removed',
  done: 'And so has your mail address. You are signed out.',
} satisfies Words['ownData'];
