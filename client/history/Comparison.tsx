import type { ReactNode } from 'react';
import type { ComparedRow } from '#shared/comparison.ts';
import type { Paragraph } from '#shared/document.ts';
import type { FormattedPart } from '#shared/formattedDifference.ts';
import { Diff } from '../ui/Diff.tsx';
import { upperFirst } from '../ui/upperFirst.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useHistoryWords } from './useHistoryWords.ts';

interface ComparisonProps {
  readonly rows: readonly ComparedRow[];
  readonly shape: 'inline' | 'beside';
  /** The language of the manifesto. */
  readonly language: string;
  /** What can be done with a row that changed. */
  readonly renderAct?: (row: ComparedRow) => ReactNode;
}

/** How one text became another: what changed, and in between how much stayed as it was. */
export function Comparison({ rows, shape, language, renderAct }: ComparisonProps) {
  const words = useHistoryWords();
  const groups = groupsOf(rows);
  if (groups.every((group) => 'same' in group)) return <p>{words.rows.nothing}</p>;
  return (
    <ol className="compared">
      {groups.map((group, place) => (
        <li key={place}>
          {'same' in group ? (
            <p className="compared__same small subtle">{words.rows.same(group.same)}</p>
          ) : (
            <>
              <RowHead row={group.row} />
              <div lang={language}>
                {shape === 'inline' ? (
                  <Diff parts={group.row.parts} />
                ) : (
                  <Beside parts={group.row.parts} />
                )}
              </div>
              {renderAct?.(group.row)}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

type Group = { readonly same: number } | { readonly row: ComparedRow };

function groupsOf(rows: readonly ComparedRow[]): Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind !== 'same' || row.isMoved) groups.push({ row });
    else if (last && 'same' in last) groups[groups.length - 1] = { same: last.same + 1 };
    else groups.push({ same: 1 });
  }
  return groups;
}

function RowHead({ row }: { row: ComparedRow }) {
  const { rows: words } = useHistoryWords();
  const [from, to] = [row.before[0]?.wording.kind, row.after[0]?.wording.kind];
  const numberOf = ({ number }: Paragraph) => number ?? words.unnumbered;
  const [before, after] = [row.before.map(numberOf), row.after.map(numberOf)];
  const [was = '', is = ''] = [before[0], after[0]];
  const titles: Record<ComparedRow['kind'], () => string> = {
    same: () => words.moved(is),
    changed: () => words.changed(is),
    added: () => words.added(is),
    removed: () => words.removed(was),
    merged: () => words.merged(before, is),
    split: () => words.split(was, after),
  };
  const isAlsoMoved = row.isMoved && row.kind !== 'same';
  return (
    <>
      <h3 className="compared__head">
        {upperFirst(titles[row.kind]())}
        {isAlsoMoved && ` ${words.alsoMoved}`}
      </h3>
      {from && to && from !== to && (
        <p className="small subtle">{words.kind(words.kinds[from], words.kinds[to])}</p>
      )}
    </>
  );
}

function Beside({ parts }: { parts: readonly FormattedPart[] }) {
  const { page, rows } = useHistoryWords();
  const side = (leaves: FormattedPart['kind']) => parts.filter(({ kind }) => kind !== leaves);
  const [before, after] = [side('insert'), side('delete')];
  return (
    <div className="compared__sides">
      <div>
        <VisuallyHidden>{page.before}: </VisuallyHidden>
        {before.length > 0 ? <Diff small parts={before} /> : <Empty text={rows.nothingBefore} />}
      </div>
      <div>
        <VisuallyHidden>{page.after}: </VisuallyHidden>
        {after.length > 0 ? <Diff small parts={after} /> : <Empty text={rows.nothingAfter} />}
      </div>
    </div>
  );
}

function Empty({ text }: { text: string }) {
  return <p className="small subtle">{text}</p>;
}
