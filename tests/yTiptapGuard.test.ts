import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { guardCaretPositions } from '../client/yTiptapGuard.ts';

const installed = createRequire(import.meta.url).resolve('@tiptap/y-tiptap');

test('the guard fits the installed y-tiptap', () => {
  expect(guardCaretPositions(readFileSync(installed, 'utf8'))).toMatch(
    /if \(oldAbs < 0 .* return false; const \$old = oldDoc\.resolve\(oldAbs\);/,
  );
});

test('an upgrade in which the guarded line is gone stops the build', () => {
  expect(() => guardCaretPositions('const $old = somethingElse;')).toThrow(/y-tiptap has changed/);
});
