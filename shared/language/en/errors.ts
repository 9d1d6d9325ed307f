import type { Words } from '../nl.ts';

export const errors = {
  'bad-request': {
    title: 'We did not understand this request.',
    advice: 'Load the page again and try once more.',
  },
  'invalid-input': {
    title: 'Something you filled in is not right yet.',
    advice: 'Look at the fields with a red line to see what is missing.',
  },
  'not-signed-in': {
    title: 'You are not signed in.',
    advice: 'Sign in. What you wrote stays on this device.',
  },
  'somebody-else': {
    title: 'Somebody else has signed in in another window.',
    advice: 'Nothing was done. Reload the page to see who.',
  },
  'not-allowed': {
    title: 'You cannot do this here.',
    advice: 'You can read this section. Often you can propose an amendment too.',
  },
  'not-found': {
    title: 'We do not know this address.',
    advice: 'Perhaps a piece of the link has dropped off.',
  },
  'unreadable-file': {
    title: 'We cannot read this file.',
    advice: 'Save it as .docx, .odt, .md, .html or .txt and choose it again. Nothing has changed.',
  },
  'stale-wording': {
    title: 'The text has just changed. Nothing was recorded.',
    advice: 'Read what it says now and choose again.',
  },
  'changed-meanwhile': {
    title: 'Somebody else has just changed this. Nothing was recorded.',
    advice: 'Read what it says now and try again.',
  },
  'section-closed': {
    title: 'This section is closed for writing.',
    advice: 'What you wrote is not gone. You can make it an amendment.',
  },
  'section-restored': {
    title: 'This section was restored.',
    advice: 'You now see an earlier text. What you had not saved stands above it.',
  },
  'phase-not-allowed': {
    title: 'That is not possible in this phase.',
    advice: 'See at the top of the section what is possible now.',
  },
  'amendments-open': {
    title: 'There are still amendments without a decision.',
    advice: 'First decide on every open amendment. Then deciding can begin.',
  },
  'already-decided': {
    title: 'This has been decided already.',
    advice: 'Someone else was just before you. The decision is shown below.',
  },
  'being-adopted': {
    title: 'This amendment is being adopted now.',
    advice: 'Wait a few seconds; the text changes by itself.',
  },
  overlap: {
    title: 'Something else has been written over these words meanwhile.',
    advice: 'Nothing has changed. Compare both texts and choose.',
  },
  'needs-attention': {
    title: 'This amendment no longer fits the text of now.',
    advice: 'Look at it again together with its proposer.',
  },
  'reason-required': {
    title: 'This needs a reason.',
    advice: 'Write in a sentence or two why.',
  },
  'not-endorsable': {
    title: 'You cannot endorse this part.',
    advice: 'Endorsing is about paragraphs with text, not headings or empty lines.',
  },
  'asked-already': {
    title: 'This partner was already asked about this today.',
    advice: 'Nobody was asked. Wait a day, or leave that partner out.',
  },
  'forbidden-characters': {
    title: 'This text contains invisible characters that are not allowed here.',
    advice: 'Type the piece again or paste it without formatting.',
  },
  'nothing-to-change': {
    title: 'There is nothing to change.',
    advice: 'Your proposal is equal to the text that is already there.',
  },
  'last-coordinator': {
    title: 'This is the last coordinator.',
    advice: 'Make somebody else a coordinator first. Then this can be done.',
  },
  'already-exists': {
    title: 'This exists already.',
    advice: 'Choose another name, or use what is there.',
  },
  'idempotency-mismatch': {
    title: 'This looked like a repeat, but its content was different.',
    advice: 'Load the page again and do it once more.',
  },
  'too-large': {
    title: 'This is too large to send at once.',
    advice: 'Make it shorter or split it.',
  },
  'too-many-requests': {
    title: 'That went a little too fast.',
    advice: 'Wait a few minutes and then try again.',
  },
  'storage-failed': {
    title: 'We could not keep this.',
    advice: 'Nothing was recorded. Your text is still on this device; try again in a moment.',
  },
  unavailable: {
    title: 'We cannot be reached for a moment.',
    advice: 'What said ‘Saved’ is kept. Try again in a minute.',
  },
  'wrong-origin': {
    title: 'This request came from another website.',
    advice: 'Open Draagvlak at its own address and try there.',
  },
  internal: {
    title: 'Something went wrong on our side.',
    advice: 'What said ‘Saved’ is kept. Try again in a minute.',
  },
} satisfies Words['errors'];
