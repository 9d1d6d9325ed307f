import { timeLeft } from '../language/formatTime.ts';
import type { notices } from '../language/nl/notices.ts';
import type { Phase } from '../network.ts';
import type { Notice } from './Notice.ts';

export interface SentenceWords {
  readonly notices: typeof notices;
  readonly phases: Readonly<Record<Phase, string>>;
  /** A moment, for how much time is left. */
  readonly now: number | string;
}

/** What a notice says, in one sentence without a full stop. */
export function noticeSentence(notice: Notice, { notices: words, phases, now }: SentenceWords) {
  const { sentences } = words;
  const number = notice.paragraph?.number ?? null;
  const section = notice.section.number;
  switch (notice.kind) {
    case 'outdated':
      return number === null ? sentences.gone : sentences.outdated(number);
    case 'decided':
      return sentences.decided(notice.amendment, number, notice.outcome);
    case 'reply':
      return sentences.reply(notice.by, notice.amendment, number);
    case 'suggested':
      return sentences.suggested(notice.amendment, number);
    case 'phase':
      return sentences.phase(section, phases[notice.phase]);
    case 'look':
      return number === null ? sentences.lookGone : sentences.look(number);
    case 'adherence':
      return number === null || notice.count > 1
        ? sentences.adherences(notice.by, notice.count, section)
        : sentences.adherence(notice.by, number, notice.stated);
    case 'deadline': {
      const left = timeLeft(notice.deadline, now);
      // What has passed is told to nobody; the page may still show it for a moment.
      return left.unit === 'passed'
        ? sentences.deadline.minutes(section, 0)
        : sentences.deadline[left.unit](section, left.count);
    }
  }
}
