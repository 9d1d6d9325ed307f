import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The server (with shared) becomes one file, with what it shares with the retention and
 * move commands in others, and so do the press that makes
 * files, the reader of files that are brought in, and the verifier, which needs nothing but Node; every npm package stays in node_modules.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        verify: 'server/verify/main.ts',
        retention: 'server/retention.ts',
        move: 'server/move.ts',
        press: 'server/press.ts',
        reader: 'server/reader.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
