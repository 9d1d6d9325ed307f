import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../support/until.ts';
import { percentile } from '../figures/percentile.ts';
import { Hand } from '../load/Hand.ts';
import type { Rig } from './Rig.ts';

const edits = 120;
/** Longer than the pen stays at least where it came: nobody waits for that. */
const rest = 25;

/**
 * Milliseconds until each is saved, the middles of ten equal parts, from fast to slow. One letter after another in one section, each when the one before is saved: all of them at one
 * process (`places` 1), or by turns at so many.
 */
export async function measureLone(rig: Rig, places: number): Promise<number[]> {
  const { server } = rig;
  const room = server.newRoom();
  const hands = Array.from({ length: places }, (_, place) => {
    return new Hand({ server: server.at(place), room, onUpdate: () => undefined });
  });
  for (const hand of hands) {
    await hand.sitDown();
    await untilSaved(hand);
    hand.durables.length = 0;
  }
  await pause(rest);
  for (let turn = 0; turn < edits; turn += 1) {
    const hand = hands[turn % places];
    if (!hand) continue;
    hand.type(false);
    await untilSaved(hand);
    await pause(rest);
  }
  const saved = hands.flatMap(({ durables }) => durables);
  for (const hand of hands) hand.close();
  return Array.from({ length: 10 }, (_, tenth) => percentile(saved, (tenth + 0.5) / 10));
}

async function untilSaved(hand: Hand): Promise<void> {
  await until(() => hand.isSaved);
}
