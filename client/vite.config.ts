import react from '@vitejs/plugin-react';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { yTiptapGuard } from './yTiptapGuard.ts';

/** The pages run under `script-src 'self'; style-src 'self'`: nothing may end up inline. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [yTiptapGuard(), react()],
  resolve: { dedupe: ['yjs', 'react', 'react-dom'] },
  build: {
    // `light-dark()` must reach the browser as it is: what it would be turned into is decided once, at
    // the root, and a dark part of a light page would stay light.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
    outDir: '../dist/client',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: true,
    // For the server, which tells the browser early what the desk needs.
    manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { index: 'index.html', faces: 'ui/styles/fonts.css' },
      output: {
        // The public page is made by the server, which knows this one file by its name.
        assetFileNames: ({ names }) =>
          names.includes('faces.css') ? 'faces.css' : 'assets/[name]-[hash][extname]',
        // Small things that most pages behind the front use come as one file: packed apart they are
        // more bytes, and each is a question of its own.
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'common',
              test: /client\/ui\/(?:CopyButton|Form|FormField|PhaseMark|TextArea|useNow|useSettled)\.tsx?$/u,
            },
          ],
        },
      },
    },
  },
});
