import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { yTiptapGuard } from '../../../client/yTiptapGuard.ts';

const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' };

/** The path under which a browser finds the bare page, on the address of the server. */
export const barePath = '/bare/';

/**
 * Builds the bare Tiptap page as ours is built. The answer serves it to a browser on the server's
 * own address, so that it may open a line there.
 */
export async function buildBare(): Promise<(context: BrowserContext) => Promise<void>> {
  const outDir = await mkdtemp(join(tmpdir(), 'draagvlak-bare-'));
  onTestFinished(() => rm(outDir, { recursive: true, force: true }));
  await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('bare', import.meta.url)),
    base: barePath,
    plugins: [yTiptapGuard()],
    resolve: { dedupe: ['yjs'] },
    build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
  });
  return async (context) => {
    await context.route(`**${barePath}**`, async (route) => {
      const asked = new URL(route.request().url()).pathname.slice(barePath.length) || 'index.html';
      const body = await readFile(join(outDir, asked));
      await route.fulfill({ body, contentType: types[extname(asked)] ?? 'text/plain' });
    });
  };
}
