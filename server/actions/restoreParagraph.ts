import { eachTextBlock, runsOf } from '#shared/document.ts';
import type { DocumentJson, Paragraph } from '#shared/document.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { requirePerson, requireRight, requireSection } from '#shared/record/required.ts';
import { isWriter } from '#shared/record/rights.ts';
import type { Moment } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import { changeKind } from '../rooms/changeKind.ts';
import { placeBlock } from '../rooms/placeBlock.ts';
import type { KindOfBlock } from '../rooms/placeBlock.ts';
import { writeRuns } from '../rooms/writeRuns.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';

export interface RestoreParagraphInput {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
  readonly from: Moment;
  /** The exact hash of what it said on the screen; null when it is not in the text. */
  readonly shown: string | null;
}

/**
 * Gives a paragraph the words of an earlier moment, as an edit of whoever may type there [S2]: the
 * smallest change, in the text as it is. It is again of the kind it was, heading or item of a list,
 * unless it is nested by now: then it keeps the kind it has, as the answer says. One that went comes
 * back behind what it stood behind.
 *
 * @throws Refusal `not-found` when it was not in that text, `stale-wording` when it says something
 *   else than was on the screen; then nothing changed.
 */
export async function restoreParagraph(
  { records, rooms }: House,
  actor: Actor,
  { section: id, paragraph, from, shown }: RestoreParagraphInput,
): Promise<Paragraph | null> {
  const requireWriter = () => {
    const [{ state }, at] = [records, new Date().toISOString()];
    const section = requireSection(state, id);
    const person = requirePerson({ state, actor, at });
    requireRight(isWriter(state, { person, section, at }), 'write in this section');
    if (section.phase !== 'writing')
      throw new Refusal('section-closed', `The section is in the phase ${section.phase}.`);
    return { section, person: person.id };
  };
  requireWriter();
  const before = await rooms.histories.textAt(id, from);
  const found = blockIn(before, paragraph);
  if (!found) throw new Refusal('not-found', 'The paragraph was not in that text.');
  return rooms.with(id, async (room) => {
    const { section, person } = requireWriter();
    const current = () => currentParagraph(records.state, { section, id: paragraph, room });
    requireShown(current(), shown);
    await room.change({ kind: 'person', person }, (blocks, fragment) => {
      const now = current();
      const block = blocks.find(now?.id ?? paragraph);
      if (block) {
        const isOther = now !== null && now.wording.kind !== found.kind;
        if (isOther && changeKind(fragment, block.element, found)) return;
        return writeRuns(block.element, runsOf(found.block));
      }
      const behind = idsBefore(before, paragraph).flatMap((one) => blocks.find(one) ?? []);
      placeBlock(fragment, found, behind[0]?.element ?? null);
    });
    return current();
  });
}

function requireShown(current: Paragraph | null, shown: string | null): void {
  if ((current?.exact ?? null) === shown) return;
  throw new Refusal('stale-wording', 'The paragraph says something else by now.', {
    current: current?.wording ?? null,
  });
}

function blockIn({ content }: DocumentJson, id: ParagraphId): KindOfBlock | null {
  let found: KindOfBlock | null = null;
  eachTextBlock(content, (block, kind) => {
    if (block.attrs?.id === id) found = { block, kind };
  });
  return found;
}

/** The ids of what stood before a paragraph, the nearest first. */
function idsBefore({ content }: DocumentJson, id: ParagraphId): string[] {
  const ids: string[] = [];
  eachTextBlock(content, ({ attrs }) => ids.push(attrs?.id ?? ''));
  return ids.slice(0, ids.indexOf(id)).toReversed();
}
