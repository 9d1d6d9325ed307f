import type { Entry, Flow, Leaf, ParagraphStyle } from './Booklet.ts';

const levels: Partial<Record<ParagraphStyle, Entry['level']>> = { 'heading-1': 1, 'heading-2': 2 };

/** The table of contents of what can be found under a name, down to the second level. */
export function contentsOf(flow: readonly Flow[]): Entry[] {
  return flow.flatMap((each) => (each.kind === 'leaf' ? entryOf(each) : []));
}

function entryOf({ style, parts, bookmarks, number }: Leaf): Entry[] {
  const [to] = bookmarks;
  const level = levels[style];
  if (to === undefined || level === undefined) return [];
  // As it reads now: not what would come in.
  const title = parts.map((part) =>
    part.kind === 'letters' && part.revision?.kind !== 'insert' ? part.text : '',
  );
  return [{ level, number: number ?? null, title: title.join(''), to }];
}
