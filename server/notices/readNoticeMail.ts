import type { House } from '../actions/House.ts';
import type { NoticeMail } from '../records/Mail.ts';
import { describeNotice } from './describeNotice.ts';
import type { DescribedNotice } from './describeNotice.ts';
import { readSources } from './Sources.ts';

/**
 * What a mail has to tell by the time it goes out: nothing that was dealt with meanwhile, and nothing
 * of a kind that its receiver has turned off since.
 */
export async function readNoticeMail(
  house: House,
  { person, notices }: Pick<NoticeMail, 'person' | 'notices'>,
  now: number,
): Promise<DescribedNotice[]> {
  const choices = house.accounts.notices.choicesOf(person);
  const sources = await readSources(house, now);
  return notices
    .filter(({ kind }) => choices[kind] !== 'off')
    .flatMap((ref) => describeNotice(sources, ref, person) ?? []);
}
