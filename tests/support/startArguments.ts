import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../../', import.meta.url);
const { scripts } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
  readonly scripts: { readonly start: string };
};

/** What `npm start` gives to node once all is built, from whatever directory. */
export const startArguments: readonly string[] = scripts.start
  .split(' ')
  .slice(1)
  .map((word) => (word.startsWith('-') ? word : fileURLToPath(new URL(word, root))));
