import type { AmendmentId, ManifestoId, ParagraphId, SectionId } from '#shared/ids.ts';
import type { Endorsement, Stance } from '#shared/record/state.ts';
import { request } from './request.ts';

/** What a partner says of exactly these words [E2]. */
export interface EndorseBody {
  /** Exact hash of the wording on the screen. */
  readonly wording: string;
  readonly stance: Stance;
  /** With `agree`: only if this amendment is adopted as it is proposed [E6]. */
  readonly amendment?: AmendmentId;
  /** Required when the stance is `object`. */
  readonly reason?: string;
}

export interface ParagraphAddress {
  readonly section: SectionId;
  readonly paragraph: ParagraphId;
}

function path({ section, paragraph }: ParagraphAddress): string {
  return `/sections/${section}/paragraphs/${paragraph}/endorsement`;
}

/** @throws ApiProblem `stale-wording` with `more.current` (StaleWording); nothing is recorded. */
export async function endorse(where: ParagraphAddress, body: EndorseBody): Promise<Endorsement> {
  const answer = await request<{ endorsement: Endorsement }>(path(where), { method: 'PUT', body });
  return answer.endorsement;
}

/** A paragraph with the exact hash of its words on the screen. */
export type ShownParagraph = ParagraphAddress & { readonly wording: string };

/**
 * Agrees to all of these paragraphs, or to none [E7].
 *
 * @throws ApiProblem `stale-wording` with `more.paragraphs`, the ids of those that have changed.
 */
export async function endorseAll(
  manifesto: ManifestoId,
  paragraphs: readonly ShownParagraph[],
): Promise<readonly Endorsement[]> {
  const answer = await request<{ endorsements: readonly Endorsement[] }>(
    `/manifestos/${manifesto}/endorsements`,
    { method: 'PUT', body: { paragraphs } },
  );
  return answer.endorsements;
}

export async function withdrawEndorsement(where: ParagraphAddress): Promise<void> {
  await request<undefined>(path(where), { method: 'DELETE' });
}
