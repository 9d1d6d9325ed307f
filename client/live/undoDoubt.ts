import type { Paragraph } from '#shared/document.ts';
import { mergeRuns } from '#shared/merge.ts';
import { hashWording } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';
import type { FoundDoubt } from './FoundDoubt.ts';
import type { KeptDoubt } from './KeptDoubt.ts';
import type { Remedy } from './Remedy.ts';
import type { TextStep } from './TextStep.ts';

/** What one click does, or why it cannot: words were written there since, or taken away. */
export type Undoing =
  | { readonly kind: 'steps'; readonly steps: readonly TextStep[] }
  | { readonly kind: 'impossible'; readonly because: 'changed' | 'gone' };

/**
 * How a doubt is undone in the text of now [T7]. What was written since the doubt arose stays: it is
 * merged in by words, and where that cannot be nothing is changed at all. Of a doubt that another
 * page told of nothing is merged: what a press writes is what stood on the screen, to the letter.
 */
export function undoDoubt(
  { remedies, by = null }: FoundDoubt & Partial<Pick<KeptDoubt, 'by'>>,
  now: readonly Paragraph[],
): Undoing {
  const steps: TextStep[] = [];
  for (const remedy of remedies) {
    const paragraph = now.find(({ id }) => id === remedy.paragraph);
    const said = paragraph?.wording ?? null;
    const isOther = by !== null && !isSame(said, remedy.from) && !isSame(said, remedy.to);
    const step = isOther ? 'changed' : stepFor(remedy, said);
    if (step === 'changed' || step === 'gone') return { kind: 'impossible', because: step };
    if (step) steps.push(step);
  }
  return { kind: 'steps', steps };
}

function stepFor(
  { paragraph, behind, from, to }: Remedy,
  now: Wording | null,
): TextStep | 'changed' | 'gone' | null {
  if (isSame(now, to)) return null;
  if (!to) return isSame(now, from) ? { kind: 'remove', paragraph } : 'changed';
  if (!from) return now ? 'changed' : { kind: 'insert', paragraph, behind, wording: to };
  if (!now) return 'gone';
  const merge = mergeRuns(from.runs, now.runs, to.runs);
  return merge.kind === 'overlapping' ? 'changed' : { kind: 'say', paragraph, runs: merge.runs };
}

function isSame(a: Wording | null, b: Wording | null): boolean {
  return a && b ? hashWording(a).exact === hashWording(b).exact : a === b;
}
