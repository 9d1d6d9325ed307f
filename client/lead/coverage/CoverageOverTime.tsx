import { useQuery } from '@tanstack/react-query';
import { carries } from '#shared/ground.ts';
import { formatDate, formatShare } from '#shared/language/formatTime.ts';
import type { Manifesto } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { coverageQuery } from '../../api/coverage.ts';
import { problemCode } from '../../api/problemCode.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import { ProblemAlert } from '../../ui/ProblemAlert.tsx';
import { CoverageChart } from './CoverageChart.tsx';
import { coveragePoints } from './coveragePoints.ts';
import type { CoveragePoint } from './coveragePoints.ts';
import { CoverageTable } from './CoverageTable.tsx';
import { useCoverageWords } from './useCoverageWords.ts';

interface CoverageOverTimeProps {
  readonly manifesto: Manifesto;
  /** What everyone says now: the last point is that of the matrix beside it. */
  readonly rows: readonly SupportRow[];
}

/** How the backing came to be: a line for the eyes, a table for who does not see it [E8]. */
export function CoverageOverTime({ manifesto, rows }: CoverageOverTimeProps) {
  const words = useCoverageWords();
  const { data, error } = useQuery(coverageQuery(manifesto.id));
  if (error) return <ProblemAlert code={problemCode(error)} />;
  if (!data || data.paragraphs === 0) return null;
  const carried = rows
    .flatMap(({ said }) => Object.values(said))
    .filter((state) => carries({ state }));
  const points = coveragePoints({ ...data, now: { ...data.now, carried: carried.length } });
  const now = points.at(-1);
  return (
    <section className="coverage" aria-labelledby="coverage">
      <h2 className="utrecht-heading-3" id="coverage">
        {words.title}
      </h2>
      {now && <Now now={now} />}
      {points.length < 2 && <p className="subtle">{words.tooEarly}</p>}
      {points.length > 1 && (
        <>
          <CoverageChart points={points} />
          <p className="coverage__key small subtle">
            {(['adopted', 'phase', 'text'] as const).map((kind) => (
              <span key={kind}>
                <svg width="8" height="14" aria-hidden="true" focusable="false">
                  <path className={`coverage__mark coverage__mark--${kind}`} d="M4 0V14" />
                </svg>{' '}
                {words.key[kind]}
              </span>
            ))}
          </p>
          <CoverageTable points={points} />
        </>
      )}
      <p className="small subtle">{words.honest}</p>
    </section>
  );
}

function Now({ now }: { now: CoveragePoint }) {
  const words = useCoverageWords();
  const { language } = useLanguage();
  const share = formatShare(now.share, language);
  return <p>{words.now({ ...now, share, day: formatDate(now.day, language) })}</p>;
}
