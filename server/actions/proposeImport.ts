import { amendmentId } from '#shared/ids.ts';
import type { SectionId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireSection } from '#shared/record/required.ts';
import type { Amendment, RecordState } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { ImportProposal } from '#shared/requests.ts';
import type { Room } from '../rooms/Room.ts';
import { alreadyProposed } from './alreadyProposed.ts';
import { askedProposal } from './askedProposal.ts';
import { currentParagraph } from './currentParagraph.ts';
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
 * by number lays them in the order of the file. What is proposed already is not proposed again: a
 * file with the open amendments in it would bring those of everyone anew.
 *
 * @throws Refusal when the rules say no, `stale-wording` with `more.paragraphs`, or `already-exists`
 *   with the numbers of what proposes one of these already, in `more.amendments`.
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
      (state) => {
        const inputs = ordered.map((change) => ({ section, reason, ...inputOf(change) }));
        for (const one of inputs) requireNew(state, room, one);
        return {
          type: 'propose-all',
          proposing: inputs.map((one, place) =>
            askedProposal(state, room, { amendment: nameOf(made, place), input: one }),
          ),
        };
      },
      actOf(retry, made),
    );
    // The words they build on have to be on the disk as well, before it is told.
    await room.settle();
    return done;
  });
  const base = performed.made ?? made;
  return ordered.flatMap((_, place) => records.state.amendments[nameOf(base, place)] ?? []);
}

function requireNew(state: RecordState, room: Room, input: ReturnType<typeof inputOf>): void {
  const section = requireSection(state, room.section);
  const found = currentParagraph(state, { section, id: input.paragraph, room });
  // Whoever has other words on the screen hears that first.
  if (found?.exact !== input.shown) return;
  const amendments = alreadyProposed(state, found, { kind: input.kind, runs: input.proposal });
  if (amendments.length === 0) return;
  throw new Refusal('already-exists', `Proposed already: ${amendments.join(', ')}.`, {
    amendments,
  });
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
