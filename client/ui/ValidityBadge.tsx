import type { ReactNode } from 'react';
import type { BrickState } from '#shared/ground.ts';
import { classNames } from './classNames.ts';
import { BrickGlyph } from './ground/BrickGlyph.tsx';
import { useWords } from './LanguageProvider.tsx';

interface ValidityBadgeProps {
  readonly state: BrickState;
  /** The amendment a conditional agreement hangs on, as “A-012”. */
  readonly amendment?: string;
  /** For the reader's own partner. */
  readonly strong?: boolean;
  /** Other words than the state's own. */
  readonly children?: ReactNode;
}

/** What a partner says of a paragraph: the brick as it lies on the line, and its word. */
export function ValidityBadge(props: ValidityBadgeProps) {
  const { states } = useWords();
  const { state, amendment } = props;
  const word =
    state === 'conditional' && amendment ? states.conditionalOn(amendment) : states.names[state];
  const look = classNames(
    'utrecht-status-badge draagvlak-validity',
    `draagvlak-validity--${state}`,
    props.strong && 'draagvlak-validity--strong',
  );
  return (
    <span className={look}>
      <BrickGlyph state={state} />
      <span>{props.children ?? word}</span>
    </span>
  );
}
