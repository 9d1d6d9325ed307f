import type { AmendmentId } from '#shared/ids.ts';
import type { Amendment, Reply } from '#shared/record/state.ts';
import type { Run } from '#shared/wording.ts';
import type { ParagraphAddress } from './endorsing.ts';
import { request } from './request.ts';

/** A proposal about one paragraph. */
export type ProposeBody = {
  /** Exact hash of the wording it was written on. */
  readonly wording: string;
  readonly reason: string;
} & (
  | { readonly kind: 'replace' | 'insert-after'; readonly content: readonly Run[] }
  | { readonly kind: 'delete' }
);

/** Other words for an amendment, on the wording with the exact hash `wording`. */
export interface ModifiedBody {
  readonly wording: string;
  /** Empty to delete the paragraph, where that is what was asked. */
  readonly content: readonly Run[];
}

/** `key` is made once per intent, with `newId` [A9]. */
export async function propose(
  { section, paragraph }: ParagraphAddress,
  body: ProposeBody,
  key: string,
): Promise<Amendment> {
  const made = await request<{ amendment: Amendment }>(
    `/sections/${section}/paragraphs/${paragraph}/amendments`,
    { method: 'POST', body, idempotencyKey: key },
  );
  return made.amendment;
}

/** `key` is made once per intent, with `newId` [A9]. */
export async function reply(amendment: AmendmentId, text: string, key: string): Promise<Reply> {
  const made = await request<{ reply: Reply }>(`/amendments/${amendment}/replies`, {
    method: 'POST',
    body: { text },
    idempotencyKey: key,
  });
  return made.reply;
}

/**
 * Adopts it as it was proposed, or in other words.
 *
 * @throws ApiProblem `overlap` with `more.overlaps` (Overlap[]), or `stale-wording` for other words
 *   on a text that has changed; the text is as it was.
 */
export function adopt(amendment: AmendmentId, body: ModifiedBody | null): Promise<Amendment> {
  return decide(amendment, 'adopt', body ?? {});
}

/** Asks who proposed it whether other words are fine too [A2]. */
export function suggest(amendment: AmendmentId, body: ModifiedBody): Promise<Amendment> {
  return put(amendment, 'modification', body);
}

/** `wording`: the exact hash of the suggested words that were on the screen. */
export function answer(
  amendment: AmendmentId,
  body: { readonly wording: string; readonly base: string; readonly agrees: boolean },
): Promise<Amendment> {
  return put(amendment, 'modification/answer', body);
}

export function decline(amendment: AmendmentId, reason: string): Promise<Amendment> {
  return decide(amendment, 'decline', { reason });
}

export function withdrawAmendment(amendment: AmendmentId): Promise<Amendment> {
  return decide(amendment, 'withdraw', {});
}

/** Backs an amendment for the reader's partner, or no longer does [A8]. */
export async function back(amendment: AmendmentId, isBacking: boolean): Promise<Amendment> {
  if (isBacking) return put(amendment, 'backing', {});
  const path = `/amendments/${amendment}/backing`;
  return (await request<{ amendment: Amendment }>(path, { method: 'DELETE' })).amendment;
}

export function closeThread(amendment: AmendmentId, reason: string): Promise<Amendment> {
  return decide(amendment, 'close', { reason });
}

export function reopenThread(amendment: AmendmentId): Promise<Amendment> {
  return decide(amendment, 'reopen', {});
}

async function decide(
  amendment: AmendmentId,
  act: 'adopt' | 'decline' | 'withdraw' | 'close' | 'reopen',
  body: object,
): Promise<Amendment> {
  const path = `/amendments/${amendment}/${act}`;
  return (await request<{ amendment: Amendment }>(path, { method: 'POST', body })).amendment;
}

async function put(amendment: AmendmentId, what: string, body: object): Promise<Amendment> {
  const path = `/amendments/${amendment}/${what}`;
  return (await request<{ amendment: Amendment }>(path, { method: 'PUT', body })).amendment;
}
