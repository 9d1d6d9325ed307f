import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Measured } from '../../simulate/Measured.ts';
import { runServer } from '../../support/runServer.ts';
import { cpuOf } from '../figures/cpuOf.ts';

const client = fileURLToPath(new URL('../load/askAgain.mjs', import.meta.url));
const [connections, seconds] = ['8', '2'];

/** Asks for the public page of the demo network over and over. */
export async function measurePage(): Promise<Measured['page']> {
  const server = await runServer();
  const address = `${server.url}/m/lokale-digitale-democratie`;
  const ask = async () =>
    Number(
      (await promisify(execFile)(process.execPath, [client, address, connections, seconds])).stdout,
    );
  await ask();
  const before = cpuOf(server.pid);
  const answers = await ask();
  const cpu = (cpuOf(server.pid) - before) / answers;
  const packed = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  const bytes = Number(packed.headers.get('content-length'));
  await server.kill();
  return { cpu, bytes };
}
