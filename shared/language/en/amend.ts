import { choose, counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const amend = {
  statuses: {
    open: 'open',
    adopting: 'being adopted',
    adopted: 'adopted',
    'adopted-modified': 'adopted, modified',
    declined: 'declined',
    withdrawn: 'withdrawn',
    overtaken: 'overtaken',
    'needs-attention': 'needs attention',
  },
  kinds: {
    replace: (number) => `replaces words in ${number}`,
    'insert-after': (number) => `new paragraph after ${number}`,
    delete: (number) => `deletes ${number}`,
  },
  amendments: 'Amendments',
  named: (number) => `Amendment ${number}`,
  view: 'View of the amendment',
  difference: 'Difference',
  now: 'Now',
  proposal: 'Proposal',
  why: 'Why.',
  by: (name, partner) => `${name}, ${partner}`,
  clash: (number) => `Touches the same words as ${number}.`,
  compare: 'Compare',
  clashTitle: 'Two amendments, the same words',
  clashCaption: (first, second) =>
    `The text of now. Dotted: there ${first} and ${second} each want something else.`,
  attention: 'This amendment no longer fits the text of now. Look at it again together.',
  replies: 'Replies',
  replyCount: (number) => count(number, 'reply', 'replies'),
  noReplies: 'No replies yet.',
  yourReply: (number) => `Your reply to ${number}`,
  replyPlaceholder: 'Write a reply',
  reply: 'Reply',
  replyWording: 'About an earlier text',
  back: (number) => `Back ${number}`,
  backed: 'You back this',
  backedBy: (partners) => `Backed by ${partners}`,
  decide: 'Decide as lead',
  consequence: (agreed, conditional, number) =>
    agreed + conditional === 0
      ? `Adopting changes ${number}. Nobody has said anything about it yet.`
      : `Adopting changes ${number}: ${[
          agreed > 0 ? `${agreed} × ‘agree’ becomes outdated` : '',
          conditional > 0 ? `${conditional} × ‘agree if’ becomes plain ‘agree’` : '',
        ]
          .filter(Boolean)
          .join(', ')}.`,
  adopt: 'Adopt',
  adapt: 'Adapt…',
  decline: 'Decline…',
  declineTitle: (number) => `Decline ${number}`,
  declineReason: 'Why do you decline this?',
  declineReasonDescription: 'The proposer and all readers see your reason.',
  declineReasonMissing: 'Write in a sentence or two why.',
  declineSure: 'Decline',
  decidedBy: (status, name, date) => `${status} by ${name}, ${date}.`,
  withdraw: 'Withdraw amendment…',
  withdrawSure: 'Withdraw',
  withdrawTitle: (number) => `Withdraw ${number}?`,
  withdrawText: 'The proposal and the conversation stay readable, with the note that you withdrew.',
  reopen: 'Reopen',
  closeThread: 'Close the conversation',
  closedBy: (name, date) => `Conversation closed by ${name}, ${date}.`,
  form: {
    title: (number) => `Amendment to ${number}`,
    wording: 'The text of now',
    text: 'Your proposal',
    textDescription: 'Change the text the way you want it. Nothing happens to the real text yet.',
    reason: 'Why?',
    reasonDescription: 'A sentence or two is enough.',
    reasonMissing: 'Say briefly why you want this.',
    unchanged: 'Your proposal is still equal to the text of now.',
    preview: 'This is the difference',
    submit: 'Submit amendment',
    moved: 'The text changed while you wrote. Your proposal is kept; see whether it still fits.',
  },
  submitted: (number) => `${number} is submitted.`,
  none: (number) => `There is no proposal for ${number}.`,
  noneText: 'Do you read something that could be better? A proposal does not change the text yet.',
  overlapTitle: 'A person has to choose this part',
  overlapText: 'Something else has been written over these words meanwhile. Nothing has changed.',
  waiting: (number) =>
    `${count(number, 'amendment', 'amendments')} ${choose(number, 'waits', 'wait')} for a decision`,
} satisfies Words['amend'];
