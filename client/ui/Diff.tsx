import type { Run } from '#shared/wording.ts';
import { classNames } from './classNames.ts';
import { useWords } from './LanguageProvider.tsx';
import { RunsText } from './RunsText.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface DiffPart {
  readonly runs: readonly Run[];
  /** `overlap`: words that two amendments each want to change differently. */
  readonly kind: 'same' | 'insert' | 'delete' | 'overlap';
}

interface DiffProps {
  readonly parts: readonly DiffPart[];
  /** The smaller reading size, for margins and panels. */
  readonly small?: boolean;
}

const tags = { insert: 'ins', delete: 'del', overlap: 'mark' } as const;

function Part(props: { part: DiffPart }) {
  const { frame } = useWords();
  const { runs, kind } = props.part;
  if (kind === 'same') return <RunsText runs={runs} />;
  const Tag = tags[kind];
  const spoken = { insert: frame.inserted, delete: frame.deleted, overlap: frame.overlapping };
  return (
    <Tag>
      <VisuallyHidden>{spoken[kind]} </VisuallyHidden>
      <RunsText runs={runs} showsTargets />
    </Tag>
  );
}

/** A difference by words, as one paragraph. Each change is also said in words. */
export function Diff(props: DiffProps) {
  const look = classNames('reading draagvlak-diff', props.small && 'reading--small');
  return (
    <p className={look}>
      {props.parts.map((part, index) => (
        // The order is the identity: parts have no name and never move.
        <Part key={`${index}${part.kind}`} part={part} />
      ))}
    </p>
  );
}
