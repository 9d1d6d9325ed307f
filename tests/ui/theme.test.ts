import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemes } from '#shared/scheme.ts';
import { contrastOf } from '../../client/app/style/contrastOf.ts';
import { contrastPairs } from '../../client/app/style/contrastPairs.ts';
import { publicColours } from '../../server/publish/publicStyle.ts';
import { readContrastTokens, readTokens, resolveToken } from '../support/readTokens.ts';
import type { Tokens } from '../support/readTokens.ts';
import { root } from '../support/sources.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const ours = ['colour', 'scale', 'parts'].map((name) => read(`client/ui/styles/${name}.css`));
const colour = ours[0] ?? '';
const examples = readdirSync(join(root, 'docs/themes'));
const themes: [string, Tokens][] = [
  ['our own', readTokens(...ours)],
  ...examples.map((name): [string, Tokens] => [
    name,
    readTokens(...ours, read(`docs/themes/${name}`)),
  ]),
];

/** Hairlines that only part what white space parts already. */
const decoration = ['basis-color-default-border-subtle'];

const least = { text: 4.5, mark: 3 };

function tooFaint(tokens: Tokens, wanted: { text: number; mark: number }): string[] {
  return schemes.flatMap((scheme) =>
    contrastPairs.flatMap(({ front, back, use }) => {
      const colours = [front, back].map((name) => resolveToken(tokens, name, scheme));
      const contrast = contrastOf(colours[0] ?? '', colours[1] ?? '');
      if (contrast >= wanted[use]) return [];
      return `${front} on ${back}, ${scheme}: ${contrast.toFixed(2)}`;
    }),
  );
}

describe.each(themes)('the theme: %s', (_, tokens) => {
  test('all text and every mark stands out from what it lies on, by day and by night', () => {
    expect(tooFaint(tokens, least)).toEqual([]);
  });

  test('who asks for more contrast gets it', () => {
    const more = new Map([...tokens, ...readContrastTokens(colour)]);
    const faint = tooFaint(more, { text: 4.5, mark: 4.5 });
    // Words in ink on paper, and no line that is there to be overlooked.
    expect(faint.filter((pair) => pair.startsWith('basis-color-default'))).toEqual([]);
    for (const scheme of schemes) {
      const [paper, line, words] = ['bg-document', 'border-subtle', 'color-subtle'].map((name) =>
        resolveToken(more, `basis-color-default-${name}`, scheme),
      );
      expect(contrastOf(paper ?? '', line ?? '')).toBeGreaterThan(7);
      expect(contrastOf(paper ?? '', words ?? '')).toBeGreaterThan(12);
    }
  });
});

test('every colour there is lies on some other, and is measured', () => {
  const measured = new Set(contrastPairs.flatMap(({ front, back }) => [front, back]));
  const all = [...readTokens(colour).keys()].filter((name) => !decoration.includes(name));
  expect(all.filter((name) => !measured.has(name))).toEqual([]);
});

test('the example speaks only of names that we know', () => {
  const known = readTokens(...ours);
  const said = examples.flatMap((name) => [...readTokens(read(`docs/themes/${name}`)).keys()]);
  expect(said.filter((name) => !known.has(name))).toEqual([]);
});

test('the public page has the colours of the rest', () => {
  const tokens = readTokens(colour);
  expect(
    publicColours.map(([name, token]) => [
      ...[name, token],
      ...schemes.map((scheme) => resolveToken(tokens, token.slice(2), scheme)),
    ]),
  ).toEqual(publicColours);
});

test('what follows another token is said again on a theme class', () => {
  for (const sheet of [colour, ours[2] ?? '']) {
    for (const [rule, selector = ''] of sheet.matchAll(/^([^\s@/{}][^{}]*)\{[^}]*\}/gm)) {
      const follows = /^ +--[\w-]+:\s*var\(/m.test(rule);
      expect([selector.trim(), follows && !selector.includes('.draagvlak-theme')]).toEqual([
        selector.trim(),
        false,
      ]);
    }
  }
});
