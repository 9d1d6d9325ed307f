import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import versions from '../peers/versions.json' with { type: 'json' };

/** A server that is not ours, by the name of its start script in `peers`. */
export type Peer = keyof typeof versions;

const peers = fileURLToPath(new URL('../peers/', import.meta.url));

/**
 * Installs the pinned packages of a peer into a folder of their own under the system's temporary
 * folder, the first time, and answers the path of its start script there. Throws with npm's words
 * when it cannot.
 */
export function installPeer(peer: Peer): string {
  const list = JSON.stringify({ private: true, dependencies: versions[peer] });
  const key = createHash('sha256').update(list).update(process.version).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `draagvlak-bench-${key}`);
  const done = join(folder, '.installed');
  if (!existsSync(done)) {
    install(folder, list);
    writeFileSync(done, '');
  }
  const script = join(folder, `${peer}.mjs`);
  copyFileSync(join(peers, `${peer}.mjs`), script);
  return script;
}

function install(folder: string, list: string): void {
  console.log(`Installing ${list} into ${folder}; the first time this takes a minute or two …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), list);
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { status, stderr } = spawnSync('npm', ['install', '--prefix', folder, ...options], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm install failed: ${stderr.slice(-500)}`);
}
