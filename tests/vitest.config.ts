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
          exclude: whole,
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
          name: 'whole',
          include: whole,
          benchmark: { include: [] },
          testTimeout: 240_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
