import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * Each program becomes one file (with what several share in files beside them): the server, the
 * commands for whoever runs it, the press that makes files, the reader of files that are brought in,
 * and the verifier, which needs nothing but Node. Packages are built in, for reading a thousand small
 * files took a third of the time of a start; not those that load files of their own while they run.
 */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  publicDir: false,
  ssr: {
    noExternal: true,
    external: ['@myriaddreamin/typst-ts-node-compiler', 'pg-native', 'pino'],
  },
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
        migrate: 'server/migrate.ts',
        backup: 'server/backup.ts',
        restore: 'server/restore.ts',
        drill: 'server/drill.ts',
        move: 'server/move.ts',
        press: 'server/press.ts',
        reader: 'server/reader.ts',
      },
      output: { entryFileNames: '[name].js' },
    },
  },
});
