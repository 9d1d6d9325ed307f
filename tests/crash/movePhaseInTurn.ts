import type { Client } from '../support/Client.ts';
import type { Desk } from './Desk.ts';

const neighbours: Readonly<Record<string, readonly string[]>> = {
  writing: ['consultation'],
  consultation: ['writing', 'writing', 'deciding'],
  deciding: ['consultation'],
};

const minute = 60_000;
const farAway = Date.UTC(2090, 0, 1);

/** A lead moves a section to the next phase or back [S1]. */
export async function movePhaseInTurn(
  desk: Desk,
  { lead, section }: { lead: Client; section: string },
): Promise<void> {
  // Most of the time there is writing to be done.
  if (desk.chance.happens(0.7)) return;
  const found = await lead.get(`/sections/${section}/paragraphs`).catch(() => null);
  if (found?.status !== 200) return;
  const now = (found.body['section'] as { phase: string }).phase;
  const next = neighbours[now] ?? [];
  const phase = next[desk.chance.below(next.length)];
  const reason = desk.phrase('Fase');
  // One that was cut off may have come first: without a deadline of its own this one would then be
  // answered as done, and nothing of it be on the record.
  const deadline = new Date(farAway + Number(reason.split(' ')[1]) * minute).toISOString();
  await desk.deeds.do({
    name: 'phase',
    key: `moved ${reason}`,
    ask: () => lead.put(`/sections/${section}/phase`, { phase, deadline, reason }),
  });
}
