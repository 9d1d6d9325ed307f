import type { Insight, Verdict } from '#shared/record/state.ts';

/** What became of a recommendation, by the last that was said of it. */
export type AdviceStatus = Verdict | 'open';

export const adviceStatuses: readonly AdviceStatus[] = ['worked-in', 'partly', 'not', 'open'];

/** *open*: nobody has said anything of it. */
export function statusOf({ judgements }: Pick<Insight, 'judgements'>): AdviceStatus {
  return judgements.at(-1)?.verdict ?? 'open';
}
