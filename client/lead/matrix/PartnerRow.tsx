import { memo } from 'react';
import { brickStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import { classNames } from '../../ui/classNames.ts';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { Bricks } from './Bricks.tsx';
import type { BrickSize } from './Bricks.tsx';
import type { MatrixRow } from './layMatrix.ts';
import { useLeadingWords } from '../useLeadingWords.ts';

interface PartnerRowProps {
  readonly row: MatrixRow;
  /** The row's place in the matrix, from 0. */
  readonly place: number;
  readonly isOwn: boolean;
  readonly size: BrickSize;
  readonly hidden: readonly BrickState[];
  /** The section and the paragraph one is at in this row, from 0. */
  readonly atSection: number | null;
  readonly atColumn: number | null;
}

/** The ground under one partner. Drawn anew only when something in it changes. */
export const PartnerRow = memo(function PartnerRow(props: PartnerRowProps) {
  const { row, place, isOwn, size, hidden, atSection, atColumn } = props;
  const { matrix: words } = useLeadingWords();
  return (
    <tr className={classNames('matrix__row', isOwn && 'matrix__row--own')} data-row={place}>
      <th scope="row" className="matrix__name">
        {row.partner.name}
        {isOwn && <span className="subtle"> {words.own}</span>}
      </th>
      {row.said.map((said, section) => (
        // Sections are columns: their place is what they are.
        <td key={section} data-section={section}>
          <Bricks
            said={said}
            size={size}
            hidden={hidden}
            at={section === atSection ? atColumn : null}
          />
          <Counts said={said} />
        </td>
      ))}
    </tr>
  );
});

function Counts({ said }: { said: readonly BrickState[] }) {
  const { states } = useWords();
  const counted = brickStates
    .map((state) => ({ state, count: said.filter((one) => one === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => states.counted(state, count));
  return <VisuallyHidden>{counted.join(', ')}</VisuallyHidden>;
}
