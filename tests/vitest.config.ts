import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { yTiptapGuard } from '../client/yTiptapGuard.ts';

/** Pages in a real browser with a real server: two files at a time, after the rest. */
const browser = ['tests/browser/**/*.test.{ts,tsx}'];

/** Other real programs: they measure time or take all of the machine, so one file at a time, last. */
const slow = [
  'tests/chaos/**/*.test.ts',
  'tests/crash/**/*.test.ts',
  'tests/life/**/*.test.ts',
  'tests/races/**/*.test.ts',
  'tests/git/**/*.test.ts',
  'tests/system/**/*.test.{ts,tsx}',
  'tests/ws/fuzz*.test.ts',
];

const shared = {
  environment: 'node',
  // Whatever imports y-tiptap must come through vite too, or a second copy without guard is loaded.
  server: { deps: { inline: [/@tiptap\//] } },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [yTiptapGuard()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  test: {
    maxWorkers: 2,
    reporters: process.env['CI']
      ? ['default', ['json', { outputFile: 'node_modules/.cache/draagvlak/tests.json' }]]
      : ['default'],
    projects: [
      {
        extends: true,
        test: {
          ...shared,
          name: 'fast',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...browser, ...slow],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          testTimeout: 120_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'browser',
          include: browser,
          benchmark: { include: [] },
          testTimeout: 240_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'slow',
          include: slow,
          benchmark: { include: [] },
          fileParallelism: false,
          maxWorkers: 1,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});
