import { useInsightWords } from './useInsightWords.ts';
import type { AdviceStatus } from './statusOf.ts';

/** What became of a recommendation, as a word with a mark: full, half, empty, or a dotted edge. */
export function AdviceMark({ status }: { status: AdviceStatus }) {
  const { advice } = useInsightWords();
  return (
    <span className="advice-mark">
      <svg
        className="advice-mark__drawing"
        viewBox="0 0 16 12"
        width="16"
        height="12"
        aria-hidden="true"
      >
        {status === 'worked-in' && <rect x="1" y="1" width="14" height="10" fill="currentColor" />}
        {status === 'partly' && <rect x="1" y="6" width="14" height="5" fill="currentColor" />}
        <rect
          x="1"
          y="1"
          width="14"
          height="10"
          fill="none"
          stroke="currentColor"
          strokeDasharray={status === 'open' ? '2 2' : undefined}
        />
      </svg>
      {advice.statuses[status]}
    </span>
  );
}
