import { brickStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import { formatList } from '#shared/language/count.ts';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { useLanguage, useWords } from '../../ui/LanguageProvider.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import type { Matrix } from './layMatrix.ts';
import type { Spotted } from './useMatrixCursor.ts';

interface MatrixListProps {
  readonly matrix: Matrix;
  readonly hidden: ReadonlySet<BrickState>;
  readonly hrefOf: (spotted: Pick<Spotted, 'section' | 'column'>) => string;
}

/** The same as the matrix, to be read: by paragraph, who says what. */
export function MatrixList({ matrix, hidden, hrefOf }: MatrixListProps) {
  return matrix.sections.map((section, place) => (
    <section key={section.id} className="matrix-list">
      <h2 className="utrecht-heading-2">
        {section.number} {section.title}
      </h2>
      {section.columns.map((column, at) => (
        <div key={column.id} className="matrix-list__paragraph">
          <h3>
            <TextLink href={hrefOf({ section, column })}>{column.number}</TextLink>
          </h3>
          <ul>
            {brickStates
              .filter((state) => !hidden.has(state))
              .map((state) => (
                <Speakers key={state} {...{ matrix, place, at, state }} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

interface SpeakersProps {
  readonly matrix: Matrix;
  readonly place: number;
  readonly at: number;
  readonly state: BrickState;
}

function Speakers({ matrix, place, at, state }: SpeakersProps) {
  const { states } = useWords();
  const { language } = useLanguage();
  const names = matrix.groups
    .flatMap(({ rows }) => rows)
    .filter(({ said }) => said[place]?.[at] === state)
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
