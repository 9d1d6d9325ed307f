import type { words as wordsIn } from '#shared/language/words.ts';
import { formatShare } from '#shared/language/formatTime.ts';
import type { Language } from '#shared/language/language.ts';
import type { Moment, RecordState, Version } from '#shared/record/state.ts';
import type { useHistoryWords } from './useHistoryWords.ts';

interface Saying {
  readonly words: ReturnType<typeof useHistoryWords>;
  readonly phases: ReturnType<typeof wordsIn>['phases'];
  readonly language: Language;
  readonly amendments: RecordState['amendments'];
  /** When another moment of the same text was. */
  readonly whenOf: (moment: Moment) => string;
}

/** What a version is, in a few words: “Naar ‘Consultatie’”. */
export function sayVersion({ why, moment }: Version, saying: Saying): string {
  const { moments } = saying.words;
  switch (why.kind) {
    case 'named':
      return moments.named(why.name);
    case 'wipe':
      return moments.wipe(formatShare(why.percent / 100, saying.language));
    case 'import':
      return moments.import;
    case 'amendment':
      return moments.amendment(saying.amendments[why.amendment]?.number ?? '');
    case 'restored':
      return moments.restored(saying.whenOf(why.from));
    case 'phase':
      if (why.phase === 'adopted') return moments.adopted;
      // A new epoch that begins with a phase is a new round [S5].
      if (why.phase === 'writing' && moment.epoch > 1 && moment.seq === 1) return moments.reopened;
      return moments.phase(saying.phases.names[why.phase]);
  }
}
