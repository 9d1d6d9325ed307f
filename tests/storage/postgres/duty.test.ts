import { describe, expect, onTestFinished, test } from 'vitest';
import type { Storage } from '../../../server/storage/Storage.ts';
import { openDatabase } from '../../../server/storage/postgres/openDatabase.ts';
import { newDatabase } from '../../support/newDatabase.ts';
import { run, wantsPostgres, whyNoPostgres } from '../../support/postgres.ts';
import { until } from '../../support/until.ts';

describe.skipIf(!wantsPostgres)(`what one server at a time does${whyNoPostgres}`, () => {
  test('[D10] is taken over when that one is gone, has enough of it, or is cut off', async () => {
    const url = await newDatabase();
    const servers = [await begin(url), await begin(url), await begin(url)];
    const busy = () => servers.filter(({ isOnDuty }) => isOnDuty);
    await until(() => busy().length === 1);
    const [first] = busy();
    await first?.storage.pen.hold(() => Promise.resolve());
    await first?.stop();
    expect(first?.isOnDuty).toBe(false);
    await until(() => busy().length === 1);
    const [second] = busy();
    // All that the first one did is known there before it begins.
    expect(second?.knewAll).toBe(true);
    await second?.storage.close();
    await until(() => busy().length === 1 && busy()[0] !== second);
    const [third] = busy();
    await run(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name like 'draagvlak %'`,
      url,
    );
    await until(() => (third?.ended ?? 0) > 0);
    await until(() => busy().length === 1);
    expect(servers.map(({ begun, ended }) => begun - ended).reduce((sum, each) => sum + each)).toBe(
      1,
    );
  });
});

interface Server {
  readonly storage: Storage;
  readonly stop: () => Promise<void>;
  readonly begun: number;
  readonly ended: number;
  readonly isOnDuty: boolean;
  /** Whether the pen was here when it began. */
  readonly knewAll: boolean;
}

async function begin(url: string): Promise<Server> {
  const storage = await openDatabase(url);
  onTestFinished(() => storage.close());
  const counts = { begun: 0, ended: 0 };
  let knewAll = false;
  const stop = storage.duty.take(() => {
    counts.begun += 1;
    knewAll = storage.pen.isHere;
    return async () => void (counts.ended += 1);
  });
  return {
    storage,
    stop,
    get begun() {
      return counts.begun;
    },
    get ended() {
      return counts.ended;
    },
    get knewAll() {
      return knewAll;
    },
    get isOnDuty() {
      return counts.begun > counts.ended;
    },
  };
}
