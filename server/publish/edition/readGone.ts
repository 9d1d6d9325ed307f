import type { Language } from '#shared/language/language.ts';
import type { ManifestoView, ParagraphView, VanishedParagraph } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import type { Backing } from './Edition.ts';
import type { Part } from './Part.ts';
import { readBacking } from './readBacking.ts';
import { startOf } from './startOf.ts';

type Gone = Pick<ParagraphView, 'id' | 'aliases' | 'endorsements'>;

/**
 * What was said of what is no longer a numbered paragraph: it went, was emptied or became a heading.
 * A paragraph that moved to another section is not gone.
 */
export function readGone({ view, chosen, language }: Part): Backing[] {
  const present = new Set(
    view.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]),
    ),
  );
  const vanished = new Map<string, VanishedParagraph>(
    chosen.flatMap((section) => section.vanished).map((each) => [each.id, each]),
  );
  const gone: Gone[] = [
    ...chosen.flatMap(({ paragraphs }) => paragraphs).filter(({ number }) => number === null),
    ...[...vanished.values()]
      .filter(({ id }) => !present.has(id))
      .map((each) => ({ ...each, aliases: [] })),
  ];
  return gone.flatMap((each) => readOne(view, each, language));
}

// Nobody can be silent about what is gone, and whatever was said of it is of an earlier text.
function readOne(
  { partners }: ManifestoView,
  { id, aliases, endorsements }: Gone,
  language: Language,
): Backing[] {
  const [first] = endorsements;
  if (!first) return [];
  const said = endorsements.map((each) => ({ ...each, validity: 'outdated' as const }));
  return [
    {
      id,
      aliases,
      number: null,
      start: startOf(plainText(first.wording.runs)),
      groups: readBacking(said, partners, language).filter(({ kind }) =>
        kind.startsWith('outdated'),
      ),
    },
  ];
}
