import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The campaigns of `npm run test:crash`; `npm test` plays a short one. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/crash/**/*.campaign.ts'],
    fileParallelism: false,
    testTimeout: 6 * 3_600_000,
    disableConsoleIntercept: true,
  },
});
