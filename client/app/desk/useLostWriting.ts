import { useState } from 'react';
import type { SectionId } from '#shared/ids.ts';
import type { Section } from '#shared/record/state.ts';

/** Why nobody types in a section any more, or one person does not. */
export type LostWriting = 'ended' | 'revoked';

/**
 * Why who could type in a section while it stood open on this page no longer can: its phase went on,
 * or their own right went. Null for who can, and for who never could.
 */
export function useLostWriting(section: Section, isEditable: boolean): LostWriting | null {
  const [could, setCould] = useState<ReadonlySet<SectionId>>(new Set());
  if (isEditable && !could.has(section.id)) setCould(new Set(could).add(section.id));
  if (isEditable || !could.has(section.id)) return null;
  return section.phase === 'writing' ? 'revoked' : 'ended';
}
