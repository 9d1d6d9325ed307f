import { notices as en } from '#shared/language/en/notices.ts';
import { letters as enLetters } from '#shared/language/en/letters.ts';
import { phases as enPhases } from '#shared/language/en/phases.ts';
import type { Language } from '#shared/language/language.ts';
import { letters as nlLetters } from '#shared/language/nl/letters.ts';
import { notices as nl } from '#shared/language/nl/notices.ts';
import { phases as nlPhases } from '#shared/language/nl/phases.ts';
import { noticeLimits } from '#shared/notices/noticeLimits.ts';
import type { MailSubject } from '#shared/notices/choices.ts';
import type { Notice } from '#shared/notices/Notice.ts';
import { noticeDetails } from '#shared/notices/noticeDetails.ts';
import { noticeHref } from '#shared/notices/noticeHref.ts';
import { noticeSentence } from '#shared/notices/noticeSentence.ts';
import { compareWords } from './compareWords.ts';
import type { Compared } from './compareWords.ts';
import type { Letter, LetterItem } from './Letter.ts';

/** What a mail about notices is written from. */
export interface NoticeFacts {
  readonly about: MailSubject;
  readonly language: Language;
  /** The receiver's; empty when it is not known. */
  readonly name: string;
  /** What there is to tell by now; at least one. */
  readonly told: readonly { readonly notice: Notice; readonly words: Compared | null }[];
  /** The full address of a page. */
  readonly page: (path: string) => string;
  /** Where this mail is turned off [M3]. */
  readonly unsubscribe: string;
  /** ISO 8601 instant. */
  readonly now: string;
}

const byLanguage = {
  nl: { notices: nl, letters: nlLetters, phases: nlPhases.names },
  en: { notices: en, letters: enLetters, phases: enPhases.names },
};

/** Writes the mail that tells somebody what happened [M1], in their language. */
export function writeNotices(facts: NoticeFacts): Letter {
  const { about, language, told, page, unsubscribe } = facts;
  const { notices, letters } = byLanguage[language];
  const { mail } = notices;
  const shown = told.slice(0, noticeLimits.noticesInMail);
  const items = shown.map((one) => writeItem(one, facts));
  const rest = told.length - shown.length;
  const hasMarks = items.some(({ words }) => words.some(({ parts }) => parts.some(isChange)));
  return {
    subject: noticeSubject(about, language, told.length),
    before: facts.name === '' ? [] : [letters.greeting(facts.name)],
    items,
    marks: hasMarks ? mail.legend : null,
    link: { label: mail.all, href: page('/berichten') },
    after: [
      ...(rest > 0 ? [mail.more(rest)] : []),
      ...(told.some(({ notice }) => notice.kind === 'deadline') ? [mail.noDecision] : []),
      letters.signature,
    ],
    foot: [
      { label: mail.settings, href: page('/mijn-gegevens#berichten') },
      { label: about === 'daily' ? mail.unsubscribeDaily : mail.unsubscribe, href: unsubscribe },
    ],
    unsubscribe,
  };
}

/** The subject of a mail about notices; nothing that people wrote is part of it. */
export function noticeSubject(about: MailSubject, language: Language, count: number): string {
  const { mail } = byLanguage[language].notices;
  return about === 'daily' ? mail.daily(count) : mail.subjects[about];
}

function isChange({ kind }: { readonly kind: string }): boolean {
  return kind !== 'same';
}

function writeItem(
  { notice, words: compared }: NoticeFacts['told'][number],
  { language, page, now }: NoticeFacts,
): LetterItem {
  const { notices, phases } = byLanguage[language];
  const { section, paragraph } = notice;
  const number = paragraph?.number ?? null;
  return {
    title: noticeSentence(notice, { notices, phases, now }),
    place: notices.section(section.number, section.title),
    lines: noticeDetails(notice, notices, language),
    words: compared ? compareWords(compared, notices.mail) : [],
    link: {
      label: number === null ? notices.toSection(section.number) : notices.to(number),
      href: page(noticeHref(notice)),
    },
  };
}
