import { differenceBetween } from '#shared/difference.ts';
import type { ParagraphId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { Run, Wording } from '#shared/wording.ts';
import { hashWording } from '#shared/wording.ts';

/**
 * Adds to a refusal for stale wording how the wording that was shown became the current one [E2],
 * as far as the record knows what was shown: somebody endorsed it, or an amendment was based on it
 * or led to it.
 */
export async function withDifference<T>(
  state: RecordState,
  { paragraph, shown }: { paragraph: ParagraphId; shown: string },
  run: () => Promise<T>,
): Promise<T> {
  try {
    return await run();
  } catch (reason) {
    if (!(reason instanceof Refusal) || reason.code !== 'stale-wording') throw reason;
    const current = reason.more['current'] as { readonly runs: readonly Run[] };
    const known = state.wordings[shown]?.wording ?? amendedFrom(state, paragraph, shown);
    if (!known) throw reason;
    const difference = differenceBetween(known.runs, current.runs);
    throw new Refusal('stale-wording', reason.message, { ...reason.more, difference });
  }
}

function amendedFrom(state: RecordState, paragraph: ParagraphId, shown: string): Wording | null {
  const wordings = Object.values(state.amendments)
    .filter((amendment) => amendment.paragraph === paragraph)
    .flatMap(({ base, status }) => (status.kind === 'adopted' ? [base, status.wording] : [base]));
  return wordings.find((wording) => hashWording(wording).exact === shown) ?? null;
}
