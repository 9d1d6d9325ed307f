import type { InsightId, ManifestoId } from '#shared/ids.ts';
import type { Insight, InsightContent, InsightKind, Verdict } from '#shared/record/state.ts';
import { request } from './request.ts';

/** Adds a practice, source or recommendation [I1]. `key` is made once per intent, with `newId` [A9]. */
export function addInsight(
  manifesto: ManifestoId,
  body: InsightContent & { readonly kind: InsightKind },
  key: string,
): Promise<Insight> {
  return insightIn(`/manifestos/${manifesto}/insights`, {
    method: 'POST',
    body,
    idempotencyKey: key,
  });
}

/** @throws ApiProblem `changed-meanwhile` when `revision` is not the one of now. */
export function changeInsight(
  insight: InsightId,
  body: InsightContent & { readonly revision: number },
): Promise<Insight> {
  return insightIn(`/insights/${insight}`, { method: 'PUT', body });
}

/** `reason`: whoever did not add it has to say why. */
export function withdrawInsight(insight: InsightId, reason: string | null): Promise<Insight> {
  return insightIn(`/insights/${insight}/withdraw`, { method: 'POST', body: { reason } });
}

/** Says what became of a recommendation [I2], as it is in `revision`. */
export function judgeInsight(
  insight: InsightId,
  body: { readonly revision: number; readonly verdict: Verdict; readonly reason: string | null },
): Promise<Insight> {
  return insightIn(`/insights/${insight}/judgement`, { method: 'PUT', body });
}

async function insightIn(path: string, options: Parameters<typeof request>[1]): Promise<Insight> {
  return (await request<{ insight: Insight }>(path, options)).insight;
}
