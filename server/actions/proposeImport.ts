import { amendmentId } from '#shared/ids.ts';
import type { SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Amendment } from '#shared/record/state.ts';
import type { ImportProposal } from '#shared/requests.ts';
import { askedProposal } from './askedProposal.ts';
import type { House } from './House.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';

export interface ProposeImportInput {
  readonly section: SectionId;
  /** What was chosen of a preview. */
  readonly changes: readonly ImportProposal[];
  readonly reason: string;
}

/**
 * Proposes what a file says as amendments, one for each change, with one reason: all that was chosen,
 * or nothing [B2]. Of new paragraphs behind the same one the last comes first, so that adopting them
 * by number lays them in the order of the file.
 *
 * @throws Refusal when the rules say no, or `stale-wording` with `more.paragraphs`.
 */
export async function proposeImport(
  { records, rooms }: House,
  actor: Actor,
  { input, retry }: { input: ProposeImportInput; retry: Retry | null },
): Promise<Amendment[]> {
  const { section, changes, reason } = input;
  const made = newId();
  const ordered = lastNewFirst(changes);
  const nameOf = (base: string, place: number) => amendmentId.parse(`${base}-${place + 1}`);
  const performed = await rooms.with(section, async (room) => {
    const done = await records.perform(
      actor,
      () => ({
        type: 'propose-all',
        proposing: ordered.map((change, place) =>
          askedProposal(records.state, room, {
            amendment: nameOf(made, place),
            input: { section, reason, ...inputOf(change) },
          }),
        ),
      }),
      actOf(retry, made),
    );
    // The words they build on have to be on the disk as well, before it is told.
    await room.settle();
    return done;
  });
  const base = performed.made ?? made;
  return ordered.flatMap((_, place) => records.state.amendments[nameOf(base, place)] ?? []);
}

function inputOf(change: ImportProposal) {
  switch (change.kind) {
    case 'insert': {
      const { behind: paragraph, behindWording: shown, content: proposal } = change;
      return { kind: 'insert-after', paragraph, shown, proposal } as const;
    }
    case 'replace': {
      const { paragraph, wording: shown, content: proposal } = change;
      return { kind: 'replace', paragraph, shown, proposal } as const;
    }
    case 'delete':
      return {
        kind: 'delete',
        paragraph: change.paragraph,
        shown: change.wording,
        proposal: [],
      } as const;
  }
}

function lastNewFirst(changes: readonly ImportProposal[]): ImportProposal[] {
  const ordered: ImportProposal[] = [];
  for (const change of changes) {
    const place =
      change.kind === 'insert'
        ? ordered.findIndex((one) => one.kind === 'insert' && one.behind === change.behind)
        : -1;
    ordered.splice(place < 0 ? ordered.length : place, 0, change);
  }
  return ordered;
}
