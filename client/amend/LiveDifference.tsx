import { useDeferredValue, useMemo } from 'react';
import { formattedDifference } from '#shared/formattedDifference.ts';
import { plainText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { Diff } from '../ui/Diff.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';
import { useSettled } from '../ui/useSettled.ts';
import { countChanges } from './countChanges.ts';
import { shortenParts } from './shortenParts.ts';

/** Milliseconds without a change before it is said what changed. */
const pause = 1_000;

interface LiveDifferenceProps {
  /** For what hangs on it: the button that waits for a difference, for instance. */
  readonly id: string;
  readonly title: string;
  /** The level of its heading, one below what it stands in. */
  readonly heading: 'h3' | 'h4' | 'h5';
  readonly from: readonly Run[];
  /** In canonical form. */
  readonly to: readonly Run[];
  /** Why this cannot be sent yet; null when it can. */
  readonly fault: string | null;
}

/**
 * What would change, as it is written: drawn as soon as the page has time between two letters, and
 * said in a sentence once the writer pauses, so that nobody is read to while typing.
 */
export function LiveDifference(props: LiveDifferenceProps) {
  const { id, title, heading: Heading, from, to, fault } = props;
  const { amend } = useWords();
  const shown = useDeferredValue(to);
  const parts = useMemo(() => formattedDifference(from, shown), [from, shown]);
  const isSame = parts.every(({ kind }) => kind === 'same');
  const now = fault ?? sentence();
  const said = useSettled(now, pause);
  return (
    <div className="live-difference">
      <Heading className="heading-ui">{title}</Heading>
      <p className="small subtle" id={id} aria-hidden>
        {now}
      </p>
      <output className="visually-hidden">{said}</output>
      {!isSame && <Diff small parts={shortenParts(parts)} />}
    </div>
  );

  function sentence(): string {
    const { added, removed } = countChanges(parts);
    const isFormat = plainText(from) === plainText(shown);
    return isFormat ? amend.onlyFormat : amend.changed(added, removed);
  }
}
