import type { ImportItem } from '#shared/importing.ts';

/** Whether more than half of what stands in the section is not in the file: it is a part, then [B1]. */
export function isOnlyPart(items: readonly ImportItem[]): boolean {
  const standing = items.flatMap((item) => (item.kind === 'insert' ? [] : [item.paragraph]));
  const missing = items.filter(({ kind }) => kind === 'delete');
  return missing.length > new Set(standing).size / 2;
}
