import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPackage, resolveInside } from './walls.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A file of ours: its path from the root, with forward slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly code: string;
}

/** Every TypeScript and JavaScript file we wrote, in order of path. */
export function readSources(): Source[] {
  return ['client', 'server', 'shared', 'tests']
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) =>
        join(folder, path).replaceAll('\\', '/'),
      ),
    )
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path))
    .toSorted()
    .map((path) => ({ path, code: readFileSync(join(root, path), 'utf8') }));
}

/** What stands between the quotes of every import and re-export, static or dynamic. */
export function listImports(code: string): string[] {
  const lines = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*'([^']+)'|^\s*import\s*'([^']+)'/gm;
  const calls = /\bimport\(\s*'([^']+)'/g;
  return [...code.matchAll(lines), ...code.matchAll(calls)].flatMap(
    (found) => found[1] ?? found[2] ?? [],
  );
}

/** The code with comments and the insides of plain strings taken out. */
export function withoutProse(code: string): string {
  return code
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/g, "''")
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replaceAll(/\/\/.*$/gm, '');
}

/** Whether the code uses the type `any` anywhere. */
export function usesAny(code: string): boolean {
  return /(?:[:<,|&([]|\bas|\bextends|=>?)\s*any\b(?!\s*[(.:])/.test(withoutProse(code));
}

/** The first circle of imports there is, as the paths along it; empty when there is none. */
export function findCycle(sources: readonly Source[]): string[] {
  const targets = new Map(sources.map(({ path, code }) => [path, insideImports(path, code)]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return [];
    const found = firstCycle(targets.get(path) ?? [], (next) => walk(next, [...trail, path]));
    done.add(path);
    return found;
  };
  return firstCycle([...targets.keys()], (path) => walk(path, []));
}

function insideImports(path: string, code: string): string[] {
  return listImports(code)
    .filter((specifier) => !isPackage(specifier))
    .map((specifier) => resolveInside(path, specifier));
}

function firstCycle(paths: readonly string[], walk: (path: string) => string[]): string[] {
  for (const path of paths) {
    const cycle = walk(path);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
