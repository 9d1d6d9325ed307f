import type { Overlap } from '#shared/merge.ts';
import { Alert } from '../ui/Alert.tsx';
import { InText } from '../ui/InText.tsx';
import { useWords } from '../ui/LanguageProvider.tsx';

interface OverlapsProps {
  readonly overlaps: readonly Overlap[];
  /** Whether someone just tried to adopt: then it is said that nothing changed. */
  readonly isRefused?: boolean;
}

/** The words that were changed here and there differently: both texts, for a person to choose. */
export function Overlaps({ overlaps, isRefused }: OverlapsProps) {
  const { amend } = useWords();
  return (
    <Alert
      kind="warning"
      role={isRefused ? 'alert' : undefined}
      title={isRefused ? amend.overlapTitle : amend.statuses['needs-attention']}
    >
      <p>{isRefused ? amend.overlapText : amend.attention}</p>
      {overlaps.map(({ base, current, proposal }) => (
        <dl className="overlap" key={`${base} ${current} ${proposal}`}>
          <dt>{amend.now}</dt>
          <dd className="reading reading--small">
            {current.trim() ? <InText>{current}</InText> : amend.nothing}
          </dd>
          <dt>{amend.proposal}</dt>
          <dd className="reading reading--small">
            {proposal.trim() ? <InText>{proposal}</InText> : amend.nothing}
          </dd>
        </dl>
      ))}
    </Alert>
  );
}
