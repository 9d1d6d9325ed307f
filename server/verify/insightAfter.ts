import type { Insight, Judgement } from './Insight.ts';
import type { Line } from './Line.ts';

type Content = Pick<Insight, 'title' | 'text' | 'origin' | 'href' | 'paragraphs'>;

/** An insight after one line of the record about it; `before` is missing when that adds it. */
export function insightAfter(
  id: string,
  line: Line,
  before: Insight | undefined,
): Insight | undefined {
  if (line.type === 'insight-added') {
    const { number, manifesto, kind, partner } = line as unknown as Insight;
    const about = { id, number, manifesto, kind, partner, at: line.at };
    return { ...about, ...contentOf(line), revision: 1, isWithdrawn: false, judgements: [] };
  }
  if (before && line.type === 'insight-changed')
    return { ...before, ...contentOf(line), revision: before.revision + 1 };
  if (before && line.type === 'insight-withdrawn') return { ...before, isWithdrawn: true };
  if (before && line.type === 'insight-judged')
    return { ...before, judgements: [...before.judgements, judgementIn(line, before)] };
  return before;
}

function contentOf(line: Line): Content {
  const { title, text, origin, href, paragraphs } = line as unknown as Content;
  return { title, text, origin, href, paragraphs };
}

function judgementIn(line: Line, { revision }: Insight): Judgement {
  const { verdict, reason, on, at } = line as unknown as Judgement;
  return { verdict, reason, on, revision, at };
}
