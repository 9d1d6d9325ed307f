import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

const mine: Words['doubt']['mine'] = {
  title: {
    changed: 'Two texts came together',
    doubled: 'Something is here twice',
    'deleted-here': 'You removed this while someone wrote in it',
    'deleted-there': 'Someone removed this while you wrote in it',
  },
  why: {
    changed:
      'You and someone else changed the same sentence here without seeing each other’s words. Read whether the text is still right.',
    doubled:
      'You and someone else split or moved this paragraph at the same moment. So words of it are here twice.',
    'deleted-here':
      'You removed this paragraph. Someone else was changing it and did not see that. The paragraph is no longer in the text.',
    'deleted-there':
      'Someone else took this paragraph out of here. You were changing it and did not see that. The paragraph is no longer in this text.',
  },
  own: 'Your text',
  undo: {
    changed: 'Take out my change',
    doubled: 'Take out my copy',
    'deleted-here': 'Put the paragraph back',
    'deleted-there': 'Take out my change',
  },
  bringBack: 'Put my text back',
  undone: 'Done. Your own text stays here until you close this message.',
};

const theirs: Words['doubt']['theirs'] = (name) => ({
  title: {
    changed: mine.title.changed,
    doubled: mine.title.doubled,
    'deleted-here': `${name} removed this while someone wrote in it`,
    'deleted-there': `Someone removed this while ${name} wrote in it`,
  },
  why: {
    changed: `${name} and someone else changed the same sentence here without seeing each other’s words. Read whether the text is still right.`,
    doubled: `${name} and someone else split or moved this paragraph at the same moment. So words of it are here twice.`,
    'deleted-here': `${name} removed this paragraph. Someone else was changing it and did not see that. The paragraph is no longer in the text.`,
    'deleted-there': `Someone else took this paragraph out of here. ${name} was changing it and did not see that. The paragraph is no longer in this text.`,
  },
  own: `Text of ${name}`,
  undo: {
    changed: `Take out the change of ${name}`,
    doubled: `Take out the copy of ${name}`,
    'deleted-here': mine.undo['deleted-here'],
    'deleted-there': `Take out the change of ${name}`,
  },
  bringBack: `Put the text of ${name} back`,
  undone: `Done. The text of ${name} stays here until you close this message.`,
});

export const doubt: Words['doubt'] = {
  mine,
  theirs,
  compared: 'Each text shows how it differs from the text before.',
  pieces: 'The sign ¶ means: a new paragraph begins here.',
  others: 'Text of others',
  now: 'What is here now',
  came: 'What came of it',
  gone: '(The paragraph is gone.)',
  keep: 'Leave it like this',
  done: 'Done.',
  dismiss: 'Close this message',
  impossible: {
    changed:
      'One click cannot do this any more. After the texts came together someone wrote on in the same words, and those would be lost. Change the text yourself.',
    gone: 'One click cannot do this any more: the paragraph is no longer in the text.',
  },
  readOnly: 'You cannot type here now, so you can only read this.',

  tail: 'Two texts came together here. See whether it is right.',
  notice: (number: number) => `${count(number, 'paragraph', 'paragraphs')} to look at`,
  noticeText:
    'People wrote here at the same time without seeing each other’s words. Both texts are kept.',
};
