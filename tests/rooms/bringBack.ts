import type { Act } from './Act.ts';
import type { World } from './World.ts';

/** As `restore` in the actions does it, behind the record's queue: one at a time. */
export async function bringBack(
  world: World,
  { back, isRecorded }: Extract<Act, { do: 'restore' }>,
): Promise<void> {
  if (world.restoring !== 'no') return;
  world.restoring = 'begins';
  const { section, logs, sightings } = world;
  const { epochs } = world.rooms;
  const old = world.epochOf(section);
  let open = (): void => undefined;
  try {
    const epoch = await epochs.next(section, old);
    sightings.see('a restore begins while words are on their way', logs.isSaving);
    const shut = await world.rooms.shut(section);
    open = shut.open;
    world.restoring = 'isShut';
    const from = momentBack(world, back);
    const document = await epochs.read(section, from);
    const origin = { kind: 'restore', from, retired: shut.clients } as const;
    world.restoring = 'isBeginning';
    await epochs.begin(section, { epoch, origin, document });
    sightings.see('a restore is not recorded', !isRecorded);
    if (isRecorded) world.enter(epoch, JSON.stringify(document));
  } catch {
    sightings.see('a restore fails');
  } finally {
    world.restoring = 'no';
    open();
  }
}

// So many entries back, or the beginning of all.
function momentBack(world: World, back: number): { epoch: number; seq: number } {
  if (back > 2) return { epoch: 1, seq: 1 };
  const { section } = world;
  return { epoch: world.epochOf(section), seq: Math.max(1, world.diskOf(section).synced - back) };
}
