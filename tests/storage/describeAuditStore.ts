import { describe, expect, test } from 'vitest';
import type { AuditStore } from '../../server/records/AuditStore.ts';

/** Makes an empty storage; each call of `restart` gives it as a new process would find it. */
export type MakeAuditStore = () => Promise<{ restart(): Promise<AuditStore> }>;

/** What every store of the audit log must do. */
export function describeAuditStore(name: string, make: MakeAuditStore): void {
  describe(`audit store, ${name}`, () => {
    test('[L1] has no days at first, and no lines of any day', async () => {
      const store = await (await make()).restart();
      expect(await store.days()).toEqual([]);
      expect(await store.read('2026-11-29')).toBe('');
      await store.remove('2026-11-29');
    });

    test('[L1] gives back the lines of each day in their order, after a restart too', async () => {
      const storage = await make();
      const store = await storage.restart();
      await store.append('2026-11-30', '{"d":1}\n');
      await store.append('2026-11-29', '{"a":"é\\u0000"}\n{"b":2}\n');
      await store.append('2026-11-29', '{"c":3}\n');
      const again = await storage.restart();
      expect(await again.days()).toEqual(['2026-11-29', '2026-11-30']);
      expect(await again.read('2026-11-29')).toBe('{"a":"é\\u0000"}\n{"b":2}\n{"c":3}\n');
    });

    test('[L3] removes a day and no other', async () => {
      const store = await (await make()).restart();
      await store.append('2026-11-29', 'a\n');
      await store.append('2026-11-30', 'b\n');
      await store.remove('2026-11-29');
      expect(await store.days()).toEqual(['2026-11-30']);
      expect(await store.read('2026-11-29')).toBe('');
    });
  });
}
