import type { Storage } from '../../storage/Storage.ts';
import type { Stored } from '../../storage/Stored.ts';
import { MoveRefused } from './MoveRefused.ts';

/** Copies the audit log, day by day. */
export async function copyAudit({ audit: from }: Stored, { audit: to }: Storage): Promise<void> {
  for (const day of await from.days()) {
    const [old, there] = [await from.read(day), await to.read(day)];
    if (!old.startsWith(there))
      throw new MoveRefused(`The audit log of ${day} is another in the new place.`);
    if (old.length > there.length) await to.append(day, old.slice(there.length));
  }
}
