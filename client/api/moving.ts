import type { ParagraphId, SectionId } from '#shared/ids.ts';
import type { ParagraphAddress } from './endorsing.ts';
import { request } from './request.ts';

/** Where a paragraph goes, of exactly these words. */
export interface MoveBody {
  readonly to: SectionId;
  /** The paragraph it comes behind; null: before all others. */
  readonly behind: ParagraphId | null;
  /** Exact hash of the wording on the screen. */
  readonly wording: string;
}

/** Where a paragraph stands by now. */
export interface MovedParagraph {
  readonly id: ParagraphId;
  readonly section: SectionId;
  /** Null for a heading. */
  readonly number: string | null;
}

/**
 * Moves a paragraph to another section, with what hangs on it [P5]. `key` is made once per intent,
 * with `newId` [A9].
 *
 * @throws ApiProblem `stale-wording`, `being-adopted`, `section-closed`, or `not-found` when it, or
 *   its place, is gone; then nothing was moved.
 */
export async function moveParagraph(
  { section, paragraph }: ParagraphAddress,
  body: MoveBody,
  key: string,
): Promise<MovedParagraph> {
  const answer = await request<{ paragraph: MovedParagraph }>(
    `/sections/${section}/paragraphs/${paragraph}/move`,
    { method: 'POST', body, idempotencyKey: key },
  );
  return answer.paragraph;
}
