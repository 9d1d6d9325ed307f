import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { citesRule, listBuiltRules } from './support/rules.ts';
import { findCycle, listImports, readSources, root, usesAny } from './support/sources.ts';
import { findWallFault } from './support/walls.ts';

const sources = readSources();
const packed = z.looseObject({
  version: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
});
const lock = z
  .looseObject({ packages: z.record(z.string(), packed) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
const { allowScripts } = z
  .looseObject({ allowScripts: z.record(z.string(), z.literal(false)) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const installed = Object.entries(lock.packages).map(([path, found]) => ({
  name: path.split('node_modules/').at(-1) ?? '',
  ...found,
}));

test('every provider of a page speaks to the server alone, not to other tabs past it', () => {
  const made = readSources()
    .filter(({ path }) => path.startsWith('client/'))
    .flatMap(({ code }) => code.match(/new WebsocketProvider\([^;]*;/g) ?? []);
  expect(made.length).toBeGreaterThan(0);
  expect(made.filter((call) => !call.includes('disableBc: true'))).toEqual([]);
});

test('nothing is read in the other format of Yjs: a few bytes of it can stop a process', () => {
  const readers = /\b(?:apply|merge|diff|decode|convert|parse)Update(?:s|Meta)?V2\b|V2ToV1\b/;
  const ours = sources.filter(({ path }) => !path.startsWith('tests/'));
  expect(ours.filter(({ code }) => readers.test(code)).map(({ path }) => path)).toEqual([]);
});

describe('the house as it stands', () => {
  test('no import line steps over a wall', () => {
    const faults = sources.flatMap(({ path, code }) =>
      listImports(code).flatMap((specifier) => findWallFault(path, specifier) ?? []),
    );
    expect(faults).toEqual([]);
  });

  test('no imports run in a circle', () => {
    expect(findCycle(sources)).toEqual([]);
  });

  test('no file only passes on what others export', () => {
    expect(sources.filter(({ path }) => basename(path).startsWith('index.'))).toEqual([]);
  });

  test('no file has a name that says nothing', () => {
    const empty = /(^|[^a-z])(utils?|helpers?|common|manager|service)([^a-z]|$)/i;
    const words = (path: string) => path.replaceAll(/([a-z])([A-Z])/g, '$1-$2');
    const named = sources.map(({ path }) => path).filter((path) => empty.test(words(path)));
    expect(named).toEqual([]);
  });

  test('nothing is typed any, and no check is silenced', () => {
    const silenced = /@ts-(ignore|nocheck|expect-error)|(oxlint|eslint)-disable/;
    const loose = sources
      .filter(({ path }) => path !== 'tests/house.test.ts')
      .filter(({ code }) => usesAny(code) || silenced.test(code));
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  test('every built rule has a number of its own, and is named by a test', () => {
    const rules = join(root, 'shared/RULES.md');
    const built = existsSync(rules) ? listBuiltRules(readFileSync(rules, 'utf8')) : [];
    expect(built.filter((rule, place) => built.indexOf(rule) !== place)).toEqual([]);
    const tests = sources.filter(({ path }) => /\.test\.tsx?$/.test(path));
    const named = tests.filter(({ path }) => path !== 'tests/house.test.ts');
    expect(built.filter((rule) => !named.some(({ code }) => citesRule(code, rule)))).toEqual([]);
  });
});

describe('the packages it stands on', () => {
  test('yjs is there exactly once', () => {
    expect(installed.filter(({ name }) => name === 'yjs')).toHaveLength(1);
  });

  test('all of Tiptap has one exact version', () => {
    const tiptap = installed.filter(({ name }) => /^@tiptap\/(?!y-tiptap$)/.test(name));
    expect(new Set(tiptap.map(({ version }) => version)).size).toBe(1);
  });

  test('none needs a script to install, but for those whose script is refused', () => {
    const scripted = installed.filter(({ hasInstallScript }) => hasInstallScript);
    expect(scripted.filter(({ name }) => !(name in allowScripts))).toEqual([]);
  });
});

describe('the wall table', () => {
  test.each([
    ['shared/wording.ts', 'node:crypto'],
    ['shared/wording.ts', 'yjs'],
    ['shared/wording.ts', '../server/rooms/Room.ts'],
    ['server/storage/FileLog.ts', '../rooms/Room.ts'],
    ['server/rooms/Room.ts', '../storage/FileLog.ts'],
    ['server/rooms/Room.ts', 'node:fs/promises'],
    ['server/rooms/Room.ts', '../records/Records.ts'],
    ['server/records/Records.ts', 'yjs'],
    ['server/records/Records.ts', '../rooms/Room.ts'],
    ['server/records/Records.ts', '../storage/FileJournal.ts'],
    ['server/publish/markdown.ts', 'node:fs'],
    ['server/actions/endorse.ts', '../http/router.ts'],
    ['server/http/router.ts', '../storage/Journal.ts'],
    ['server/http/router.ts', '../ws/upgrade.ts'],
    ['server/ws/upgrade.ts', '../records/Records.ts'],
    ['server/main.ts', './actions/endorse.ts'],
    ['tests/simulate/simulate.ts', '../bench/figures/percentile.ts'],
    ['tests/simulate/simulate.ts', '../../server/pen/Pen.ts'],
    ['server/rooms/Room.ts', '../../tests/support/walls.ts'],
    ['server/rooms/Room.ts', '../../shared/limits.ts'],
    ['client/ui/Button.tsx', '../endorse/EndorseButton.tsx'],
    ['client/ui/Button.tsx', 'yjs'],
    ['client/api/endorse.ts', '../live/openRoom.ts'],
    ['client/endorse/EndorseButton.tsx', '../amend/Thread.tsx'],
    ['client/endorse/EndorseButton.tsx', '../app/routes.tsx'],
    ['client/editor/Editor.tsx', 'express'],
    ['client/app/main.tsx', '../../server/app/startApp.ts'],
    ['server/somewhere/new.ts', '#shared/limits.ts'],
    ['server/verify/checkHead.ts', '#shared/canonicalJson.ts'],
    ['server/verify/checkHead.ts', '../records/MerkleTree.ts'],
    ['server/verify/checkHead.ts', '@noble/hashes/sha2.js'],
    ['server/app/startApp.ts', '../verify/treeRoot.ts'],
    ['server/actions/endorse.ts', '../verify/treeRoot.ts'],
  ])('%s may not import %s', (file, specifier) => {
    expect(findWallFault(file, specifier)).toContain(file);
  });

  test.each([
    ['shared/wording.ts', '@noble/hashes/sha2.js'],
    ['shared/record/reduce.ts', '../limits.ts'],
    ['server/storage/FileLog.ts', 'node:fs/promises'],
    ['server/storage/FileLog.ts', '../rooms/UpdateLog.ts'],
    ['server/storage/FileJournal.ts', '../records/Journal.ts'],
    ['server/actions/adopt.ts', '../rooms/Room.ts'],
    ['server/http/router.ts', '../actions/adopt.ts'],
    ['server/main.ts', './app/run.ts'],
    ['server/app/startApp.ts', '../storage/FileLog.ts'],
    ['server/verify/checkHead.ts', 'node:crypto'],
    ['server/verify/checkHead.ts', './treeRoot.ts'],
    ['client/endorse/EndorseButton.tsx', '../ui/Button.tsx'],
    ['client/app/main.tsx', '../endorse/EndorseButton.tsx'],
    ['tests/server/rooms.test.ts', '../../server/rooms/Room.ts'],
  ])('%s may import %s', (file, specifier) => {
    expect(findWallFault(file, specifier)).toBeUndefined();
  });
});

describe('reading the house', () => {
  test('finds imports over several lines, re-exports, side effects and calls', () => {
    const code = [
      "import {\n  one,\n  type Two,\n} from './a.ts';",
      "import './b.css';",
      "export { three } from '#shared/c.ts';",
      "export const four = 'not from here';",
      "const five = await import('./d.ts');",
    ].join('\n');
    expect(listImports(code)).toEqual(['./a.ts', './b.css', '#shared/c.ts', './d.ts']);
  });

  test('finds a circle through two folders', () => {
    const circle = findCycle([
      { path: 'shared/a.ts', code: "import { b } from './b.ts';" },
      { path: 'shared/b.ts', code: "import type { c } from './deep/c.ts';" },
      { path: 'shared/deep/c.ts', code: "import { a } from '#shared/a.ts';" },
    ]);
    expect(circle).toEqual(['shared/a.ts', 'shared/b.ts', 'shared/deep/c.ts', 'shared/a.ts']);
  });

  test('sees any as a type, not as a word', () => {
    const loose = ['x as any', 'x: any;', 'Map<string, any>', 'x: any[]', 'type X = any;'];
    const fine = ["say('as any');", '// as any', 'schema.any()', 'const any = 1', 'Promise.any(x)'];
    expect(loose.filter((code) => !usesAny(code))).toEqual([]);
    expect(fine.filter((code) => usesAny(code))).toEqual([]);
  });

  test('counts a rule as built until the heading that says otherwise', () => {
    const text = '- **E3** Stored.\n- **E4** Derived.\n\n## Not built yet\n\n- **E6** Later.\n';
    expect(listBuiltRules(text)).toEqual(['E3', 'E4']);
    expect(citesRule("test('[E3, E4] it stands')", 'E4')).toBe(true);
    expect(citesRule("test('[E31] it stands')", 'E3')).toBe(false);
  });
});
