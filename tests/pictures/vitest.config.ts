import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Pictures are for people to look at; `npm test` does not make them. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/pictures/**/*.shots.ts'],
    fileParallelism: false,
    testTimeout: 300_000,
    disableConsoleIntercept: true,
  },
});
