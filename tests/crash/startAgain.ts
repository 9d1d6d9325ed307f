import type { RunningServer } from '../support/runServer.ts';

/** Starts a server again; answers how many milliseconds it took to its first answer. */
export async function startAgain(server: RunningServer): Promise<number> {
  const start = performance.now();
  await server.restart();
  const { status } = await fetch(`${server.url}/api/v1/manifestos/m/sections`);
  if (status !== 200) throw new Error(`The restarted server answered ${status}.`);
  return performance.now() - start;
}
