import type { Client } from '../support/Client.ts';
import type { Desk } from './Desk.ts';

const neighbours: Readonly<Record<string, readonly string[]>> = {
  writing: ['consultation'],
  consultation: ['writing', 'writing', 'deciding'],
  deciding: ['consultation'],
};

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
  await desk.deeds.do({
    name: 'phase',
    key: `moved ${reason}`,
    ask: () => lead.put(`/sections/${section}/phase`, { phase, reason }),
  });
}
