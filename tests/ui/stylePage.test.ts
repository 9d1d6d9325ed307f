import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readSources } from '../support/sources.ts';

const sources = readSources().filter(({ path }) => path.endsWith('.tsx'));
const components = sources
  .filter(({ path }) => path.startsWith('client/ui/'))
  .map((source) => ({ ...source, name: basename(source.path, '.tsx') }));

/** These draw nothing: they give what is inside them its words and its way of following links. */
const unseen = ['LanguageProvider', 'Navigation'];

/** Names of the components that are drawn, from these files on, with those that they draw in turn. */
function drawnFrom(codes: readonly string[]): Set<string> {
  const drawn = new Set<string>();
  const look = (code: string): void => {
    for (const one of components.filter(({ name }) => new RegExp(`<${name}[\\s/>]`).test(code))) {
      if (drawn.has(one.name)) continue;
      drawn.add(one.name);
      look(one.code);
    }
  };
  codes.forEach(look);
  return drawn;
}

test('every component stands on the style page', () => {
  const page = sources.filter(({ path }) => path.startsWith('client/app/style/'));
  const drawn = drawnFrom(page.map(({ code }) => code));
  const missing = components.map(({ name }) => name).filter((name) => !drawn.has(name));
  expect(components.length).toBeGreaterThan(30);
  expect(missing.filter((name) => !unseen.includes(name))).toEqual([]);
});
