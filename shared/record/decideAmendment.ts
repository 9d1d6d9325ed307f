import { Refusal } from '../refusal.ts';
import { hashWording } from '../wording.ts';
import type { AskedProposal, Command, CommandOf } from './commands.ts';
import type { Asking } from './asking.ts';
import { requireShown } from './decideEndorsement.ts';
import { requireNoneMoved } from './requireNoneMoved.ts';
import type { EventBody } from './events.ts';
import {
  requireAmendable,
  requireAmendment,
  requireDecider,
  requireOpen,
  requirePerson,
  requireReason,
  requireRight,
  requireSection,
  requireWords,
} from './required.ts';
import { canBack, canCloseThread, canPropose, canWithdraw } from './rights.ts';
import type { Amendment, RecordState, Section } from './state.ts';

type AmendmentCommand = CommandOf<
  Exclude<
    Command['type'],
    | 'add-partner'
    | 'change-partner'
    | 'add-person'
    | 'change-person'
    | 'bring-in'
    | 'erase-person'
    | 'reset-ways-in'
    | 'form-coalition'
    | 'change-coalition'
    | 'create-manifesto'
    | 'add-section'
    | 'change-section'
    | 'move-phase'
    | 'set-goals'
    | 'ask-to-look'
    | 'mark-version'
    | 'import'
    | 'restore'
    | 'move-paragraph'
    | 'follow-paragraphs'
    | 'endorse'
    | 'endorse-all'
    | 'withdraw-endorsement'
    | 'suggest-modification'
    | 'answer-modification'
    | 'start-adopting'
    | 'finish-adopting'
    | 'abandon-adopting'
    | 'add-insight'
    | 'change-insight'
    | 'withdraw-insight'
    | 'judge-insight'
    | 'state-adherence'
    | 'withdraw-adherence'
  >
>;

/** Decides about amendments, who backs them, and their threads [A1, A2, A7, A8]. */
export function decideAmendment(asking: Asking, command: AmendmentCommand): EventBody[] {
  if (command.type === 'propose') return [propose(asking, command, 1)];
  if (command.type === 'propose-all') return proposeAll(asking, command);
  const amendment = requireAmendment(asking.state, command.amendment);
  switch (command.type) {
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
    case 'reply':
      return reply(asking, command);
    case 'close-thread':
    case 'reopen-thread':
      return changeThread(asking, amendment, command);
  }
}

function proposeAll(asking: Asking, { proposing }: CommandOf<'propose-all'>): EventBody[] {
  requireRight(canPropose(requirePerson(asking)), 'propose an amendment');
  requireNoneMoved(proposing);
  return proposing.map((asked, place) => propose(asking, asked, place + 1));
}

/** `next`: 1 for the first proposal of this act, 2 for the one after it. */
function propose(asking: Asking, command: AskedProposal, next: number): EventBody {
  const { state } = asking;
  const person = requirePerson(asking);
  requireRight(canPropose(person), 'propose an amendment');
  if (state.amendments[command.amendment]) {
    throw new Refusal('already-exists', 'That id is taken.');
  }
  const section = requireAmendable(requireSection(state, command.section));
  const base = requireShown(command);
  const { amendment, kind, paragraph, proposal } = command;
  if (kind !== 'delete') requireWords(proposal);
  else if (proposal.runs.length > 0)
    throw new Refusal('invalid-input', 'To delete a paragraph takes no words.');
  if (kind !== 'insert-after' && hashWording(proposal).exact === hashWording(base).exact) {
    throw new Refusal('nothing-to-change', 'The proposal says what the text already says.');
  }
  const number = nextNumber(state, section, next);
  const reason = requireReason(command.reason);
  const { partner } = person;
  return {
    type: 'amendment-proposed',
    amendment,
    number,
    ...(kind !== 'replace' && { kind }),
    section: section.id,
    paragraph,
    partner,
    base,
    proposal,
    reason,
  };
}

function nextNumber(state: RecordState, section: Section, next: number): string {
  const count = Object.values(state.amendments).filter(
    (amendment) => state.sections[amendment.section]?.manifesto === section.manifesto,
  ).length;
  return `A-${String(count + next).padStart(3, '0')}`;
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
