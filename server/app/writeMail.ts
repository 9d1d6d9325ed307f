import type { House } from '../actions/House.ts';
import type { Links } from '../http/Links.ts';
import type { Letter } from '../mail/Letter.ts';
import { readMail } from '../mail/readMail.ts';
import { writeNotices } from '../mail/writeNotices.ts';
import { readNoticeMail } from '../notices/readNoticeMail.ts';
import { unsubscribeToken } from '../notices/unsubscribeToken.ts';
import type { Mail, NoticeMail } from '../records/Mail.ts';

interface Writing {
  readonly house: House;
  readonly links: Links;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** What a mail says, with names, words and addresses as they are now; null: nothing any more. */
export async function writeMail(mail: Mail, writing: Writing): Promise<Letter | null> {
  const { house, links } = writing;
  return mail.kind === 'notice'
    ? writeNoticeMail(mail, writing)
    : readMail(mail, { ...house, links });
}

async function writeNoticeMail(
  mail: NoticeMail,
  { house, links, now }: Writing,
): Promise<Letter | null> {
  const { about, language, person } = mail;
  const moment = now();
  const told = await readNoticeMail(house, mail, moment);
  if (told.length === 0) return null;
  return writeNotices({
    about,
    language,
    name: house.accounts.nameOf(person),
    told,
    page: (path) => links.page(path),
    unsubscribe: links.unsubscribe(unsubscribeToken.make(house.accounts, { person, about })),
    now: new Date(moment).toISOString(),
  });
}
