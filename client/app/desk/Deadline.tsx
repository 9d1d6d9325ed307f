import { formatDeadline, timeLeft } from '#shared/language/formatTime.ts';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { useNow } from '../../ui/useNow.ts';

/** How long a phase still lasts: “nog 11 dagen, tot vr 9 oktober 17.00 uur”. */
export function Deadline({ deadline }: { deadline: string | null }) {
  const { desk } = useWords();
  const { language } = useLanguage();
  const now = useNow();
  const words = desk.deadline;
  if (deadline === null) return <span className="subtle">{words.none}</span>;
  const moment = formatDeadline(deadline, language);
  const left = timeLeft(deadline, now);
  if (left.unit === 'passed') return <span>{words.passed(moment)}</span>;
  return (
    <span>
      {words.left} <strong>{words[left.unit](left.count)}</strong>
      <span className="topbar__until">{words.until(moment)}</span>
    </span>
  );
}
