import { memo } from 'react';
import type { ReactNode } from 'react';
import type { BrickState } from '#shared/ground.ts';
import type { PartnerId } from '#shared/ids.ts';
import { classNames } from '../../ui/classNames.ts';
import { BrickGlyph } from '../../ui/ground/BrickGlyph.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { Table } from '../../ui/Table.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useLeadingWords } from '../useLeadingWords.ts';
import type { Matrix, MatrixGroup, MatrixRow } from './layMatrix.ts';
import { saidIn } from './partsOf.ts';
import type { MatrixPart } from './partsOf.ts';
import type { Spotted } from './useMatrixCursor.ts';

type Column = Pick<Spotted, 'section' | 'column'>;

interface MatrixTableProps {
  readonly matrix: Matrix;
  readonly part: MatrixPart;
  readonly own: PartnerId;
  /** States that are left out. */
  readonly hidden: readonly BrickState[];
  readonly hrefOf: (column: Column) => string;
  /** What can be done about a paragraph, with what each partner in the table says of it. */
  readonly renderAct: (
    column: Column,
    said: readonly { readonly partner: PartnerId; readonly state: BrickState }[],
  ) => ReactNode;
}

/** The same as the picture, in words: a row for each partner, under its type, a column a paragraph [E8]. */
export const MatrixTable = memo(function MatrixTable(props: MatrixTableProps) {
  const { matrix, part, own, hidden, hrefOf, renderAct } = props;
  const { matrix: words } = useLeadingWords();
  const { section, columns } = part;
  const saidOf = (at: number) =>
    matrix.groups
      .flatMap(({ rows }) => rows)
      .map((row) => ({ partner: row.partner.id, state: saidIn(row, part)[at] ?? 'silent' }));
  return (
    <div className="matrix-table">
      <Table caption={words.caption(`${section.number} ${section.title}`)}>
        <thead>
          <tr>
            <th scope="col">{words.partnerColumn}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col">
                <TextLink standalone href={hrefOf({ section, column })}>
                  {column.number}
                </TextLink>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row">{words.types(matrix.groups.length)}</th>
            {columns.map((column, at) => (
              <td key={column.id}>
                <div>{column.types}</div>
                {renderAct({ section, column }, saidOf(at))}
              </td>
            ))}
          </tr>
        </thead>
        {matrix.groups.map((group) => (
          <Group key={group.type} {...{ group, part, own, hidden }} />
        ))}
      </Table>
    </div>
  );
});

interface GroupProps extends Pick<MatrixTableProps, 'part' | 'own' | 'hidden'> {
  readonly group: MatrixGroup;
}

function Group({ group, part, own, hidden }: GroupProps) {
  const { partnerTypes } = useWords();
  const { matrix: words } = useLeadingWords();
  const { place, from, columns } = part;
  return (
    <tbody>
      <tr className="matrix-table__group">
        <th scope="rowgroup">
          {partnerTypes.group[group.type]} <span className="subtle">{group.rows.length}</span>
        </th>
        {columns.map(({ id }, at) => (
          <td key={id}>{words.carrying(group.carrying[place]?.[from + at] ?? 0)}</td>
        ))}
      </tr>
      {group.rows.map((row) => (
        <Row
          key={row.partner.id}
          row={row}
          part={part}
          isOwn={row.partner.id === own}
          hidden={hidden}
        />
      ))}
    </tbody>
  );
}

interface RowProps extends Pick<MatrixTableProps, 'part' | 'hidden'> {
  readonly row: MatrixRow;
  readonly isOwn: boolean;
}

const Row = memo(function Row({ row, part, isOwn, hidden }: RowProps) {
  const { states } = useWords();
  const { matrix: words } = useLeadingWords();
  return (
    <tr className={classNames(isOwn && 'matrix__row--own')}>
      <th scope="row">
        {row.partner.name}
        {isOwn && <span className="subtle"> {words.own}</span>}
      </th>
      {saidIn(row, part).map((state, at) => (
        // A column is known by its place.
        <td key={at} className={classNames(state === 'silent' && 'subtle')}>
          {!hidden.includes(state) && (
            <>
              {state !== 'silent' && <BrickGlyph state={state} />} {states.afterNumber[state](1)}
            </>
          )}
        </td>
      ))}
    </tr>
  );
});
