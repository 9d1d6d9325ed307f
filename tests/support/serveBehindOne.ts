import { onTestFinished } from 'vitest';
import { Gateway } from '../crash/Gateway.ts';
import type { RunningServer } from './runServer.ts';
import { serveTogether } from './serveTogether.ts';

/** Two servers on one new database, and the one address to which people go: each line to the next one. */
export async function serveBehindOne(
  variables: Record<string, string> = {},
): Promise<{ readonly url: string; readonly servers: readonly RunningServer[] }> {
  const servers: RunningServer[] = [];
  let turn = 0;
  const gateway = await Gateway.open(() => servers[(turn += 1) % servers.length]?.port ?? 0);
  onTestFinished(() => gateway.close());
  servers.push(...(await serveTogether(2, { PUBLIC_URL: gateway.url, ...variables })).servers);
  return { url: gateway.url, servers };
}
