import { formatDay, formatShare } from '#shared/language/formatTime.ts';
import { classNames } from '../../ui/classNames.ts';
import { useLanguage } from '../../ui/LanguageProvider.tsx';
import type { CoveragePoint } from './coveragePoints.ts';
import { drawCoverage, drawn } from './drawCoverage.ts';

/** The course of the backing as one line; what it says stands in the table beside it as well. */
export function CoverageChart({ points }: { points: readonly CoveragePoint[] }) {
  const { language } = useLanguage();
  const { top, line, marks } = drawCoverage(points);
  const { width, height } = drawn;
  const [first, last] = [points[0], points.at(-1)];
  return (
    <div className="coverage__chart" aria-hidden="true">
      <span className="coverage__top">{formatShare(top, language)}</span>
      <span className="coverage__bottom">{formatShare(0, language)}</span>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" focusable="false">
        <path className="coverage__axis" d={`M0 0H${width}M0 ${height}H${width}`} />
        {marks.map(({ point, x }) => (
          <path
            key={point.day}
            className={classNames('coverage__mark', `coverage__mark--${kindOf(point)}`)}
            d={`M${x} 0V${height}`}
          />
        ))}
        <path className="coverage__line" d={line} />
      </svg>
      <span className="coverage__from">{first && formatDay(first.day, language)}</span>
      <span className="coverage__until">{last && formatDay(last.day, language)}</span>
    </div>
  );
}

// The weightiest of what happened on a day: adopting a section, then its phase, then its text.
function kindOf({ marks }: CoveragePoint): 'adopted' | 'phase' | 'text' {
  const moves = marks.filter((mark) => mark.kind === 'phase');
  if (moves.some(({ phase }) => phase === 'adopted')) return 'adopted';
  return moves.length > 0 ? 'phase' : 'text';
}
