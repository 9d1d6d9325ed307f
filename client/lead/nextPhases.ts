import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';

/** The phases a section can go to from here [S1]: one step on, or back; out of *adopted* a new round [S5]. */
export function nextPhases(from: Phase): readonly Phase[] {
  if (from === 'adopted') return ['writing'];
  const at = phases.indexOf(from);
  return phases.filter((to, place) => place <= at + 1 && to !== from).toReversed();
}
