import { encodeStateAsUpdate } from 'yjs';
import type { Doc } from 'yjs';
import type { KeptEdit } from './DeviceCopy.ts';
import type { Absence } from './ServerText.ts';

/**
 * The absence of an earlier page, by what it left on the device; null where that does not say what
 * text it wrote in. `server` is the text as the server has it now.
 */
export function absenceBefore(edits: readonly KeptEdit[], server: Doc): Absence | null {
  const base = edits.filter(({ isBase }) => isBase).map(updateOf);
  const own = edits.filter(({ isBase }) => !isBase).map(updateOf);
  if (base.length === 0 || own.length === 0) return null;
  return { base, own, brought: [encodeStateAsUpdate(server)] };
}

function updateOf({ update }: KeptEdit): Uint8Array {
  return update;
}
