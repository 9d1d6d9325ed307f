import { formatDeadline } from '../language/formatTime.ts';
import type { Language } from '../language/language.ts';
import type { notices } from '../language/nl/notices.ts';
import type { Duties } from './dutiesIn.ts';
import type { Notice } from './Notice.ts';

/**
 * What a notice says besides its sentence: until when, what is left to do, and what somebody wrote,
 * between quotation marks.
 */
export function noticeDetails(
  notice: Notice,
  words: typeof notices,
  language: Language,
): readonly string[] {
  const until = (deadline: string) => words.until(formatDeadline(deadline, language));
  switch (notice.kind) {
    case 'deadline':
      return [until(notice.deadline), dutiesLeft(notice.duties, words)];
    case 'phase':
      return [
        words.quote(notice.reason),
        ...(notice.deadline === null ? [] : [until(notice.deadline)]),
      ];
    case 'reply':
      return [words.quote(notice.text)];
    case 'decided':
      return notice.reason === null ? [] : [words.quote(notice.reason)];
    case 'adherence':
      return notice.note === null || notice.count > 1 ? [] : [words.quote(notice.note)];
    case 'look':
      return notice.note === null ? [] : [words.quote(notice.note)];
    default:
      return [];
  }
}

function dutiesLeft(duties: Duties, words: typeof notices): string {
  const kinds = ['looks', 'outdated', 'unsaid', 'answers', 'decisions'] as const;
  const left = kinds.filter((kind) => duties[kind] > 0);
  return left.map((kind) => words.duties[kind](duties[kind])).join('\n');
}
