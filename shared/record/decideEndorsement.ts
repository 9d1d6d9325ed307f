import type { AmendmentId } from '../ids.ts';
import { limits } from '../limits.ts';
import { Refusal } from '../refusal.ts';
import { hashWording, plainText } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { CommandOf } from './commands.ts';
import type { Asking } from './asking.ts';
import type { EventBody } from './events.ts';
import {
  requireAmendment,
  requireNotAdopted,
  requirePerson,
  requireReason,
  requireRight,
  requireSection,
} from './required.ts';
import { requireNoneMoved } from './requireNoneMoved.ts';
import { canEndorse } from './rights.ts';

/** Decides about endorsing and withdrawing [E1–E7, E9]. */
export function decideEndorsement(
  asking: Asking,
  command: CommandOf<'endorse' | 'endorse-all' | 'withdraw-endorsement'>,
): EventBody[] {
  switch (command.type) {
    case 'endorse':
      return endorse(asking, command);
    case 'endorse-all':
      return endorseAll(asking, command);
    case 'withdraw-endorsement':
      return withdraw(asking, command);
  }
}

function endorseAll(asking: Asking, { endorsing }: CommandOf<'endorse-all'>): EventBody[] {
  requireRight(canEndorse(requirePerson(asking)), 'endorse for your partner');
  const ids = endorsing.map(({ paragraph }) => paragraph);
  if (new Set(ids).size < ids.length)
    throw new Refusal('invalid-input', 'A paragraph is named twice.');
  requireNoneMoved(endorsing);
  const agreeing = { type: 'endorse', stance: 'agree', dependsOn: null, reason: null } as const;
  return endorsing.flatMap((asked) => endorse(asking, { ...agreeing, ...asked }));
}

function endorse(asking: Asking, command: CommandOf<'endorse'>): EventBody[] {
  const { state } = asking;
  const person = requirePerson(asking);
  requireRight(canEndorse(person), 'endorse for your partner');
  const section = requireSection(state, command.section);
  requireNotAdopted(section);
  const wording = requireShown(command);
  if (!command.isNumbered)
    throw new Refusal('not-endorsable', 'Only a numbered paragraph can be endorsed.');
  const { stance, paragraph, dependsOn } = command;
  if (dependsOn) requireCondition(asking, command, dependsOn);
  const reason =
    stance === 'object' ? requireReason(command.reason) : command.reason?.trim() || null;
  const { exact, words } = hashWording(wording);
  const standing = state.endorsements[paragraph]?.[person.partner];
  const isSaid =
    standing?.exact === exact &&
    standing.stance === stance &&
    standing.reason === reason &&
    standing.dependsOn === dependsOn;
  if (isSaid) return [];
  return [
    {
      type: 'endorsed',
      paragraph,
      section: section.id,
      partner: person.partner,
      stance,
      ...(dependsOn && { dependsOn }),
      reason,
      wording,
      exact,
      words,
    },
  ];
}

// Whoever agrees on a condition waits for a decision about this very paragraph.
function requireCondition(
  { state }: Asking,
  { stance, paragraph, aliases }: CommandOf<'endorse'>,
  id: AmendmentId,
): void {
  const { paragraph: about, kind, status, number } = requireAmendment(state, id);
  if (stance !== 'agree')
    throw new Refusal('invalid-input', 'Only an agreement can depend on an amendment.');
  if (about !== paragraph && !aliases.includes(about))
    throw new Refusal('not-found', `${number} is not about this paragraph.`);
  if (kind === 'delete')
    throw new Refusal('not-endorsable', `${number} would leave no words to agree to.`);
  if (status.kind !== 'open' && status.kind !== 'adopting')
    throw new Refusal('already-decided', `${number} is ${status.kind}.`, { status: status.kind });
}

/**
 * The current wording, if it is the one that was on the screen [E2].
 *
 * @throws Refusal `stale-wording` with the current wording, or `not-found` when it is gone.
 */
export function requireShown({
  current,
  shown,
}: {
  current: Wording | null;
  shown: string;
}): Wording {
  if (!current) throw new Refusal('not-found', 'The paragraph is no longer in the text.');
  if (plainText(current.runs).length > limits.paragraphCharacters) {
    throw new Refusal('too-large', 'The paragraph is too long to be kept word for word.');
  }
  const { exact } = hashWording(current);
  if (exact !== shown) {
    throw new Refusal(
      'stale-wording',
      'The paragraph has changed since it was shown. Nothing was recorded.',
      {
        current: { ...current, exact },
      },
    );
  }
  return current;
}

function withdraw(asking: Asking, { paragraphs }: CommandOf<'withdraw-endorsement'>): EventBody[] {
  const person = requirePerson(asking);
  requireRight(canEndorse(person), 'withdraw for your partner');
  const { partner } = person;
  return paragraphs.flatMap((paragraph) => {
    const standing = asking.state.endorsements[paragraph]?.[partner];
    if (!standing) return [];
    requireNotAdopted(requireSection(asking.state, standing.section));
    return [{ type: 'endorsement-withdrawn', paragraph, partner }];
  });
}
