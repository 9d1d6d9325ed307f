import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { runServer } from '../support/runServer.ts';
import { root } from '../support/sources.ts';

const client = join(root, 'dist/client');
const assets = join(client, 'assets');
const read = (name: string) => readFileSync(join(assets, name), 'utf8');
const zipped = (names: Iterable<string>) =>
  [...names].reduce((sum, name) => sum + gzipSync(read(name)).length, 0);

/** The built file of a page or part that is loaded when it is needed. */
function chunkOf(part: string): string {
  const found = readdirSync(assets).find((name) => name.startsWith(`${part}-`) && name.endsWith('.js')); // prettier-ignore
  if (!found) throw new Error(`There is no ${part} in ${assets}: was the client built?`);
  return found;
}

/** These files, with all that the browser loads before it runs them. */
function withImports(names: readonly string[], seen = new Set<string>()): Set<string> {
  for (const name of names.filter((one) => !seen.has(one))) {
    seen.add(name);
    const imports = read(name).matchAll(/\b(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g);
    withImports([...imports].flatMap(([, imported]) => imported ?? []), seen); // prettier-ignore
  }
  return seen;
}

function without(all: ReadonlySet<string>, known: ReadonlySet<string>): string[] {
  return [...all].filter((name) => !known.has(name));
}

const html = readFileSync(join(client, 'index.html'), 'utf8');
const entry = [...html.matchAll(/(?:src|href)="\/assets\/([^"]+\.js)"/g)].flatMap(([, name]) => name ?? []); // prettier-ignore
const first = withImports(entry);
const desk = withImports([chunkOf('DeskPage')]);
// What is proposed is written in the same editor, which comes with it.
const editor = withImports([chunkOf('SectionEditor'), chunkOf('WordsEditor')]);

// Kilobytes (of 1,000 bytes) of script as gzip sends it.
test('the front page, with what every page needs, stays light', () => {
  expect(entry.length).toBeGreaterThan(0);
  expect(zipped(first)).toBeLessThanOrEqual(126_000);
});

test('the front page does not carry the desk or the editor', () => {
  expect(first.has(chunkOf('DeskPage'))).toBe(false);
  expect(first.has(chunkOf('SectionEditor'))).toBe(false);
});

test('the desk without its editor, and the editor, are loaded when they are needed', () => {
  expect(desk.has(chunkOf('SectionEditor'))).toBe(false);
  expect(desk.has(chunkOf('WordsEditor'))).toBe(false);
  expect(zipped(without(desk, first))).toBeLessThanOrEqual(90_000);
  expect(zipped(without(editor, new Set([...first, ...desk])))).toBeLessThanOrEqual(200_000);
});

test('the public page runs no script at all', async () => {
  const { url } = await runServer();
  const page = await (await fetch(`${url}/m/lokale-digitale-democratie`)).text();
  expect(page).toContain('</main>');
  expect(page).not.toMatch(/<script(?! type="application\/ld\+json">)|modulepreload|\son\w+=/i);
});
