import { useQuery } from '@tanstack/react-query';
import type { Ground } from '#shared/ground.ts';
import type { Endorsement, Manifesto, RecordState } from '#shared/record/state.ts';
import { groundOf, viewParagraph } from '#shared/view.ts';
import { fetchState } from '../../api/manifestos.ts';
import { fetchParagraphs } from '../../api/sections.ts';

export interface FoundSpecimen {
  readonly number: string;
  readonly text: string;
  readonly ground: Ground;
}

/** The paragraph of a manifesto about which most was said; null when nothing was yet. */
export function useSpecimen(manifesto: Manifesto | undefined) {
  return useQuery({
    queryKey: ['specimen', manifesto?.id],
    queryFn: () => (manifesto ? findSpecimen(manifesto) : null),
    enabled: manifesto !== undefined,
    staleTime: 60_000,
    retry: false,
  });
}

async function findSpecimen(manifesto: Manifesto): Promise<FoundSpecimen | null> {
  const { state } = await fetchState(manifesto.id);
  const [chosen] = mostSaid(state);
  if (!chosen) return null;
  const { paragraphs } = await fetchParagraphs(chosen.section);
  const paragraph = paragraphs.find(({ id }) => id === chosen.paragraph);
  if (!paragraph?.number) return null;
  const ground = groundOf(state, viewParagraph(state, paragraph), null);
  return { number: paragraph.number, text: paragraph.text, ground };
}

// One endorsement of the paragraph that has most; different stances count for more than many.
function mostSaid(state: RecordState): Endorsement[] {
  const byParagraph = Object.values(state.endorsements).map((given) => Object.values(given));
  const worth = (given: readonly Endorsement[]) =>
    given.length + 2 * new Set(given.map(({ stance }) => stance)).size;
  return byParagraph.toSorted((a, b) => worth(b) - worth(a))[0] ?? [];
}
