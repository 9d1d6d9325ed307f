import type { CoalitionId, ManifestoId, PartnerId, PersonId, SectionId } from '#shared/ids.ts';
import type { Command } from '#shared/record/commands.ts';
import { openMemoryHouse } from '../support/openMemoryHouse.ts';
import { MemoryJournal } from '../support/MemoryJournal.ts';
import { cast, coalition, everyone } from './cast.ts';
import type { Player } from './cast.ts';

const manifesto = 'm' as ManifestoId;
export const section = 's1' as SectionId;

const id = (name: string) => name as CoalitionId & PartnerId & PersonId;
const people = everyone.filter((name) => cast[name].partner !== null);
const forming = (name: string, partners: readonly string[], lead: string): Command => ({
  type: 'form-coalition',
  coalition: {
    id: id(name),
    theme: name,
    partners: partners.map(id),
    leads: [id(lead)],
    from: '2020-01-01',
    to: null,
  },
});

const founding: readonly Command[] = [
  ...['delta', 'waal', 'linge'].map((name): Command => ({
    type: 'add-partner',
    partner: { id: id(name), name, type: 'water-board' },
  })),
  ...people.map((name): Command => {
    const { partner, speaks, isObserver }: Player = cast[name];
    const role = isObserver ? 'observer' : name === 'coordinator' ? 'coordinator' : 'member';
    const mandate = speaks === true;
    return {
      type: 'add-person',
      person: { id: id(name), partner: id(partner ?? ''), role, mandate },
    };
  }),
  forming('c1', coalition, 'lead'),
  forming('c2', ['linge'], 'otherLead'),
  {
    type: 'create-manifesto',
    manifesto: { id: manifesto, slug: 'm', title: 'Manifest', language: 'nl' },
  },
  {
    type: 'add-section',
    section: { id: section, manifesto, title: 'Eerst', coalition: id('c1'), deadline: null },
  },
];

/** The lines of a journal in which the network of the cast has been founded, with one section. */
export async function foundNetwork(): Promise<readonly string[]> {
  const lines: string[] = [];
  const { records } = await openMemoryHouse({ journal: new MemoryJournal(lines) });
  for (const command of founding) await records.perform({ kind: 'service' }, () => command);
  return lines;
}
