import type { ManifestoId, ParagraphId } from '#shared/ids.ts';
import type { Actor } from '#shared/record/events.ts';
import { addInsight } from '../actions/addInsight.ts';
import type { House } from '../actions/House.ts';
import { tendInsight } from '../actions/tendInsight.ts';
import { demoPersonId } from './demoPeople.ts';
import { insights } from './insights.ts';
import type { PersonKey } from './network.ts';

interface Place {
  readonly manifesto: ManifestoId;
  /** The paragraph that the demo calls by a key. */
  readonly paragraphOf: (key: string) => ParagraphId;
}

/** Adds what the demo network learnt elsewhere, and what it made of the advice. */
export async function addInsights(house: House, { manifesto, paragraphOf }: Place): Promise<void> {
  for (const { author, kind, judgement, paragraphs, ...said } of insights) {
    const content = { ...said, paragraphs: paragraphs.map(paragraphOf) };
    const added = { manifesto, kind, content, retry: null };
    const { id: insight, revision } = await addInsight(house, as(author), added);
    if (!judgement) continue;
    const { by, verdict, reason } = judgement;
    await tendInsight(house, as(by), { type: 'judge-insight', insight, revision, verdict, reason });
  }
}

function as(key: PersonKey): Actor {
  return { kind: 'person', person: demoPersonId(key) };
}
