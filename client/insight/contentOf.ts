import type { ParagraphId } from '#shared/ids.ts';
import type { InsightContent } from '#shared/record/state.ts';
import type { InsightDraft } from './InsightDraft.ts';
import { readNumbers } from './readNumbers.ts';
import type { TiePlaces } from './TiePlaces.ts';

/** What a draft says; `kept` are paragraphs without a number to which it stays tied. */
export function contentOf(
  { title, text, origin, href, numbers }: InsightDraft,
  places: TiePlaces,
  kept: readonly ParagraphId[],
): InsightContent {
  const named = readNumbers(numbers, places).places.map(({ id }) => id);
  return {
    title: title.trim(),
    text: text.trim(),
    origin: origin.trim() || null,
    href: href.trim() || null,
    paragraphs: [...named, ...kept],
  };
}
