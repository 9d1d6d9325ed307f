import type { Scheme } from '#shared/scheme.ts';

/** Design tokens by name, without the dashes; later ones replace earlier ones. */
export type Tokens = ReadonlyMap<string, string>;

/** The tokens that style sheets give a value, outside media queries. */
export function readTokens(...sheets: readonly string[]): Tokens {
  return new Map(sheets.flatMap((sheet) => declared(withoutMedia(withoutNotes(sheet)))));
}

/** The tokens that a sheet gives another value for whoever asks for more contrast. */
export function readContrastTokens(sheet: string): Tokens {
  const found = /@media \(prefers-contrast: more\) \{([\s\S]*?\n)\}/.exec(withoutNotes(sheet));
  return new Map(declared(found?.[1] ?? ''));
}

/** What a token comes to by day or by night, followed through all that it refers to. */
export function resolveToken(tokens: Tokens, name: string, scheme: Scheme): string {
  const value = tokens.get(name);
  if (value === undefined) throw new TypeError(`There is no token --${name}.`);
  const other = /^var\(\s*--([\w-]+)\s*\)$/.exec(value)?.[1];
  if (other) return resolveToken(tokens, other, scheme);
  const both = /^light-dark\((.+), (.+)\)$/.exec(value);
  return both?.[scheme === 'light' ? 1 : 2] ?? value;
}

function declared(sheet: string): [string, string][] {
  return [...sheet.matchAll(/--([\w-]+):\s*([^;]+?)(?:\s*!important)?;/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
}

function withoutNotes(sheet: string): string {
  return sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

function withoutMedia(sheet: string): string {
  return sheet.replaceAll(/@media[^{]*\{[\s\S]*?\n\}/g, '');
}
