import { Refusal } from '../refusal.ts';
import { standingOf } from '../standing.ts';
import { hashWording } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { Command, CommandOf } from './commands.ts';
import type { Asking } from './asking.ts';
import { requireShown } from './decideEndorsement.ts';
import type { EventBody } from './events.ts';
import {
  requireAmendment,
  requirePerson,
  requireReason,
  requireRight,
  requireSection,
} from './required.ts';
import {
  canBack,
  canCloseThread,
  canDecide,
  canPropose,
  canWithdraw,
  isAmendable,
} from './rights.ts';
import type { Amendment, RecordState, Section } from './state.ts';

type AmendmentCommand = CommandOf<
  Exclude<
    Command['type'],
    | 'add-partner'
    | 'add-person'
    | 'form-coalition'
    | 'create-manifesto'
    | 'add-section'
    | 'change-section'
    | 'move-phase'
    | 'mark-version'
    | 'restore'
    | 'endorse'
    | 'endorse-all'
    | 'withdraw-endorsement'
  >
>;

/** Decides about amendments, who backs them, and their threads [A1, A2, A6–A8]. */
export function decideAmendment(asking: Asking, command: AmendmentCommand): EventBody[] {
  if (command.type === 'propose') return propose(asking, command);
  const amendment = requireAmendment(asking.state, command.amendment);
  switch (command.type) {
    case 'start-adopting':
      requireDecider(asking, amendment);
      return [{ type: 'amendment-adopting', amendment: amendment.id, attempt: command.attempt }];
    case 'decline':
      requireDecider(asking, amendment);
      return [
        {
          type: 'amendment-declined',
          amendment: amendment.id,
          reason: requireReason(command.reason),
        },
      ];
    case 'withdraw-amendment':
      requireRight(canWithdraw(requirePerson(asking).id, amendment), 'withdraw this amendment');
      requireOpen(amendment);
      return [{ type: 'amendment-withdrawn', amendment: amendment.id }];
    case 'back':
    case 'withdraw-backing':
      return changeBacking(asking, amendment, command);
    case 'finish-adopting':
      requireFinisher(asking, amendment);
      return [
        { type: 'amendment-adopted', amendment: amendment.id, wording: command.wording },
        ...overtakenBy(asking.state, amendment, command.wording),
      ];
    case 'abandon-adopting':
      return [
        {
          type: 'adoption-abandoned',
          amendment: amendment.id,
          attempt: requireFinisher(asking, amendment),
        },
      ];
    case 'reply':
      return reply(asking, command);
    case 'close-thread':
    case 'reopen-thread':
      return changeThread(asking, amendment, command);
  }
}

function propose(asking: Asking, command: CommandOf<'propose'>): EventBody[] {
  const { state } = asking;
  const person = requirePerson(asking);
  requireRight(canPropose(person), 'propose an amendment');
  if (state.amendments[command.amendment]) {
    throw new Refusal('already-exists', 'That id is taken.');
  }
  const section = requireAmendable(requireSection(state, command.section));
  const base = requireShown(command);
  const { amendment, paragraph, proposal } = command;
  if (hashWording(proposal).exact === hashWording(base).exact) {
    throw new Refusal('nothing-to-change', 'The proposal says what the text already says.');
  }
  const number = nextNumber(state, section);
  const reason = requireReason(command.reason);
  const { partner } = person;
  return [
    {
      type: 'amendment-proposed',
      amendment,
      number,
      section: section.id,
      paragraph,
      partner,
      base,
      proposal,
      reason,
    },
  ];
}

function nextNumber(state: RecordState, section: Section): string {
  const count = Object.values(state.amendments).filter(
    (amendment) => state.sections[amendment.section]?.manifesto === section.manifesto,
  ).length;
  return `A-${String(count + 1).padStart(3, '0')}`;
}

function requireAmendable(section: Section): Section {
  if (isAmendable(section.phase)) return section;
  throw new Refusal('section-closed', `The section is in the phase ${section.phase}.`, {
    phase: section.phase,
  });
}

function requireDecider(asking: Asking, amendment: Amendment): void {
  const { state, at } = asking;
  const section = requireSection(state, amendment.section);
  requireRight(
    canDecide(state, { person: requirePerson(asking), section, at }),
    'decide this amendment',
  );
  requireAmendable(section);
  requireOpen(amendment);
}

function requireOpen({ status, number }: Amendment): void {
  if (status.kind === 'adopting') throw new Refusal('being-adopted', `${number} is being adopted.`);
  if (status.kind !== 'open') {
    throw new Refusal('already-decided', `${number} is ${status.kind}.`, { status: status.kind });
  }
}

// Whoever started adopting may end it, even when no longer a lead, and so may the server [A6].
function requireFinisher({ actor }: Asking, { status, number }: Amendment): string {
  if (status.kind === 'adopting') {
    const isStarter = actor.kind === 'person' && actor.person === status.by;
    requireRight(isStarter || actor.kind === 'server', 'end this adoption');
    return status.attempt;
  }
  throw new Refusal('already-decided', `${number} is not being adopted.`, { status: status.kind });
}

// What asks for nothing more than the paragraph now says was overtaken by this adoption [A2].
function overtakenBy(state: RecordState, adopted: Amendment, wording: Wording): EventBody[] {
  return Object.values(state.amendments)
    .filter(({ paragraph, status }) => paragraph === adopted.paragraph && status.kind === 'open')
    .filter((other) => standingOf(other, wording).kind === 'overtaken')
    .map(({ id }) => ({ type: 'amendment-overtaken', amendment: id }));
}

function changeBacking(
  asking: Asking,
  amendment: Amendment,
  { type }: CommandOf<'back' | 'withdraw-backing'>,
): EventBody[] {
  const person = requirePerson(asking);
  requireRight(canBack(person, amendment), 'back this amendment');
  requireAmendable(requireSection(asking.state, amendment.section));
  requireOpen(amendment);
  const { partner } = person;
  const isBacking = amendment.backing.some((each) => each.partner === partner);
  if (isBacking === (type === 'back')) return [];
  const told = type === 'back' ? 'backing-given' : 'backing-withdrawn';
  return [{ type: told, amendment: amendment.id, partner }];
}

function reply(asking: Asking, command: CommandOf<'reply'>): EventBody[] {
  const person = requirePerson(asking);
  requireRight(canPropose(person), 'reply');
  const amendment = requireAmendment(asking.state, command.amendment);
  if (amendment.thread.kind === 'closed')
    throw new Refusal('already-decided', 'The thread is closed.');
  const text = requireReason(command.text);
  const { partner } = person;
  return [
    {
      type: 'replied',
      amendment: amendment.id,
      reply: command.reply,
      partner,
      text,
      wording: command.current,
    },
  ];
}

function changeThread(
  asking: Asking,
  amendment: Amendment,
  command: CommandOf<'close-thread' | 'reopen-thread'>,
): EventBody[] {
  const { state, at } = asking;
  const asked = {
    person: requirePerson(asking),
    section: requireSection(state, amendment.section),
    at,
  };
  requireRight(canCloseThread(state, asked, amendment), 'close or reopen this thread');
  const isOpen = amendment.thread.kind === 'open';
  if (command.type === 'reopen-thread')
    return isOpen ? [] : [{ type: 'thread-reopened', amendment: amendment.id }];
  const reason = requireReason(command.reason);
  return isOpen ? [{ type: 'thread-closed', amendment: amendment.id, reason }] : [];
}
