import type { RecordEvent } from './events.ts';
import type { Insight, InsightContent, RecordState } from './state.ts';

type InsightEvent = Extract<RecordEvent, { type: `insight-${string}` }>;

/** The record after an insight was added, changed, withdrawn or judged [I1, I2]. */
export function reduceInsight(state: RecordState, event: InsightEvent): RecordState {
  const after = insightAfter(state.insights[event.insight], event);
  return after ? { ...state, insights: { ...state.insights, [event.insight]: after } } : state;
}

function insightAfter(before: Insight | undefined, event: InsightEvent): Insight | undefined {
  if (event.type === 'insight-added') return added(event);
  if (!before) return undefined;
  const { at } = event;
  const by = personOf(event);
  switch (event.type) {
    case 'insight-changed':
      return {
        ...before,
        ...contentOf(event),
        revision: before.revision + 1,
        changed: { by, at },
      };
    case 'insight-withdrawn':
      return { ...before, withdrawn: { reason: event.reason, by, at } };
    case 'insight-judged': {
      const { verdict, reason, on } = event;
      const judgement = { verdict, reason, on, revision: before.revision, by, at };
      return { ...before, judgements: [...before.judgements, judgement] };
    }
  }
}

function added(event: Extract<InsightEvent, { type: 'insight-added' }>): Insight {
  const { insight: id, number, manifesto, kind, partner, at } = event;
  return {
    id,
    number,
    manifesto,
    kind,
    ...contentOf(event),
    author: personOf(event),
    partner,
    at,
    revision: 1,
    changed: null,
    withdrawn: null,
    judgements: [],
  };
}

function contentOf({ title, text, origin, href, paragraphs }: InsightContent): InsightContent {
  return { title, text, origin, href, paragraphs };
}

// Only people add, change, withdraw and judge.
function personOf({ actor }: RecordEvent): Insight['author'] {
  return actor.kind === 'person' ? actor.person : (actor.kind as Insight['author']);
}
