import type { ReactNode } from 'react';
import './goals.css';
import type { Lacking, Numbered } from './lackingIn.ts';
import { LackingText } from './LackingText.tsx';
import { useGoalWords } from './useGoalWords.ts';

interface GoalsReachedProps<At extends Numbered> {
  readonly lacking: readonly Lacking<At>[];
  /** How many paragraphs the section has. */
  readonly count: number;
  /** What can be done about one of them. */
  readonly renderAct?: (lacking: Lacking<At>) => ReactNode;
  /** Behind the list. */
  readonly children?: ReactNode;
}

/** A list of this length is read at a glance, and stands open. */
const few = 2;

/** At how many paragraphs the goals of a section are reached, and what is missing [S8]. */
export function GoalsReached<At extends Numbered>(props: GoalsReachedProps<At>) {
  const { lacking, count, renderAct, children } = props;
  const words = useGoalWords();
  const short = new Set(lacking.flatMap(({ at }) => at.map((one) => one.at.number)));
  if (count === 0) return null;
  const reached = words.reached(count - short.size, count);
  if (short.size === 0) return <p className="small subtle">{reached}</p>;
  return (
    <details className="goals-reached small" open={lacking.length <= few}>
      <summary>
        {reached} {words.what}
      </summary>
      <ul>
        {lacking.map((one) => (
          <li key={`${one.type} ${one.lack}`}>
            <span>
              <LackingText lacking={one} /> {renderAct?.(one)}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </details>
  );
}
