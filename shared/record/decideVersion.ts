import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { CommandOf } from './commands.ts';
import type { EventBody } from './events.ts';
import { requirePerson, requireReason, requireRight, requireSection } from './required.ts';
import { requireNoneMoved } from './requireNoneMoved.ts';
import { canDecide, canNameVersion, isWriter } from './rights.ts';
import type { RecordState, Section } from './state.ts';

/**
 * Decides about moments of a section's text: marking one, by itself or before what a file says is
 * taken in [B4], and bringing one back [T5].
 */
export function decideVersion(
  asking: Asking,
  command: CommandOf<'mark-version' | 'import' | 'restore'>,
): EventBody[] {
  switch (command.type) {
    case 'mark-version':
      return markVersion(asking, command);
    case 'import':
      return takeIn(asking, command);
    case 'restore':
      return restore(asking, command);
  }
}

function markVersion(asking: Asking, command: CommandOf<'mark-version'>): EventBody[] {
  const { state, actor, at } = asking;
  const section = requireSection(state, command.section);
  const { moment, why } = command;
  if (why.kind === 'named') {
    const person = requirePerson(asking);
    requireRight(canNameVersion(state, { person, section, at }), 'name this version');
    if (isNamed(state, command)) return [];
  } else requireRight(actor.kind === 'server', 'mark this version');
  return [{ type: 'version-marked', section: section.id, moment, why }];
}

function isNamed(
  { versions }: RecordState,
  { section, moment, why }: CommandOf<'mark-version'>,
): boolean {
  return (versions[section] ?? []).some(
    (one) =>
      one.why.kind === 'named' &&
      why.kind === 'named' &&
      one.why.name === why.name &&
      one.moment.epoch === moment.epoch &&
      one.moment.seq === moment.seq,
  );
}

// Who may type may as well have typed all of it; the moment before is the way back.
function takeIn(asking: Asking, command: CommandOf<'import'>): EventBody[] {
  const { state, at } = asking;
  const section = requireSection(state, command.section);
  const person = requirePerson(asking);
  requireRight(isWriter(state, { person, section, at }), 'write in this section');
  if (section.phase !== 'writing')
    throw new Refusal('section-closed', 'A file is taken into a text in the phase of writing.');
  requireNoneUnderWay(state, section);
  requireNoneMoved(command.on);
  const why = { kind: 'import', person: person.id } as const;
  return [{ type: 'version-marked', section: section.id, moment: command.moment, why }];
}

// Elsewhere the text changes through adopted amendments, or not at all [S3, S4, S5]: a lead who has
// to restore then, moves the phase back first, with a reason.
function restore(asking: Asking, command: CommandOf<'restore'>): EventBody[] {
  const { state, at } = asking;
  const section = requireSection(state, command.section);
  requireRight(
    canDecide(state, { person: requirePerson(asking), section, at }),
    'restore the text',
  );
  if (section.phase !== 'writing')
    throw new Refusal('section-closed', 'A text is restored in the phase of writing.');
  requireNoneUnderWay(state, section);
  // Another lead was first, and has brought a text back while this one was being asked for.
  if (command.epoch <= section.epoch)
    throw new Refusal('section-restored', 'The section has just been restored.');
  const reason = requireReason(command.reason);
  const { from, epoch } = command;
  return [{ type: 'section-restored', section: section.id, from, epoch, reason }];
}

function requireNoneUnderWay(state: RecordState, { id }: Section): void {
  const isUnderWay = Object.values(state.amendments).some(
    ({ status }) => status.kind === 'adopting' && status.section === id,
  );
  if (isUnderWay) throw new Refusal('being-adopted', 'An amendment is being adopted.');
}
