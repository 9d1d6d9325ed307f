import { createHash } from 'node:crypto';
import type { PersonId } from '#shared/ids.ts';
import { limits } from '#shared/limits.ts';
import { usualChoices } from '#shared/notices/choices.ts';
import type { MailSubject, NoticeChoices, NoticeWay } from '#shared/notices/choices.ts';
import type { AccountsContent } from './AccountsContent.ts';
import type { KeptNotices, OwnNotices } from './KeptNotices.ts';
import type { NoticeMail } from './Mail.ts';
import { pick } from './pick.ts';
import type { NoticeRef } from './NoticeRef.ts';
import type { Addressed, Telling } from './Telling.ts';

/**
 * The content after everyone was told [M2]: mail where somebody wants it at once, a line in wait
 * where they want it daily, and how far this goes. The same when there is nothing to tell.
 */
export function withTelling(
  content: AccountsContent,
  telling: Telling,
  now: number,
): AccountsContent {
  const { told, forget, daily, notices, byMail } = telling;
  const isFirst = content.notices.seq === null;
  const isNothing = [told, forget, notices].every(({ length }) => length === 0) && daily === null;
  if (isNothing && !isFirst) return content;
  const tellOf = (person: PersonId): NoticeRef[] => (byMail ? refsFor(notices, person) : []);
  const people: Record<PersonId, OwnNotices> = { ...content.notices.people };
  const mails: Record<string, NoticeMail> = {};
  for (const person of Object.keys(content.people) as PersonId[]) {
    const refs = tellOf(person);
    if (refs.length === 0 && !(people[person]?.waiting.length && daily !== null)) continue;
    const { own, post } = tellOne({ content, person, refs, daily, now });
    people[person] = own;
    for (const mail of post) mails[mail.id] = mail;
  }
  return {
    ...content,
    mails: { ...content.mails, ...mails },
    notices: { ...carryOn(content.notices, telling, now), people },
  };
}

function carryOn(
  kept: KeptNotices,
  { seq, told, forget, daily }: Telling,
  now: number,
): Omit<KeptNotices, 'people'> {
  const gone = new Set(forget);
  const left = pick(kept.told, (_, key) => !gone.has(key));
  const added = Object.fromEntries(told.map((key) => [key, now]));
  return { seq, told: { ...left, ...added }, daily: daily ?? kept.daily };
}

function refsFor(notices: readonly Addressed[], person: PersonId): NoticeRef[] {
  return notices.filter(({ to }) => to.includes(person)).map(({ ref }) => ref);
}

interface One {
  readonly content: AccountsContent;
  readonly person: PersonId;
  readonly refs: readonly NoticeRef[];
  readonly daily: string | null;
  readonly now: number;
}

function tellOne({ content, person, refs, daily, now }: One): {
  own: OwnNotices;
  post: NoticeMail[];
} {
  const kept = content.notices.people[person] ?? nothingKept;
  const address = content.people[person]?.mail ?? null;
  // Without an address nothing is gathered: whoever gives one later wants no old mail.
  if (address === null) return { own: { ...kept, waiting: [] }, post: [] };
  const wants = (way: NoticeWay, { kind }: NoticeRef) => wayOf(kept.choices, kind) === way;
  const write = (about: MailSubject, notices: readonly NoticeRef[]): NoticeMail[] =>
    notices.length === 0 ? [] : [mailOf({ content, person, to: address, about, notices, now })];
  const atOnce = refs.filter((ref) => wants('immediate', ref));
  const kinds = [...new Set(atOnce.map(({ kind }) => kind))];
  const post = kinds.flatMap((kind) =>
    write(
      kind,
      atOnce.filter((ref) => ref.kind === kind),
    ),
  );
  const waiting = [...kept.waiting, ...refs.filter((ref) => wants('daily', ref))];
  if (daily === null) return { own: { ...kept, waiting }, post };
  // Who turned a kind off meanwhile meant what already waits as well.
  const due = waiting.filter((ref) => !wants('off', ref));
  return { own: { ...kept, waiting: [] }, post: [...post, ...write('daily', due)] };
}

const nothingKept: OwnNotices = { choices: {}, waiting: [], read: [] };

function wayOf(choices: Partial<NoticeChoices>, kind: NoticeRef['kind']): NoticeWay {
  return choices[kind] ?? usualChoices[kind];
}

interface Written {
  readonly content: AccountsContent;
  readonly person: PersonId;
  readonly to: string;
  readonly about: MailSubject;
  readonly notices: readonly NoticeRef[];
  readonly now: number;
}

function mailOf({ content, person, to, about, notices, now }: Written): NoticeMail {
  return {
    id: idOf(person, about, notices),
    kind: 'notice',
    about,
    notices,
    to,
    person,
    language: content.people[person]?.language ?? 'nl',
    token: null,
    at: now,
    until: now + limits.mailTried,
    delivery: { kind: 'waiting', tries: 0, due: now, reason: null },
  };
}

// Made from what it tells: the same notices to the same person are the same mail, also when an older
// copy of this file is put back and they are told once more.
function idOf(person: PersonId, about: MailSubject, notices: readonly NoticeRef[]): string {
  const told = JSON.stringify([person, about, notices]);
  return createHash('sha256').update(told).digest('hex').slice(0, 20);
}
