import { formattedDifference } from '#shared/formattedDifference.ts';
import type { Run } from '#shared/wording.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Diff } from '../ui/Diff.tsx';
import { isProposable } from './isProposable.ts';
import type { ImportedChange } from './ImportedChange.ts';
import { nameOf } from './nameOf.ts';
import { proposedIn } from './proposedIn.ts';
import type { Called, Row } from './rowsOf.ts';
import { upperFirst } from '../ui/upperFirst.ts';
import { useIntakeWords } from './useIntakeWords.ts';

interface ChangeRowProps {
  readonly row: Extract<Row, { kind: 'change' }>;
  /** Of the text. */
  readonly language: string;
  readonly isProposing: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

/** One change that a file brings, with a tick to take it. */
export function ChangeRow({ row, language, isProposing, isChosen, onToggle }: ChangeRowProps) {
  const words = useIntakeWords();
  const { change } = row;
  const mayChoose = !isProposing || isProposable(change);
  const proposed = proposedIn(change);
  const { from, to } = wordsOf(change);
  return (
    <li className="intake-list__change">
      <Checkbox
        label={useTitle(row)}
        checked={isChosen}
        disabled={!mayChoose}
        onChange={onToggle}
      />
      {change.kind === 'insert' && <TypeOf change={change} isProposing={isProposing} />}
      <div lang={language}>
        <Diff small parts={formattedDifference(from, to)} />
      </div>
      {proposed.length > 0 ? (
        <p className="small">{words.alreadyProposed(proposed)}</p>
      ) : (
        !mayChoose && (
          <p className="small subtle">
            {change.kind === 'move' ? words.cannotPropose.move : words.cannotPropose.insert}
          </p>
        )
      )}
    </li>
  );
}

function TypeOf(props: {
  change: Extract<ImportedChange, { kind: 'insert' }>;
  isProposing: boolean;
}) {
  const words = useIntakeWords();
  const type = words.types[props.change.type];
  if (type === null) return null;
  const isHeading = props.change.type.startsWith('heading');
  return (
    <p className="small subtle">
      {type}. {props.isProposing && isHeading && words.becomesPlain}
    </p>
  );
}

function useTitle({ change, at, behind }: ChangeRowProps['row']): string {
  const words = useIntakeWords();
  const name = (one: Called | null) => (one ? nameOf(one, words) : '');
  const title = (): string => {
    switch (change.kind) {
      case 'insert':
        return words.kinds.insert(behind && name(behind));
      case 'move':
        return words.kinds.move(name(at), behind && name(behind));
      default:
        return words.kinds[change.kind](name(at));
    }
  };
  return upperFirst(title());
}

function wordsOf(change: ImportedChange): { from: readonly Run[]; to: readonly Run[] } {
  switch (change.kind) {
    case 'insert':
      return { from: [], to: change.content };
    case 'delete':
      return { from: change.from, to: [] };
    case 'move':
      return { from: change.from, to: change.from };
    case 'replace':
      return { from: change.from, to: change.content };
  }
}
