import type { Paragraph } from '#shared/document.ts';
import type { ParagraphId, PersonId, SectionId } from '#shared/ids.ts';
import type { ShownWording } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import { personOf } from '#shared/record/rights.ts';
import type { Version } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ImportChange } from '#shared/requests.ts';
import { canonicalWording } from '#shared/wording.ts';
import { takeChanges } from '../rooms/takeChanges.ts';
import type { TextChange } from '../rooms/takeChanges.ts';
import { currentParagraph } from './currentParagraph.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';

export interface TakeInput {
  readonly section: SectionId;
  /** What was chosen of a preview. */
  readonly changes: readonly ImportChange[];
}

type Find = (id: ParagraphId) => Paragraph | null;

/**
 * Takes what a file says into the text, in one change: all that was chosen, or nothing [B3]. First
 * the text is on disk; then the record marks the moment before it, which is the way back. Cut off in
 * between, the text has it, and any moment of it can be brought back all the same.
 *
 * @throws Refusal when the rules say no, or `stale-wording` with `more.paragraphs`; then nothing
 *   changed.
 */
export async function takeImport(
  { records, rooms }: House,
  actor: Actor,
  { input: { section, changes }, retry }: { input: TakeInput; retry: Retry | null },
): Promise<Version> {
  await rooms.with(section, async (room) => {
    // What others typed just now is part of the moment before.
    await room.settle();
    const find: Find = (id) => {
      const of = requireSection(records.state, section);
      return currentParagraph(records.state, { section: of, id, room });
    };
    const write = (): Promise<void> => {
      const person = personOf(records.state, actor)?.id ?? ('' as PersonId);
      const asked = changes.map((change) => textChange(change, find));
      return room.change({ kind: 'import', person }, (blocks, fragment) =>
        takeChanges(blocks, fragment, asked),
      );
    };
    await records.performAfter(write, {
      actor,
      makeCommand: () => ({
        type: 'import',
        section,
        moment: { epoch: room.epoch, seq: room.seq },
        on: changes.flatMap((change) => shownIn(change, find)),
      }),
      act: actOf(retry, section),
    });
  });
  return lastImport(records.state.versions[section] ?? [], actor);
}

// The one of this act, also when it is asked for again.
function lastImport(versions: readonly Version[], actor: Actor): Version {
  const person = actor.kind === 'person' ? actor.person : null;
  const found = versions.findLast(({ why }) => why.kind === 'import' && why.person === person);
  if (!found) throw new Refusal('not-found', 'Nothing was taken in.');
  return found;
}

function shownIn(change: ImportChange, find: Find): ShownWording[] {
  const own = change.kind === 'insert' ? [] : [[change.paragraph, change.wording] as const];
  const around =
    'behind' in change && change.behind !== null
      ? [[change.behind, change.behindWording ?? ''] as const]
      : [];
  return [...own, ...around].map(([paragraph, shown]) => ({
    paragraph,
    shown,
    current: find(paragraph)?.wording ?? null,
  }));
}

// Of a paragraph that was merged into another, that one's words were on the screen [P2].
function textChange(change: ImportChange, find: Find): TextChange {
  const now = (id: ParagraphId) => find(id)?.id ?? id;
  const behind = 'behind' in change && change.behind !== null ? now(change.behind) : null;
  switch (change.kind) {
    case 'replace': {
      const { runs } = canonicalWording('paragraph', change.content);
      return { kind: 'replace', paragraph: now(change.paragraph), runs };
    }
    case 'delete':
      return { kind: 'delete', paragraph: now(change.paragraph) };
    case 'insert': {
      const { runs } = canonicalWording(change.type, change.content);
      return { kind: 'insert', behind, type: change.type, runs };
    }
    case 'move': {
      const type = find(change.paragraph)?.wording.kind ?? 'paragraph';
      return { kind: 'move', paragraph: now(change.paragraph), behind, type };
    }
  }
}
