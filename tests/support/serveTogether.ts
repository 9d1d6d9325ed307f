import { newDatabase } from './newDatabase.ts';
import { runServer } from './runServer.ts';
import type { RunningServer } from './runServer.ts';

/** Starts servers on one new database; the first one makes its tables. */
export async function serveTogether(
  count: number,
  variables: Record<string, string> = {},
): Promise<{ readonly servers: readonly RunningServer[]; readonly databaseUrl: string }> {
  const databaseUrl = await newDatabase();
  const told = { DEMO: '0', DATABASE_URL: databaseUrl, ...variables };
  const servers: RunningServer[] = [];
  for (let each = 0; each < count; each += 1) servers.push(await runServer(told));
  return { servers, databaseUrl };
}
