import type { AmendmentId } from '#shared/ids.ts';
import type { Amendment, Reply } from '#shared/record/state.ts';
import type { Run } from '#shared/wording.ts';
import type { ParagraphAddress } from './endorsing.ts';
import { request } from './request.ts';

/** A proposal for one paragraph: plain text, or formatted runs. */
export type ProposeBody = {
  /** Exact hash of the wording it was written on. */
  readonly wording: string;
  readonly reason: string;
} & ({ readonly text: string } | { readonly content: readonly Run[] });

/** `key` is made once per intent, with `newId` [A9]. */
export async function propose(
  { section, paragraph }: ParagraphAddress,
  body: ProposeBody,
  key: string,
): Promise<Amendment> {
  const answer = await request<{ amendment: Amendment }>(
    `/sections/${section}/paragraphs/${paragraph}/amendments`,
    { method: 'POST', body, idempotencyKey: key },
  );
  return answer.amendment;
}

/** `key` is made once per intent, with `newId` [A9]. */
export async function reply(amendment: AmendmentId, text: string, key: string): Promise<Reply> {
  const answer = await request<{ reply: Reply }>(`/amendments/${amendment}/replies`, {
    method: 'POST',
    body: { text },
    idempotencyKey: key,
  });
  return answer.reply;
}

/** @throws ApiProblem `overlap` with `more.overlaps` (Overlap[]); the text is as it was. */
export function adopt(amendment: AmendmentId): Promise<Amendment> {
  return decide(amendment, 'adopt', {});
}

export function decline(amendment: AmendmentId, reason: string): Promise<Amendment> {
  return decide(amendment, 'decline', { reason });
}

export function withdrawAmendment(amendment: AmendmentId): Promise<Amendment> {
  return decide(amendment, 'withdraw', {});
}

/** Backs an amendment for the reader's partner, or no longer does [A8]. */
export async function back(amendment: AmendmentId, isBacking: boolean): Promise<Amendment> {
  const how = isBacking ? ({ method: 'PUT', body: {} } as const) : ({ method: 'DELETE' } as const);
  const answer = await request<{ amendment: Amendment }>(`/amendments/${amendment}/backing`, how);
  return answer.amendment;
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
  const answer = await request<{ amendment: Amendment }>(`/amendments/${amendment}/${act}`, {
    method: 'POST',
    body,
  });
  return answer.amendment;
}
