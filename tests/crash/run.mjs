// Runs the crash campaigns: node tests/crash/run.mjs [--kills N] [--seed N] [--only NAME]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: { kills: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } },
});
const root = fileURLToPath(new URL('../..', import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    ...['run', '--config', 'tests/crash/vitest.config.ts'],
    ...(values.only ? [values.only] : []),
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...(values.kills && { KILLS: values.kills }),
      ...(values.seed && { SEED: values.seed }),
    },
  },
);
process.exitCode = status ?? 1;
