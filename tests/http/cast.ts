import type { BlockJson } from '#shared/document.ts';
import type { CoalitionId, ManifestoId, ParagraphId, PartnerId, PersonId } from '#shared/ids.ts';
import { amendmentId, sectionId } from '#shared/ids.ts';
import type { SectionId } from '#shared/ids.ts';
import type { NetworkRole, Phase } from '#shared/network.ts';
import { newId } from '#shared/newId.ts';
import type { Command } from '#shared/record/commands.ts';
import type { Actor } from '#shared/record/events.ts';
import type { Amendment } from '#shared/record/state.ts';
import type { House } from '../../server/actions/House.ts';
import { movePhase } from '../../server/actions/movePhase.ts';
import { propose } from '../../server/actions/propose.ts';
import { readSection } from '../../server/actions/readManifesto.ts';
import { writeSection } from '../../server/actions/writeSection.ts';

interface Played {
  readonly partner: string;
  readonly role?: NetworkRole;
  readonly mandate?: boolean;
}

/**
 * Who is in the test network. Coalition `c1` is partner `inside`, which writes the sections named
 * `own…`; `c2` is partner `other`, which writes `other…`. Partner `outside` is in neither.
 */
const cast = {
  coordinator: { partner: 'outside', role: 'coordinator' },
  lead: { partner: 'inside' },
  member: { partner: 'inside' },
  mandate: { partner: 'inside', mandate: true },
  observer: { partner: 'inside', role: 'observer' },
  outsider: { partner: 'outside' },
  otherLead: { partner: 'other' },
} as const satisfies Record<string, Played>;

export type Name = keyof typeof cast;
export const names = Object.keys(cast) as Name[];

/** Names and addresses that must never be found in the record. */
export const secretName = (name: Name): string => `Fictief Mens ${name}`;
export const secretMail = (name: Name): string => `${name}@voorbeeld.example`;

const service: Actor = { kind: 'service' };
export const person = (name: Name): Actor => ({ kind: 'person', person: name as PersonId });
const coalitions = { c1: 'lead', c2: 'otherLead' } as const;
const leadOf = (section: SectionId): Name => (section.startsWith('own') ? 'lead' : 'otherLead');

/** The text every new section of the cast starts with; the ids are the section's with a number. */
export const lines = ['Wij luisteren naar elke inwoner.', 'Wij antwoorden binnen zes weken.'];

/** Brings the cast in; answers a session for each. */
export async function settle(house: House): Promise<Record<string, string>> {
  const tell = (command: Command) => house.records.perform(service, () => command);
  for (const id of ['inside', 'outside', 'other'] as PartnerId[])
    await tell({ type: 'add-partner', partner: { id, name: `Gemeente ${id}`, type: 'company' } });
  const sessions: Record<string, string> = {};
  for (const name of names) {
    const id = name as PersonId;
    const { partner, role = 'member', mandate = false }: Played = cast[name];
    const played = { id, partner: partner as PartnerId, role, mandate };
    await tell({ type: 'add-person', person: played });
    await house.accounts.setName(id, secretName(name), secretMail(name));
    sessions[name] = await house.accounts.sessions.start(id);
  }
  for (const [id, lead] of Object.entries(coalitions)) {
    const partners = [id === 'c1' ? 'inside' : 'other'] as PartnerId[];
    const dates = { from: '2020-01-01', to: null };
    const coalition = { id: id as CoalitionId, theme: 'Proef', partners, ...dates };
    await tell({ type: 'form-coalition', coalition: { ...coalition, leads: [lead as PersonId] } });
  }
  const manifesto = {
    id: 'm' as ManifestoId,
    slug: 'm',
    title: 'Manifest',
    language: 'nl',
  } as const;
  await tell({ type: 'create-manifesto', manifesto });
  await addSection(house, 'own');
  await addSection(house, 'other');
  return sessions;
}

const firstText = (name: string): BlockJson[] =>
  lines.map((text, index) => ({
    type: 'paragraph',
    attrs: { id: paragraphOf(name, index) },
    content: [{ type: 'text', text }],
  }));

/**
 * Adds a section with a first text: of coalition `c1` when its name begins with `own`. Like all acts
 * below it is done with the pen, as at a door.
 */
export async function addSection(
  house: House,
  name: string,
  content: readonly BlockJson[] = firstText(name),
): Promise<SectionId> {
  const id = sectionId.parse(name);
  const coalition = (name.startsWith('own') ? 'c1' : 'c2') as CoalitionId;
  const section = { id, manifesto: 'm' as ManifestoId, title: name, coalition, deadline: null };
  await house.records.perform(service, () => ({ type: 'add-section', section }));
  await house.pen.hold(() => writeSection(house, id, { type: 'doc', content }));
  return id;
}

export function paragraphOf(section: string, index = 0): ParagraphId {
  return `${section}-p${index}` as ParagraphId;
}

/** Moves a section on, phase by phase. */
export async function bringTo(house: House, section: SectionId, phase: Phase): Promise<void> {
  const way: Phase[] = ['writing', 'consultation', 'deciding', 'adopted'];
  const from = way.indexOf(house.records.state.sections[section]?.phase ?? 'writing');
  for (const next of way.slice(from + 1, way.indexOf(phase) + 1)) {
    const move = { section, phase: next, deadline: null, reason: 'Het is zover.' };
    await house.pen.hold(() => movePhase(house, person(leadOf(section)), move));
  }
}

/** The exact hash a paragraph has now. */
export async function exactOf(house: House, section: SectionId, index = 0): Promise<string> {
  const { paragraphs } = await readSection(house, section);
  return paragraphs.find(({ id }) => id === paragraphOf(section, index))?.exact ?? '';
}

/** An open amendment to the first paragraph of a section, by the outsider unless someone is named. */
export async function openAmendment(
  house: House,
  section: SectionId,
  author: Name = 'outsider',
): Promise<Amendment> {
  const shown = await exactOf(house, section);
  const proposal = `Wij luisteren altijd naar elke inwoner, ${newId()}.`;
  const where = { section, paragraph: paragraphOf(section) };
  const input = { ...where, kind: 'replace' as const, shown, proposal, reason: 'Beter.' };
  const { id } = await house.pen.hold(() => propose(house, person(author), { input, retry: null }));
  return house.records.state.amendments[amendmentId.parse(id)] as Amendment;
}
