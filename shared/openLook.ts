import type { Paragraph } from './document.ts';
import { endorsementsOn } from './endorsementsOn.ts';
import type { PartnerId } from './ids.ts';
import type { LookAsked, RecordState } from './record/state.ts';
import { standOf } from './standing.ts';

/**
 * What a lead asked of a partner about a paragraph, as long as the partner has not answered [E10]:
 * by saying anything of it since, or by having spoken of the words that stand there by now. Also
 * under the ids of paragraphs that were merged into it [P2]. Derived, never stored.
 */
export function openLook(
  state: Pick<RecordState, 'looks' | 'endorsements' | 'amendments' | 'wordings'>,
  paragraph: Pick<Paragraph, 'id' | 'aliases' | 'exact' | 'words'>,
  partner: PartnerId,
): LookAsked | null {
  const [asked] = [paragraph.id, ...paragraph.aliases]
    .flatMap((id) => state.looks[id]?.[partner] ?? [])
    .toSorted((a, b) => b.seq - a.seq);
  if (!asked) return null;
  const said = endorsementsOn(state, paragraph)[partner];
  if (!said) return asked;
  const isAnswered =
    said.seq > asked.seq || standOf(said, state, paragraph).validity !== 'outdated';
  return isAnswered ? null : asked;
}
