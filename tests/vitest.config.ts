import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { yTiptapGuard } from '../client/yTiptapGuard.ts';

/** Real programs: browsers, and servers that are killed. Each takes much of the machine. */
const whole = [
  'tests/browser/**/*.test.{ts,tsx}',
  'tests/chaos/**/*.test.ts',
  'tests/crash/**/*.test.ts',
  'tests/life/**/*.test.ts',
  'tests/races/**/*.test.ts',
  'tests/git/**/*.test.ts',
  'tests/system/**/*.test.{ts,tsx}',
  'tests/together/**/*.test.ts',
  'tests/ws/fuzz*.test.ts',
];

/** They replace a module, so they may share none with other files. */
const alone = [
  'tests/rooms/brokenUpdates.test.ts',
  'tests/rooms/fullSection.test.ts',
  'tests/rooms/mergeAll.test.ts',
  'tests/system/crashes.test.ts',
];

const shared = {
  environment: 'node',
  // Most of the time would go into loading the same modules for each file.
  isolate: false,
  // Whatever imports y-tiptap must come through vite too, or a second copy without guard is loaded.
  server: { deps: { inline: [/@tiptap\//] } },
};

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [yTiptapGuard()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  test: {
    globalSetup: 'tests/support/readyBrowser.ts',
    // One more than the cores this has to do with: much of the time a test waits for another program.
    maxWorkers: 3,
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
          exclude: [...whole, ...alone],
          benchmark: { include: ['tests/bench/**/*.bench.ts'] },
          testTimeout: 300_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'whole',
          include: whole,
          exclude: alone,
          benchmark: { include: [] },
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'alone',
          include: alone,
          isolate: true,
          benchmark: { include: [] },
          testTimeout: 600_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
