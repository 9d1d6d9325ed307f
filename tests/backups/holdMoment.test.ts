import { readFileSync, rmSync, renameSync, appendFileSync, writeFileSync, readSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { filesAtHand } from '../../server/backups/filesAtHand.ts';
import type { FilesAtHand } from '../../server/backups/filesAtHand.ts';
import { holdMoment } from '../../server/backups/holdMoment.ts';

const root = await mkdtemp(join(tmpdir(), 'draagvlak-hold-'));
afterAll(() => rm(root, { recursive: true, force: true }));

/** One step of a server, at once: things grow, are replaced, begun, packed away and removed. */
const steps: readonly ((at: (path: string) => string, count: number) => void)[] = [
  (at, count) => appendFileSync(at('sections/commits/1.log'), `c${count} `),
  (at, count) => appendFileSync(at('journal.log'), `j${count} `),
  (at, count) => {
    writeFileSync(at('accounts.json.new'), `${count}`);
    renameSync(at('accounts.json.new'), at('accounts.json'));
  },
  (at, count) => appendFileSync(at('sections/own@1/1.log'), `d${count} `),
  (at, count) => writeFileSync(at(`sections/commits/${count + 2}.log`), `c${count} `),
  (at, count) => appendFileSync(at('journal.log'), `k${count} `),
  (at, count) => rmSync(at(`sections/commits/${count + 1}.log`), { force: true }),
  (at, count) => writeFileSync(at(`sections/own@1/${count}.packed`), `p${count}`),
  (at, count) => rmSync(at(`sections/own@1/${count - 1}.packed`), { force: true }),
  (at, count) => appendFileSync(at('audit/2026-11-29.jsonl'), `a${count}\n`),
];

function stateOf(directory: string): string {
  const found = filesAtHand.list(directory);
  return JSON.stringify(found.map((path) => [path, readFileSync(join(directory, path), 'utf8')]));
}

let made = 0;
function newDirectory(): string {
  const directory = join(root, `${(made += 1)}`);
  for (const folder of ['sections/commits', 'sections/own@1', 'audit'])
    mkdirSync(join(directory, folder), { recursive: true });
  for (const path of ['journal.log', 'accounts.json', 'sections/commits/1.log'])
    writeFileSync(join(directory, path), 'begin ');
  for (const path of ['sections/own@1/1.log', 'audit/2026-11-29.jsonl', 'lock'])
    writeFileSync(join(directory, path), 'begin ');
  return directory;
}

test('[R2] whenever anything grows, is replaced, begun or removed: what is held was all there at one moment', async () => {
  const schedule = fc.array(fc.boolean(), { minLength: 10, maxLength: 150 });
  await fc.assert(
    fc.asyncProperty(schedule, fc.nat(steps.length - 1), async (moves, first) => {
      const directory = newDirectory();
      const at = (path: string) => join(directory, path);
      const states = new Set([stateOf(directory)]);
      let looked = 0;
      let moved = 0;
      const move = (): void => {
        looked += 1;
        if (!moves[looked]) return;
        steps[(first + moved) % steps.length]?.(at, moved);
        moved += 1;
        states.add(stateOf(directory));
      };
      const moving: FilesAtHand = {
        ...filesAtHand,
        list: (path) => (move(), filesAtHand.list(path)),
        open: (path) => (move(), filesAtHand.open(path)),
        traceOf: (path) => (move(), filesAtHand.traceOf(path)),
        traceOfOpen: (handle) => (move(), filesAtHand.traceOfOpen(handle)),
      };
      const held = await holdMoment(directory, moving);
      // And on: what is held stays.
      for (const step of steps) step(at, 99);
      const found = held.files.map(({ path, handle, bytes }) => {
        const content = Buffer.alloc(bytes);
        readSync(handle, content, 0, bytes, 0);
        return [path, content.toString()];
      });
      held.release();
      rmSync(directory, { recursive: true });
      expect(states).toContain(JSON.stringify(found));
    }),
    { seed: 8, numRuns: 400 },
  );
});
