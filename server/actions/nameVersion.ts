import type { SectionId } from '#shared/ids.ts';
import { readMoment, sameMoment, writeMoment } from '#shared/moments.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Version } from '#shared/record/state.ts';
import { Refusal } from '#shared/refusal.ts';
import type { House } from './House.ts';
import type { Retry } from './Retry.ts';
import { actOf } from './Retry.ts';

export interface NamingInput {
  readonly section: SectionId;
  readonly name: string;
}

/** Gives the text of now a name, by which it is found, read and compared later [T5]. */
export async function nameVersion(
  { records, rooms }: House,
  actor: Actor,
  { input, retry }: { input: NamingInput; retry: Retry | null },
): Promise<Version> {
  const { section, name } = input;
  const now = await rooms.with(section, async (room) => {
    const moment = { epoch: room.epoch, seq: room.seq };
    // The record says nothing of a text that is not on disk.
    await room.settle();
    return moment;
  });
  const why = { kind: 'named', name } as const;
  const performed = await records.perform(
    actor,
    () => ({ type: 'mark-version', section, moment: now, why }),
    actOf(retry, writeMoment(now)),
  );
  const moment = readMoment(performed.made ?? '') ?? now;
  const version = (records.state.versions[section] ?? []).find(
    (one) => one.why.kind === 'named' && one.why.name === name && sameMoment(one.moment, moment),
  );
  if (!version) throw new Refusal('not-found', 'There is no such version.');
  return version;
}
