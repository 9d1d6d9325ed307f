import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/sources.ts';

/** Small parts, in which little changes; inside a field for words that is the reader's own typing. */
const small = [
  '[data-footnote]',
  '.margin-note',
  '.text__tools',
  '.words',
  '.contents__item',
  '.topbar',
  '.site-bar:not(',
  '.roster__row',
  '.own__acts',
];

// What is for paper alone a browser leaves out while it draws a screen.
function withoutPrint(rules: string): string {
  const block = /@media print \{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/gu;
  return rules.replaceAll(block, '');
}

// A browser asks `:has()` again after each change anywhere inside what it stands on. On all of a text
// that is after each letter of anyone: it was two thirds of what a letter cost.
test('no style looks for something in all of the text', () => {
  const files = readdirSync(join(root, 'client'), { recursive: true, encoding: 'utf8' });
  const sheets = files.filter((file) => file.endsWith('.css'));
  const anchors = sheets.flatMap((sheet) => {
    const rules = readFileSync(join(root, 'client', sheet), 'utf8').replaceAll(/\/\*.*?\*\//gs, '');
    return [...withoutPrint(rules).matchAll(/(\S+):has\(/g)].map(([, anchor]) => anchor ?? '');
  });
  expect(anchors.length).toBeGreaterThan(0);
  expect(anchors.filter((anchor) => !small.some((part) => anchor.endsWith(part)))).toEqual([]);
});
