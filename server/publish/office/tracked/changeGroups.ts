import type { Part, Revision } from '../Booklet.ts';

/** Parts of a paragraph that are of one amendment and touch, or of none. */
export interface ChangeGroup {
  /** What the last of them is; null when they are no change. */
  readonly last: Revision | null;
  readonly parts: readonly Part[];
}

/** A paragraph's parts by the changes they are: words that go and those that come instead are one. */
export function changeGroups(parts: readonly Part[]): ChangeGroup[] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (last && last.at(-1)?.revision?.amendment === part.revision?.amendment) last.push(part);
    else groups.push([part]);
  }
  return groups.map((all) => ({ last: all.at(-1)?.revision ?? null, parts: all }));
}
