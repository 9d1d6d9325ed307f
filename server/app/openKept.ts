import { openMoment } from '../storage/postgres/openMoment.ts';
import type { Moment } from '../storage/postgres/openMoment.ts';

/**
 * Opens a moment of a database in which something is kept.
 *
 * @throws Error when it holds no tables of ours, or what openMoment throws.
 */
export async function openKept(url: string): Promise<Moment> {
  const moment = await openMoment(url);
  if (!moment) throw new Error('This database holds nothing of Draagvlak.');
  return moment;
}
