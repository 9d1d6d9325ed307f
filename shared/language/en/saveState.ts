import type { Words } from '../nl.ts';

export const saveState = {
  saved: 'Saved',
  saving: 'Saving…',
  offline: 'Offline: your text is on this device',
  adrift: 'Offline and not kept: leave this page open',
  closed: 'The section closed while you wrote. Your text is ready as an amendment.',
  ended: 'The phase has changed. Nobody types here now.',
  revoked: 'Your role or coalition has changed. You are now reading along.',
  reading: 'You do not type here.',
  connecting: 'Connecting…',
  recoveryTitle: 'This text did not reach the section',
  recoveryText: {
    closed:
      'The section closed before your words arrived. Here they are, exactly as you wrote them.',
    revoked:
      'You may no longer type in this section. That changed before your words arrived. Here they are, exactly as you wrote them.',
    restored:
      'The section was given an earlier text before your words arrived. Here they are, exactly as you wrote them.',
  },
  recoveryParagraph: (number) => `You wrote in ${number}`,
  recoveryPropose: 'Make it an amendment',
  recoveryReason: {
    closed: 'I wrote this while the section closed.',
    revoked: 'I wrote this before I knew that I may no longer type here.',
    restored: 'I wrote this before the section was given an earlier text.',
  },
  recoveryCopy: 'Copy the text',
  recoveryCopied: 'Copied',
  recoveryDiscard: 'Throw away…',
  recoveryDiscardSure: 'Are you sure? This text will then really be gone.',
} satisfies Words['saveState'];
