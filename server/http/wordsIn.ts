import type { Run } from '#shared/wording.ts';
import type { Proposed } from '../actions/proposedWording.ts';

type Body =
  { readonly text: string } | { readonly content: readonly Run[] } | { readonly wording?: string };

/** The words in a request that may give them as plain text or as formatted runs; null without. */
export function wordsIn(body: Body): Proposed | null {
  if ('text' in body) return body.text;
  return 'content' in body ? body.content : null;
}
