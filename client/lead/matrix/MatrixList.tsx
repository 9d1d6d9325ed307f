import { memo } from 'react';
import { brickStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import { formatList } from '#shared/language/count.ts';
import { InText } from '../../ui/InText.tsx';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { Matrix } from './layMatrix.ts';
import { saidIn } from './partsOf.ts';
import type { MatrixPart } from './partsOf.ts';
import type { Spotted } from './useMatrixCursor.ts';

interface MatrixListProps {
  readonly matrix: Matrix;
  readonly part: MatrixPart;
  readonly hidden: readonly BrickState[];
  readonly hrefOf: (spotted: Pick<Spotted, 'section' | 'column'>) => string;
}

/** The same as the matrix, the other way round: by paragraph, who says what. */
export const MatrixList = memo(function MatrixList(props: MatrixListProps) {
  const { matrix, part, hidden, hrefOf } = props;
  const { section, columns } = part;
  return (
    <section className="matrix-list">
      <h2 className="utrecht-heading-2">
        {section.number} <InText>{section.title}</InText>
      </h2>
      {columns.map((column, at) => (
        <div key={column.id} className="matrix-list__paragraph">
          <h3>
            <TextLink href={hrefOf({ section, column })}>{column.number}</TextLink>
          </h3>
          <ul>
            {brickStates
              .filter((state) => !hidden.includes(state))
              .map((state) => (
                <Speakers key={state} {...{ matrix, part, at, state }} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
});

interface SpeakersProps {
  readonly matrix: Matrix;
  readonly part: MatrixPart;
  readonly at: number;
  readonly state: BrickState;
}

function Speakers({ matrix, part, at, state }: SpeakersProps) {
  const { states } = useWords();
  const { language } = useLanguage();
  const names = matrix.groups
    .flatMap(({ rows }) => rows)
    .filter((row) => saidIn(row, part)[at] === state)
    .map(({ partner }) => partner.name);
  if (names.length === 0) return null;
  return (
    <li>
      <BrickGlyph state={state} />{' '}
      <span>
        <b>{states.names[state]}</b> ({names.length}): {formatList(names, language)}
      </span>
    </li>
  );
}
