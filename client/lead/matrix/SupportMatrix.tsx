import { Fragment, memo, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { BrickState } from '#shared/ground.ts';
import type { PartnerId } from '#shared/ids.ts';
import { useTextLanguage } from '../../ui/TextLanguage.ts';
import { classNames } from '../../ui/classNames.ts';
import { HatchPattern } from '../../ui/ground/HatchPattern.tsx';
import { useWords } from '../../ui/LanguageProvider.tsx';
import { hatchId } from './Bricks.tsx';
import type { BrickSize } from './Bricks.tsx';
import type { Matrix, MatrixGroup, MatrixSection } from './layMatrix.ts';
import { PartnerRow } from './PartnerRow.tsx';
import { SpotLine } from './SpotLine.tsx';
import { useMatrixCursor } from './useMatrixCursor.ts';
import type { Spotted } from './useMatrixCursor.ts';
import { useMatrixInput } from './useMatrixInput.ts';
import { useLeadingWords } from '../useLeadingWords.ts';

interface SupportMatrixProps {
  readonly matrix: Matrix;
  readonly own: PartnerId;
  /** States that are left out of the drawing. */
  readonly hidden: readonly BrickState[];
  /** The address of a paragraph. */
  readonly hrefOf: (spotted: Pick<Spotted, 'section' | 'column'>) => string;
  readonly onOpen: (href: string) => void;
  /** What can be done where one is. */
  readonly renderAct: (spotted: Spotted, state: BrickState) => ReactNode;
}

/** Who says what of what, as one picture: the ground under each partner [E8]. */
export const SupportMatrix = memo(function SupportMatrix(props: SupportMatrixProps) {
  const { matrix, own, hidden, hrefOf, onOpen, renderAct } = props;
  const { partnerTypes } = useWords();
  const { matrix: words } = useLeadingWords();
  const language = useTextLanguage();
  const frame = useRef<HTMLElement>(null);
  const cursor = useMatrixCursor(matrix, (one) => onOpen(hrefOf(one)));
  const { spot, spotted, wasHere } = cursor;
  const columns = matrix.sections.reduce((sum, section) => sum + section.columns.length, 0);
  const size = sizeFor(columns);
  const { sections, groups } = matrix;
  const starts = groups.map((_, at) => groups.slice(0, at).flatMap(({ rows }) => rows).length);
  useMatrixInput(frame, {
    step: size.step,
    onKey: cursor.move,
    onPoint: cursor.point,
    onLeave: cursor.leave,
  });
  // Whoever comes back to the page goes on where they were.
  useEffect(() => {
    const { activeElement, body } = document;
    if (wasHere && (activeElement === body || activeElement?.id === 'inhoud'))
      frame.current?.focus({ preventScroll: true });
  }, [wasHere]);
  return (
    <div>
      <svg width="0" height="0" aria-hidden="true" focusable="false" className="matrix__hatch">
        <HatchPattern id={hatchId} />
      </svg>
      {/* What scrolls must be reachable by keyboard; the arrow keys then go from brick to brick. */}
      <section
        className="matrix"
        tabIndex={0}
        aria-label={words.label}
        aria-describedby="matrix-spot"
        data-arrival={wasHere || undefined}
        ref={frame}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{words.partnerColumn}</th>
              {sections.map((section) => (
                <th key={section.id} scope="col" className="matrix__section" lang={language}>
                  <span style={{ inlineSize: section.columns.length * size.step }}>
                    <b>{section.number}</b> {section.title}
                  </span>
                </th>
              ))}
            </tr>
            {hasNumbers(size) && (
              <NumberRow
                title={words.paragraphs}
                size={size}
                rows={sections.map((section) =>
                  section.columns.map(({ number }) => shortened(number, size)),
                )}
              />
            )}
            {hasNumbers(size) && (
              <NumberRow
                title={words.types(groups.length)}
                size={size}
                rows={sections.map((section) => section.columns.map(({ types }) => String(types)))}
                isScarce={(section, column) =>
                  (sections[section]?.columns[column]?.types ?? 0) * 2 < groups.length
                }
              />
            )}
          </thead>
          {groups.map((group, at) => (
            <tbody key={group.type}>
              <NumberRow
                title={
                  <>
                    {partnerTypes.group[group.type]}{' '}
                    <span className="subtle">{group.rows.length}</span>
                  </>
                }
                size={size}
                rows={hasNumbers(size) ? sumsOf(group, sections) : sections.map(() => [])}
                isGroup
              />
              {group.rows.map((row, within) => {
                const place = (starts[at] ?? 0) + within;
                const isHere = spot?.row === place && spotted;
                return (
                  <PartnerRow
                    key={row.partner.id}
                    row={row}
                    place={place}
                    isOwn={row.partner.id === own}
                    size={size}
                    hidden={hidden}
                    atSection={isHere ? spotted.place.section : null}
                    atColumn={isHere ? spotted.place.column : null}
                  />
                );
              })}
            </tbody>
          ))}
        </table>
      </section>
      {/* It stays in sight as long as the picture is, and covers nothing above it. */}
      <SpotLine spotted={spotted} hrefOf={hrefOf} renderAct={renderAct} />
    </div>
  );
});

interface NumberRowProps {
  readonly title: ReactNode;
  readonly rows: readonly (readonly string[])[];
  readonly size: BrickSize;
  readonly isScarce?: (section: number, column: number) => boolean;
  readonly isGroup?: boolean;
}

/** A number above each column. */
function NumberRow({ title, rows, size, isScarce, isGroup }: NumberRowProps) {
  return (
    <tr className={classNames('matrix__numbers', isGroup && 'matrix__numbers--group')}>
      <th scope={isGroup ? 'rowgroup' : 'row'}>{title}</th>
      {rows.map((numbers, section) => (
        // Neither sections nor columns have another name than their place here.
        <td key={section}>
          {numbers.map((number, column) => (
            <Fragment key={column}>
              <span
                className={classNames(isScarce?.(section, column) && 'matrix__scarce')}
                style={{ inlineSize: size.step - size.gap, marginInlineEnd: size.gap }}
              >
                {number}
              </span>{' '}
            </Fragment>
          ))}
        </td>
      ))}
    </tr>
  );
}

function sumsOf(group: MatrixGroup, sections: readonly MatrixSection[]): string[][] {
  return sections.map((_, section) => (group.carrying[section] ?? []).map(String));
}

// Each is one object for good: a row is drawn anew when it gets another.
const wide: BrickSize = { step: 26, gap: 3 };
const narrow: BrickSize = { step: 14, gap: 2 };
const narrowest: BrickSize = { step: 9, gap: 1 };

/** Columns get narrower the more there are; below some width there is no room for numbers. */
function sizeFor(columns: number): BrickSize {
  if (columns <= 60) return wide;
  return columns <= 150 ? narrow : narrowest;
}

/** The public number; where there is no room, what follows the section's own. */
function shortened(number: string, { step }: BrickSize): string {
  return step >= 24 ? number : (number.split('.')[1] ?? number);
}

function hasNumbers({ step }: BrickSize): boolean {
  return step >= 14;
}
