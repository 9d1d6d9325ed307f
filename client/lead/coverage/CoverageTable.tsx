import { formatDate, formatShare } from '#shared/language/formatTime.ts';
import { sectionNumber } from '#shared/record/sections.ts';
import type { CoverageMark } from '#shared/coverage.ts';
import { useRecord } from '../../live/LiveProvider.tsx';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { Table } from '../../ui/Table.tsx';
import type { CoveragePoint } from './coveragePoints.ts';
import { useCoverageWords } from './useCoverageWords.ts';

/** The course of the backing day by day, the last day first. */
export function CoverageTable({ points }: { points: readonly CoveragePoint[] }) {
  const words = useCoverageWords();
  const { language } = useLanguage();
  const tell = useTell();
  return (
    <details className="coverage__table">
      <summary>{words.asTable}</summary>
      <Table caption={words.perDay} hideCaption>
        <thead>
          <tr>
            <th scope="col">{words.day}</th>
            <th scope="col" className="utrecht-table__number">
              {words.carried}
            </th>
            <th scope="col">{words.happened}</th>
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ day, share, carried, of, marks }) => (
            <tr key={day}>
              <th scope="row">{formatDate(day, language)}</th>
              <td className="utrecht-table__number">
                {words.times(formatShare(share, language), carried, of)}
              </td>
              <td>{marks.map(tell).join(' ')}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}

function useTell(): (mark: CoverageMark) => string {
  const words = useCoverageWords();
  const { phases } = useWords();
  const record = useRecord();
  return (mark) => {
    const section = record.sections[mark.section];
    const number = section ? sectionNumber(record, section) : 0;
    switch (mark.kind) {
      case 'phase':
        return words.moved(number, phases.names[mark.phase]);
      case 'text':
        return words.adopted(number, mark.count);
      case 'restored':
        return words.restored(number);
    }
  };
}
