import type { SectionId } from '../ids.ts';
import { phases } from '../network.ts';
import type { Phase } from '../network.ts';
import { Refusal } from '../refusal.ts';
import type { CommandOf } from './commands.ts';
import type { Asking } from './asking.ts';
import type { EventBody } from './events.ts';
import {
  requireKnown,
  requireNotAdopted,
  requireOtherCoordinator,
  requirePerson,
  requireReason,
  requireRight,
  requireSection,
  requireSound,
} from './required.ts';
import { canArrange, canDecide, canErase, canManageNetwork } from './rights.ts';
import { sectionsOf } from './sections.ts';
import type { RecordState, Section } from './state.ts';

type NetworkCommand = CommandOf<
  | 'add-partner'
  | 'add-person'
  | 'bring-in'
  | 'erase-person'
  | 'reset-ways-in'
  | 'form-coalition'
  | 'create-manifesto'
  | 'add-section'
  | 'change-section'
  | 'move-phase'
>;

/** Decides about partners, people, coalitions, sections and phases [N1–N4, S1, S4, S7, J3]. */
export function decideNetwork(asking: Asking, command: NetworkCommand): EventBody[] {
  if (command.type === 'move-phase') return movePhase(asking, command);
  if (command.type === 'erase-person') return erasePerson(asking, command);
  if (command.type === 'change-section') return changeSection(asking, command);
  const { state, actor } = asking;
  requireRight(canManageNetwork(state, actor), 'manage the network');
  switch (command.type) {
    case 'add-partner':
      return bringIn(state, { partners: [command.partner], people: [] });
    case 'add-person':
      return bringIn(state, { partners: [], people: [command.person] });
    case 'bring-in':
      return bringIn(state, command);
    case 'reset-ways-in':
      requireKnown(state.people, [command.person], 'person');
      return [{ type: 'ways-in-reset', person: command.person }];
    case 'form-coalition':
      requireNew(state.coalitions, command.coalition.id);
      requireSound(state, command.coalition);
      return [{ type: 'coalition-formed', coalition: command.coalition }];
    case 'create-manifesto':
      requireNew(state.manifestos, command.manifesto.id);
      requireFreeSlug(state, command.manifesto.slug);
      return [{ type: 'manifesto-created', manifesto: command.manifesto }];
    case 'add-section':
      return addSection(state, command);
  }
}

function bringIn(
  state: RecordState,
  { partners, people }: Omit<CommandOf<'bring-in'>, 'type'>,
): EventBody[] {
  for (const { id } of partners) requireNew(state.partners, id);
  // The id of someone who was erased stays theirs: nobody else gets what hangs on it.
  for (const { id } of people) requireNew({ ...state.people, ...state.erased }, id);
  const known = { ...state.partners, ...Object.fromEntries(partners.map((one) => [one.id, one])) };
  requireKnown(
    known,
    people.map(({ partner }) => partner),
    'partner',
  );
  return [
    ...partners.map((partner): EventBody => ({ type: 'partner-added', partner })),
    ...people.map((person): EventBody => ({ type: 'person-added', person })),
  ];
}

function requireNew(known: Readonly<Record<string, unknown>>, id: string): void {
  if (known[id]) throw new Refusal('already-exists', 'That id is taken.');
}

function requireFreeSlug(state: RecordState, slug: string): void {
  if (Object.values(state.manifestos).some((manifesto) => manifesto.slug === slug)) {
    throw new Refusal('already-exists', 'Another manifesto has that address.');
  }
}

function erasePerson(asking: Asking, { person }: CommandOf<'erase-person'>): EventBody[] {
  const { state, actor } = asking;
  requireRight(canErase(state, actor, person), 'erase this person');
  if (state.erased[person]) return [];
  requireKnown(state.people, [person], 'person');
  requireOtherCoordinator(asking, person);
  return [{ type: 'person-erased', person }];
}

function addSection(state: RecordState, { section }: CommandOf<'add-section'>): EventBody[] {
  requireNew(state.sections, section.id);
  requireKnown(state.manifestos, [section.manifesto], 'manifesto');
  requireKnown(state.coalitions, [section.coalition], 'coalition');
  const place = (sectionsOf(state, section.manifesto).at(-1)?.place ?? 0) + 1;
  return [
    { type: 'section-added', section: { ...section, phase: 'writing', place, adopted: null } },
  ];
}

function changeSection(asking: Asking, command: CommandOf<'change-section'>): EventBody[] {
  const { state, actor, at } = asking;
  const section = requireSection(state, command.section);
  requireRight(canArrange(state, actor, { section, at }), 'change this section');
  requireNotAdopted(section);
  const title = command.title ?? section.title;
  const ordered =
    command.before === undefined
      ? sectionsOf(state, section.manifesto)
      : orderWith(state, section, command.before);
  const place = placeIn(ordered, section);
  // Halving the room between two neighbours ends after some fifty moves: then all are placed anew.
  if (place === null) return placeAnew(ordered, { ...section, title });
  if (title === section.title && place === section.place) return [];
  return [{ type: 'section-changed', section: section.id, title, place }];
}

// The sections in the order they have once the section stands before another, or at the end.
function orderWith(state: RecordState, moved: Section, before: SectionId | null): Section[] {
  const others = sectionsOf(state, moved.manifesto).filter(({ id }) => id !== moved.id);
  const index = before === null ? others.length : others.findIndex(({ id }) => id === before);
  if (index < 0) throw new Refusal('not-found', 'There is no such section to move before.');
  return others.toSpliced(index, 0, moved);
}

// A place between the section's neighbours, its own if that will do; null when there is none left.
function placeIn(ordered: readonly Section[], { id, place }: Section): number | null {
  const index = ordered.findIndex((section) => section.id === id);
  const after = ordered[index - 1]?.place ?? -Infinity;
  const next = ordered[index + 1]?.place ?? Infinity;
  if (after < place && place < next) return place;
  if (after === -Infinity) return next - 1;
  const middle = next === Infinity ? after + 1 : (after + next) / 2;
  return after < middle && middle < next ? middle : null;
}

function placeAnew(ordered: readonly Section[], changed: Section): EventBody[] {
  return ordered.map(({ id, title }, index) => ({
    type: 'section-changed',
    section: id,
    title: id === changed.id ? changed.title : title,
    place: index + 1,
  }));
}

function movePhase(asking: Asking, command: CommandOf<'move-phase'>): EventBody[] {
  const { state, at } = asking;
  const section = requireSection(state, command.section);
  requireRight(canDecide(state, { person: requirePerson(asking), section, at }), 'move the phase');
  const { phase, deadline, moment, epoch } = command;
  // Another lead was first, and has opened it again while this one asked for it.
  if (epoch !== null && (section.phase !== 'adopted' || epoch <= section.epoch))
    throw new Refusal('section-restored', 'The section has just been opened again.');
  if (phase === section.phase && deadline === section.deadline) return [];
  if (section.phase === 'adopted') requireNewRound(section, command);
  else requireStep(section.phase, phase);
  const reason = requireReason(command.reason);
  if (phase === 'deciding') requireAllDecided(state, section.id);
  const adopted = phase === 'adopted' ? command.document : null;
  const text = { ...(moment && { moment }), ...(epoch !== null && { epoch }) };
  const moved = { phase, deadline, reason, adopted, ...text };
  return [{ type: 'phase-moved', section: section.id, ...moved }];
}

// One may go back from deciding, never into adopted by a side door [S1].
function requireStep(from: Phase, to: Phase): void {
  const step = phases.indexOf(to) - phases.indexOf(from);
  if ((to === 'adopted' && from !== 'deciding') || step > 1) refuseStep(from, to);
}

// What was adopted stays as it is: a new round begins in an epoch of its own [S5].
function requireNewRound(section: Section, { phase, epoch }: CommandOf<'move-phase'>): void {
  if (phase !== 'writing') refuseStep(section.phase, phase);
  if (epoch === null) throw new Refusal('section-restored', 'The section has just been adopted.');
}

function refuseStep(from: Phase, to: Phase): never {
  throw new Refusal('phase-not-allowed', `A section cannot go from ${from} to ${to}.`);
}

function requireAllDecided(state: RecordState, section: SectionId): void {
  const open = Object.values(state.amendments)
    .filter((amendment) => amendment.section === section)
    .filter(({ status }) => status.kind === 'open' || status.kind === 'adopting')
    .map(({ number }) => number);
  if (open.length > 0) {
    throw new Refusal('amendments-open', `Decide first: ${open.join(', ')}.`, { amendments: open });
  }
}
