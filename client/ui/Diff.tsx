import { Fragment } from 'react';
import type { Run } from '#shared/wording.ts';
import { classNames } from './classNames.ts';
import { useWords } from './LanguageProvider.tsx';
import { RunsText } from './RunsText.tsx';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface DiffPart {
  readonly runs: readonly Run[];
  /** `overlap`: words that two amendments each want to change differently. */
  readonly kind: 'same' | 'insert' | 'delete' | 'overlap';
  /** Part of a footnote: that stands between brackets, and says what it is to who hears it. */
  readonly isNote?: true;
}

interface DiffProps {
  readonly parts: readonly DiffPart[];
  /** The smaller reading size, for margins and panels. */
  readonly small?: boolean;
}

const tags = { insert: 'ins', delete: 'del', overlap: 'mark' } as const;

function Part(props: { part: DiffPart }) {
  const { frame } = useWords();
  const { kind } = props.part;
  // The brackets around a note say what it is.
  const runs = props.part.runs.map((run) => ({ ...run, footnote: undefined }));
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
  const { frame } = useWords();
  const isNote = (place: number) => props.parts[place]?.isNote === true;
  const look = classNames('reading draagvlak-diff', props.small && 'reading--small');
  return (
    <p className={look}>
      {props.parts.map((part, index) => (
        // The order is the identity: parts have no name and never move.
        <Fragment key={`${index}${part.kind}`}>
          {isNote(index) && !isNote(index - 1) && (
            <>
              {' ['}
              <VisuallyHidden>{frame.footnote}: </VisuallyHidden>
            </>
          )}
          <Part part={part} />
          {isNote(index) && !isNote(index + 1) && ']'}
        </Fragment>
      ))}
    </p>
  );
}
