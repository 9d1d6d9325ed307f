import type { AmendmentView, ManifestoView, SectionView } from '#shared/view.ts';

/** An amendment, and the paragraph it is about. */
export interface PlacedAmendment {
  readonly amendment: AmendmentView;
  /** Null when it is gone. */
  readonly paragraph: { readonly number: string | null; readonly text: string } | null;
}

/** The amendments of a section, those of what is gone last. What moved elsewhere is listed there. */
export function placedAmendments(
  { sections }: Pick<ManifestoView, 'sections'>,
  { paragraphs, vanished }: SectionView,
): PlacedAmendment[] {
  const there = paragraphs.flatMap(({ amendments, number, text }) =>
    amendments.map((amendment) => ({ amendment, paragraph: { number, text } })),
  );
  const left = vanished.filter(({ amendments }) => amendments.length > 0);
  if (left.length === 0) return there;
  const present = new Set(
    sections.flatMap((section) =>
      section.paragraphs.flatMap(({ id, aliases }) => [id, ...aliases]),
    ),
  );
  const gone = left
    .filter(({ id }) => !present.has(id))
    .flatMap(({ amendments }) => amendments.map((amendment) => ({ amendment, paragraph: null })));
  return [...there, ...gone];
}
