import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { onTestFinished } from 'vitest';
import { root } from './sources.ts';
import { startArguments } from './startArguments.ts';

/** A number that a build has otherwise: the file it stands in, and its name there. */
export interface OtherNumber {
  readonly file: string;
  readonly name: string;
  readonly is: number;
}

/** Builds the server as another release would be; answers what starts it. Gone after the test. */
export async function buildOther(numbers: readonly OtherNumber[]): Promise<readonly string[]> {
  const cache = join(root, 'node_modules/.cache/draagvlak');
  await mkdir(cache, { recursive: true });
  const place = await mkdtemp(join(cache, 'build-'));
  onTestFinished(() => rm(place, { recursive: true, force: true }));
  const changed = new Set<string>();
  await build({
    configFile: join(root, 'server/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(place, 'server'), sourcemap: false },
    plugins: [
      {
        name: 'other-numbers',
        enforce: 'pre',
        transform: (code, id) => {
          const of = numbers.filter(({ file }) => id.endsWith(file));
          return of.reduce((text, { name, is }) => {
            const after = text.replace(new RegExp(`(const ${name} = )\\d+`), `$1${is}`);
            if (after !== text) changed.add(name);
            return after;
          }, code);
        },
      },
    ],
  });
  if (changed.size < numbers.length) throw new Error('Such a number is not there.');
  // The pages are those there are.
  await cp(join(root, 'dist/client'), join(place, 'client'), { recursive: true });
  return [...startArguments.slice(0, -1), join(place, 'server/main.js')];
}
