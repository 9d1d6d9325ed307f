import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The simulation computes and writes a document; `npm test` only looks whether it still fits. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/simulate/**/*.run.ts'],
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
