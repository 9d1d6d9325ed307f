import type { CoalitionId, ManifestoId, SectionId } from '#shared/ids.ts';
import { sectionId } from '#shared/ids.ts';
import type { House } from '../../server/actions/House.ts';
import { writeSection } from '../../server/actions/writeSection.ts';
import { paragraphOf } from '../http/cast.ts';

/**
 * Adds a section of a coalition, by default `c1`, with an empty diary for each writer and three
 * paragraphs for all.
 */
export async function addStage(
  house: House,
  name: string,
  { diaries, coalition = 'c1' }: { diaries: number; coalition?: string },
): Promise<SectionId> {
  const id = sectionId.parse(name);
  const at = { manifesto: 'm' as ManifestoId, coalition: coalition as CoalitionId, deadline: null };
  const section = { id, title: name, ...at };
  await house.records.perform({ kind: 'service' }, () => ({ type: 'add-section', section }));
  const texts = Array.from({ length: diaries }, (_, number) => `Dagboek ${number}:`);
  await writeSection(house, id, {
    type: 'doc',
    content: [...texts, 'Wij luisteren.', 'Wij antwoorden altijd.', 'Wij doen het samen.'].map(
      (text, index) => ({
        type: 'paragraph',
        attrs: { id: paragraphOf(id, index) },
        content: [{ type: 'text', text }],
      }),
    ),
  });
  return id;
}
