import { letters as en } from '#shared/language/en/letters.ts';
import { formatDate } from '#shared/language/formatTime.ts';
import { letters as nl } from '#shared/language/nl/letters.ts';
import type { AccountMail } from '../records/Mail.ts';
import type { Letter } from './Letter.ts';

/** What is not in the mail itself, as it is when the letter is written. */
export interface LetterFacts {
  /** The receiver's; empty when it is not known. */
  readonly name: string;
  readonly partner: string;
  /** Where the mail's ticket is used; null when it has none. */
  readonly href: string | null;
}

type Words = typeof nl;

interface Writing {
  readonly mail: AccountMail;
  readonly words: Words;
  readonly facts: LetterFacts;
}

/** Writes what a mail about coming in says, in its receiver's language. */
export function writeLetter(mail: AccountMail, facts: LetterFacts): Letter {
  const words = { nl, en }[mail.language];
  const { before, after, ...letter } = kinds[mail.kind]({ mail, words, facts });
  const greeting = facts.name === '' ? [] : [words.greeting(facts.name)];
  return {
    ...letter,
    before: [...greeting, ...before],
    items: [],
    marks: null,
    after: [...after, words.signature],
    foot: [],
    unsubscribe: null,
  };
}

type Kind = (writing: Writing) => Pick<Letter, 'subject' | 'before' | 'link' | 'after'>;

const kinds: Readonly<Record<AccountMail['kind'], Kind>> = {
  invitation: ({ mail, words: { invitation: words }, facts }) => ({
    subject: words.subject,
    before: [words.text(facts.partner)],
    link: linkTo(facts, words.link),
    after: [words.until(formatDate(mail.until, mail.language))],
  }),
  'sign-in': ({ mail, words: { signIn: words, ignore }, facts }) => ({
    subject: words.subject,
    before: [words.text],
    link: linkTo(facts, words.link),
    after: [words.until(minutesOf(mail)), ignore],
  }),
  'mail-change': ({ mail, words: { mailChange: words, ignore }, facts }) => ({
    subject: words.subject,
    before: [words.text],
    link: linkTo(facts, words.link),
    after: [words.until(minutesOf(mail)), ignore],
  }),
  'mail-changed': ({ words: { mailChanged: words } }) => ({
    subject: words.subject,
    before: [words.text, words.notYou],
    link: null,
    after: [],
  }),
  'ways-changed': ({ words: { waysChanged: words } }) => ({
    subject: words.subject,
    before: [words.text, words.notYou],
    link: null,
    after: [],
  }),
};

function linkTo({ href }: LetterFacts, label: string): Letter['link'] {
  return href === null ? null : { label, href };
}

// Counted from when it was asked for: of what the mail took on its way the receiver knows nothing.
function minutesOf({ at, until }: AccountMail): number {
  return Math.round((until - at) / 60_000);
}
