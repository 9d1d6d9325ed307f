import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { root } from '../support/sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const start = scripts['start'] ?? '';
const unit = read('deploy/draagvlak.service');
const container = read('deploy/Containerfile');
const words = /^CMD (\[.*\])$/m.exec(container)?.[1] ?? '[]';

describe('the files for whoever installs it', () => {
  test('start what npm start does, and stop within what a server takes to stop', () => {
    expect((JSON.parse(words) as string[]).join(' ')).toBe(start);
    expect(/^ExecStart=\/usr\/bin\/(.*)$/m.exec(unit)?.[1]).toBe(start);
    expect(read('deploy/draagvlak-backup.service')).toContain(scripts['backup'] ?? '?');
    expect(unit).toContain('TimeoutStopSec=30');
    expect(read('deploy/compose.yaml')).toContain('stop_grace_period: 30s');
  });

  test('set only what the server reads, without a demo, and not as root', () => {
    const set = /^Environment=(.*)$/m.exec(unit)?.[1]?.split(' ') ?? [];
    const variables = Object.fromEntries(set.map((each) => each.split('=')));
    const { demo, dataDirectory } = readConfig(variables);
    expect({ demo, dataDirectory }).toEqual({ demo: false, dataDirectory: '/var/lib/draagvlak' });
    expect(container).toContain('ENV NODE_ENV=production DATA_DIR=/data DEMO=0');
    expect(container).toMatch(/^USER node$/m);
    expect(unit).toMatch(/^User=draagvlak$/m);
  });

  test('leave the headers to the server, so that none is there twice', () => {
    for (const path of ['deploy/nginx.conf', 'deploy/Caddyfile'])
      expect(read(path)).not.toMatch(/add_header|^\s*header /m);
  });

  test('every command that the guide names is there', () => {
    const guide = read('docs/operations.md');
    const named = [...guide.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '');
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const files = [...guide.matchAll(/\(\.\.\/(deploy\/[\w.-]+)\)/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(4);
    for (const path of files) expect(read(path).length).toBeGreaterThan(0);
  });
});
