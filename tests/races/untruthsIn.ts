import { brickState } from '#shared/brickState.ts';
import { carries } from '#shared/ground.ts';
import type { Amendment } from '#shared/record/state.ts';
import type { EndorsementView, ParagraphView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import type { Wording } from '#shared/wording.ts';

type Read = Pick<ParagraphView, 'id' | 'wording' | 'endorsements' | 'amendments'>;

/**
 * What is shown of endorsements and is not so, in the words that were read with them [E3, E4, E6]:
 * an endorsement is valid under the words that it speaks of, and under no others. For texts without
 * marks, in which words differ in case only when they are the same words.
 */
export function untruthsIn(paragraphs: readonly Read[]): string[] {
  // As they were at that very read: the record goes on.
  const amendments = new Map<string, Amendment>(
    paragraphs.flatMap((paragraph) => paragraph.amendments.map((each) => [each.id, each] as const)),
  );
  return paragraphs.flatMap(({ id, wording, endorsements }) =>
    endorsements.flatMap((shown) => {
      const truth = truthOf(shown, amendments, wordsOf(wording));
      const said = { validity: shown.validity, carries: doesCarry(shown) };
      if (JSON.stringify(said) === JSON.stringify(truth)) return [];
      return [`${shown.partner} is shown ${JSON.stringify(said)} of ${id}, “${wordsOf(wording)}”, and it is ${JSON.stringify(truth)}`]; // prettier-ignore
    }),
  );
}

function truthOf(
  { stance, dependsOn, wording }: EndorsementView,
  amendments: ReadonlyMap<string, Amendment>,
  now: string,
): { validity: string; carries: boolean } {
  const condition = dependsOn ? amendments.get(dependsOn) : undefined;
  const status = condition?.status.kind;
  const isMet = status === 'adopted' || status === 'overtaken';
  const hasFailed = status === 'declined' || status === 'withdrawn';
  const isNew = condition?.kind === 'insert-after';
  const then = wordsOf(condition && isMet && !isNew ? condition.proposal : wording);
  // A new paragraph in other words is not what was agreed to.
  const isOther = isNew && condition.status.kind === 'adopted' && condition.status.consent !== null;
  const validity = hasFailed || isOther ? 'outdated' : compare(then, now);
  const isWaiting = condition !== undefined && !isMet;
  return { validity, carries: stance === 'agree' && validity !== 'outdated' && !isWaiting };
}

function compare(then: string, now: string): string {
  if (then === now) return 'valid';
  return then.toLowerCase() === now.toLowerCase() ? 'cosmetic' : 'outdated';
}

function doesCarry(shown: EndorsementView): boolean {
  const state = brickState(shown);
  return carries({ state });
}

function wordsOf({ runs }: Wording): string {
  return plainText(runs);
}
