import type { Plugin } from 'vite';

const affected = /[\\/]@tiptap[\\/]y-tiptap[\\/].*\.c?js$/;

/** A line of y-tiptap, and what is put before it. */
interface Guard {
  readonly needle: string;
  readonly before: string;
}

const guards: readonly Guard[] = [
  {
    // A position outside the document cannot be resolved (ueberdosis/y-tiptap issue 48).
    needle: 'const $old = oldDoc.resolve(oldAbs);',
    before:
      'if (oldAbs < 0 || oldAbs > oldDoc.content.size || resolvedAbs > newDoc.content.size) return false;',
  },
  {
    // A caret that Yjs found in the very same paragraph is where it belongs. Without this, a word
    // that someone else types earlier in the paragraph counts as a misplaced caret, which is then
    // put back at its old offset: the next letters come out in the wrong place, or backwards.
    needle: 'if ($old.parent.textContent !== $new.parent.textContent) {',
    before:
      'if ($old.parent.attrs.id && $old.parent.attrs.id === $new.parent.attrs.id) return false;',
  },
];

/**
 * Puts two checks into y-tiptap's search for a caret's place after a remote change. Throws when one
 * of the lines is not there exactly once, so that an upgrade is noticed.
 */
export function guardCaretPositions(code: string): string {
  return guards.reduce((guarded, { needle, before }) => {
    const parts = guarded.split(needle);
    if (parts.length !== 2) {
      throw new Error(
        `y-tiptap has changed: found ${parts.length - 1} times, expected once: "${needle}". ` +
          'See whether the guard in client/yTiptapGuard.ts is still needed.',
      );
    }
    return parts.join(`${before} ${needle}`);
  }, code);
}

/**
 * Guards the carets of y-tiptap 3.0.6–3.0.9 (see `guards`). The guards stay on their lines, so that
 * source maps keep their line numbers.
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
