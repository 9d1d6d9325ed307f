import { formatClock, formatDate } from '#shared/language/formatTime.ts';
import { sameMoment } from '#shared/moments.ts';
import type { RecordState, Section, Version } from '#shared/record/state.ts';
import { sayVersion } from '../../history/sayVersion.ts';
import { useHistoryWords } from '../../history/useHistoryWords.ts';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';

/** Says what versions are: “Naar ‘Consultatie’, 12 oktober 2026, 14.32”. */
export function useVersionNames() {
  const words = useHistoryWords();
  const { phases } = useWords();
  const { language } = useLanguage();
  const whenOf = ({ at }: Pick<Version, 'at'>) =>
    `${formatDate(at, language)}, ${formatClock(at, language)}`;
  return (version: Version, { id }: Section, { versions, amendments }: RecordState): string => {
    const said = sayVersion(version, {
      ...{ words, phases, language, amendments },
      whenOf: (moment) => {
        const known = versions[id]?.find((one) => sameMoment(one.moment, moment));
        return known ? whenOf(known) : '…';
      },
    });
    return `${said}, ${whenOf(version)}`;
  };
}
