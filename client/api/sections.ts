import type { ParagraphId, PartnerId, SectionId } from '#shared/ids.ts';
import type { Phase } from '#shared/network.ts';
import type { Goal, LookAsked, Moment, Section } from '#shared/record/state.ts';
import type { ParagraphView, VanishedParagraph } from '#shared/view.ts';
import { request } from './request.ts';

/** A section's text with what hangs on it, as of one seq of the record. */
export interface SectionParagraphs {
  readonly section: Section;
  readonly seq: number;
  readonly paragraphs: readonly ParagraphView[];
  readonly vanished: readonly VanishedParagraph[];
}

export function fetchParagraphs(
  section: SectionId,
  signal?: AbortSignal,
): Promise<SectionParagraphs> {
  return request(`/sections/${section}/paragraphs`, { signal });
}

export interface MovePhaseBody {
  readonly phase: Phase;
  /** ISO 8601 instant; null for a phase without an end. */
  readonly deadline: string | null;
  readonly reason: string;
}

/** @throws ApiProblem `amendments-open` with `more.amendments`, their numbers. */
export async function movePhase(section: SectionId, body: MovePhaseBody): Promise<Section> {
  const answer = await request<{ section: Section }>(`/sections/${section}/phase`, {
    method: 'PUT',
    body,
  });
  return answer.section;
}

/** All goals of the section; none takes them away [S8]. */
export async function setGoals(
  section: SectionId,
  goals: readonly Goal[],
): Promise<readonly Goal[]> {
  const path = `/sections/${section}/goals`;
  return (await request<{ goals: readonly Goal[] }>(path, { method: 'PUT', body: { goals } }))
    .goals;
}

export interface AskToLookBody {
  readonly paragraphs: readonly {
    readonly paragraph: ParagraphId;
    readonly partners: readonly PartnerId[];
  }[];
  readonly note: string | null;
}

/**
 * Asks partners to look at paragraphs [E10]. `key` is made once per intent, with `newId` [A9].
 *
 * @throws ApiProblem `asked-already` with `more.asked`; then nobody was asked.
 */
export async function askToLook(
  section: SectionId,
  body: AskToLookBody,
  key: string,
): Promise<readonly LookAsked[]> {
  const answer = await request<{ looks: readonly LookAsked[] }>(`/sections/${section}/looks`, {
    method: 'POST',
    body,
    idempotencyKey: key,
  });
  return answer.looks;
}

/** Gives the section the text of an earlier moment, in a new epoch [T5]. */
export async function restoreSection(
  section: SectionId,
  body: { readonly from: Moment; readonly reason: string },
): Promise<Section> {
  const answer = await request<{ section: Section }>(`/sections/${section}/restore`, {
    method: 'POST',
    body,
  });
  return answer.section;
}
