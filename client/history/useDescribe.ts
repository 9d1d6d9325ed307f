import { formatAgo } from '#shared/language/formatTime.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { sameMoment } from '#shared/moments.ts';
import type { Moment, Version } from '#shared/record/state.ts';
import { useRecord } from '../live/LiveProvider.tsx';
import { useLanguage, useWords } from '../ui/LanguageProvider.tsx';
import { useNow } from '../ui/useNow.ts';
import type { ListedMoment } from './listMoments.ts';
import { sayVersion } from './sayVersion.ts';
import { useHistoryWords } from './useHistoryWords.ts';

/** A moment in words. */
export interface Described {
  /** What it is, in a few words: of several things, the last. */
  readonly title: string;
  /** The others, the last one first. */
  readonly also: readonly string[];
  /** When: “gisteren 16.40”. */
  readonly when: string;
  readonly people: readonly PersonId[];
  readonly reason: string | null;
}

/** Answers what moments are, in words; `all` are those of the section. */
export function useDescribe(all: readonly ListedMoment[]): (listed: ListedMoment) => Described {
  const words = useHistoryWords();
  const { phases } = useWords();
  const { language } = useLanguage();
  const { amendments, sections } = useRecord();
  const now = useNow();
  const whenOf = (moment: Moment) =>
    formatAgo(all.find((one) => sameMoment(one.moment, moment))?.at ?? now, now, language);
  const numberOf = (id: string | null) =>
    Object.values(amendments).find((one) => one.id === id)?.number ?? '';
  const titleOf = (id: SectionId | null) => (id && sections[id]?.title) ?? '';
  const say = (version: Version) =>
    sayVersion(version, { words, phases, language, amendments, whenOf });
  const sayDone = ({ sitting }: ListedMoment): string => {
    switch (sitting?.kind) {
      case 'typed':
        return words.moments.typed(sitting.edits);
      case 'amendment':
        return words.moments.amendment(numberOf(sitting.amendment));
      case 'imported':
        return words.moments.imported;
      case 'came':
        return words.moments.came(titleOf(sitting.other));
      case 'went':
        return words.moments.went(titleOf(sitting.other));
      default:
        return sitting ? words.moments.first : words.moments.now;
    }
  };
  return (listed) => {
    const { versions, sitting, at } = listed;
    const people = new Set([
      ...versions.flatMap(({ by }) => by ?? []),
      ...(versions.length === 0 ? (sitting?.people ?? []) : []),
    ]);
    const reasons = versions.flatMap(({ why }) => ('reason' in why ? why.reason : []));
    const [title = sayDone(listed), ...also] = versions.map(say).toReversed();
    return {
      title,
      also,
      when: formatAgo(at, now, language),
      people: [...people],
      reason: reasons.at(-1) ?? null,
    };
  };
}
