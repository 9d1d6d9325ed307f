import { useQuery } from '@tanstack/react-query';
import type { Ground } from '#shared/ground.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { SectionId } from '#shared/ids.ts';
import type { Manifesto, RecordState } from '#shared/record/state.ts';
import { fetchState } from '../../api/manifestos.ts';
import { fetchParagraphs } from '../../api/sections.ts';

export interface FoundSpecimen {
  readonly number: string;
  readonly text: string;
  readonly ground: Ground;
}

/** The paragraph of a manifesto whose ground tells most; null when nothing was said yet. */
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
  const sections = await Promise.all(mostSpoken(state).map((section) => fetchParagraphs(section)));
  const found = sections
    .flatMap(({ paragraphs }) => paragraphs)
    .flatMap(({ number, text, ...rest }) => (number === null ? [] : [{ ...rest, number, text }]))
    .map((paragraph) => ({
      number: paragraph.number,
      text: paragraph.text,
      ground: groundUnder(paragraph, Object.values(state.partners), null),
    }));
  const [best] = found.toSorted((a, b) => tells(b.ground) - tells(a.ground));
  return best && tells(best.ground) > 0 ? best : null;
}

// The two sections in which partners said most: enough to choose from, little to fetch.
function mostSpoken(state: RecordState): SectionId[] {
  const said = Object.values(state.endorsements).flatMap((given) => Object.values(given));
  const counts = new Map<SectionId, number>();
  for (const { section } of said) counts.set(section, (counts.get(section) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .flatMap(([id], place) => (place < 2 ? id : []));
}

// How much a ground shows at a glance: different kinds of bricks count for more than many.
function tells(ground: Ground): number {
  const said = ground.flatMap(({ bricks }) => bricks).filter(({ state }) => state !== 'silent');
  return said.length + 3 * new Set(said.map(({ state }) => state)).size;
}
