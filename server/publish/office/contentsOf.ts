import type { Entry, Flow } from './Booklet.ts';

/** The table of contents: sections and annexes. */
export function contentsOf(flow: readonly Flow[]): Entry[] {
  return flow.flatMap((each) => {
    if (each.kind === 'list' || each.style !== 'heading-1') return [];
    const title = each.parts.map((part) => (part.kind === 'letters' ? part.text : '')).join('');
    return each.bookmarks.slice(0, 1).map((to) => ({ number: each.number ?? null, title, to }));
  });
}
