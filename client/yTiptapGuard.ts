import type { Plugin } from 'vite';

const affected = /[\\/]@tiptap[\\/]y-tiptap[\\/].*\.c?js$/;
const needle = 'const $old = oldDoc.resolve(oldAbs);';
const guard =
  'if (oldAbs < 0 || oldAbs > oldDoc.content.size || resolvedAbs > newDoc.content.size) return false;';

/**
 * Puts a bounds check before the line of y-tiptap that resolves a caret's old position.
 * Throws when that line is not there exactly once, so that an upgrade is noticed.
 */
export function guardCaretPositions(code: string): string {
  const parts = code.split(needle);
  if (parts.length !== 2) {
    throw new Error(
      `y-tiptap has changed: found ${parts.length - 1} times, expected once: "${needle}". ` +
        'See whether the guard in client/yTiptapGuard.ts is still needed.',
    );
  }
  return parts.join(`${guard} ${needle}`);
}

/**
 * y-tiptap 3.0.6–3.0.9 throws a RangeError when a remote change shrinks the document under a
 * caret, after which the editor can drift from its Y.Doc (ueberdosis/y-tiptap issue 48).
 * The guard stays on its line, so that source maps keep their line numbers.
 */
export function yTiptapGuard(): Plugin {
  return {
    name: 'y-tiptap-guard',
    enforce: 'pre',
    transform: {
      filter: { id: affected },
      handler: (code) => ({ code: guardCaretPositions(code), map: null }),
    },
  };
}
