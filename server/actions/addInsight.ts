import { insightId } from '#shared/ids.ts';
import type { ManifestoId } from '#shared/ids.ts';
import { newId } from '#shared/newId.ts';
import type { Actor } from '#shared/record/events.ts';
import { requireInsight } from '#shared/record/required.ts';
import { sectionsOf } from '#shared/record/sections.ts';
import type { Insight, InsightContent, InsightKind } from '#shared/record/state.ts';
import type { House } from './House.ts';
import { requireManifesto } from './readManifesto.ts';
import { actOf } from './Retry.ts';
import type { Retry } from './Retry.ts';
import { tiedParagraphs } from './tiedParagraphs.ts';
import { withRooms } from './withRooms.ts';

export interface AddInsightInput {
  readonly manifesto: ManifestoId;
  readonly kind: InsightKind;
  readonly content: InsightContent;
  readonly retry: Retry | null;
}

/** Adds a practice, source or recommendation, tied to paragraphs that are in the text [I1, A9]. */
export async function addInsight(
  house: House,
  actor: Actor,
  { manifesto, kind, content, retry }: AddInsightInput,
): Promise<Insight> {
  requireManifesto(house, manifesto);
  const { records } = house;
  const made = newId();
  const { paragraphs } = content;
  const performed = await withRooms(house, sectionsOf(records.state, manifesto), (roomOf) =>
    records.perform(
      actor,
      (state) => ({
        type: 'add-insight',
        insight: insightId.parse(made),
        manifesto,
        kind,
        content,
        tied: tiedParagraphs(state, { manifesto, paragraphs, roomOf }),
      }),
      actOf(retry, made),
    ),
  );
  return requireInsight(records.state, insightId.parse(performed.made ?? made));
}
