import type { ParagraphId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import { isModificationCurrent, standingOf } from '../standing.ts';
import { hashWording, isSameWording } from '../wording.ts';
import type { Wording } from '../wording.ts';
import type { Asking } from './asking.ts';
import type { CommandOf } from './commands.ts';
import type { EventBody } from './events.ts';
import {
  requireAmendable,
  requireAmendment,
  requireDecider,
  requireOpen,
  requirePerson,
  requireRight,
  requireSection,
} from './required.ts';
import { canAnswer } from './rights.ts';
import type { Amendment, Consent, RecordState } from './state.ts';
import { wordingToAdopt } from './wordingToAdopt.ts';

/** Decides about putting an amendment into the text, as it was proposed or in other words [A2, A6]. */
export function decideAdoption(
  asking: Asking,
  command: CommandOf<
    | 'suggest-modification'
    | 'answer-modification'
    | 'start-adopting'
    | 'finish-adopting'
    | 'abandon-adopting'
  >,
): EventBody[] {
  const amendment = requireAmendment(asking.state, command.amendment);
  switch (command.type) {
    case 'suggest-modification':
      return suggest(asking, amendment, command);
    case 'answer-modification':
      return answer(asking, amendment, command);
    case 'start-adopting':
      return start(asking, amendment, command);
    case 'finish-adopting':
      return finish(asking, amendment, command);
    case 'abandon-adopting':
      return [
        {
          type: 'adoption-abandoned',
          amendment: amendment.id,
          attempt: requireFinisher(asking, amendment).attempt,
        },
      ];
  }
}

function suggest(
  asking: Asking,
  amendment: Amendment,
  { current, modified }: CommandOf<'suggest-modification'>,
): EventBody[] {
  requireDecider(asking, amendment);
  const wording = wordingToAdopt(amendment, { current, modified });
  if (isAsProposed(amendment, current, wording)) {
    throw new Refusal('nothing-to-change', 'That is what adopting it as proposed would give.');
  }
  if (isSuggested(amendment, current, wording) || !current) return [];
  return [{ type: 'modification-suggested', amendment: amendment.id, base: current, wording }];
}

function answer(
  asking: Asking,
  amendment: Amendment,
  { shown, base, current, agrees }: CommandOf<'answer-modification'>,
): EventBody[] {
  requireRight(canAnswer(requirePerson(asking).id, amendment), 'answer for who proposed it');
  requireAmendable(requireSection(asking.state, amendment.section));
  requireOpen(amendment);
  const { modification } = amendment;
  if (!modification) throw new Refusal('not-found', 'Nothing was suggested.');
  const { exact } = hashWording(modification.wording);
  // The same words may have been suggested anew, on a text in which they take away something else.
  const isShown = exact === shown && hashWording(modification.base).exact === base;
  if (!isShown || !isModificationCurrent(amendment, current)) {
    throw new Refusal('stale-wording', 'The suggestion is no longer about the text of now.', {
      current: { ...modification.wording, exact },
    });
  }
  if (modification.answer?.agrees === agrees) return [];
  return [{ type: 'modification-answered', amendment: amendment.id, agrees }];
}

function start(
  asking: Asking,
  amendment: Amendment,
  { attempt, current, modified, ...command }: CommandOf<'start-adopting'>,
): EventBody[] {
  requireDecider(asking, amendment);
  const wording = wordingToAdopt(amendment, { current, modified });
  const consent = consentTo(amendment, current, wording);
  const aliases = command.aliases.filter((id) => id !== amendment.paragraph);
  return [
    {
      type: 'amendment-adopting',
      amendment: amendment.id,
      attempt,
      ...(aliases.length > 0 && { aliases }),
      ...(consent && { consent }),
    },
  ];
}

// The author agreed to exact words, on exact words, and to nothing else [A2].
function consentTo(
  amendment: Amendment,
  current: Wording | null,
  wording: Wording,
): Consent | null {
  if (isAsProposed(amendment, current, wording)) return null;
  const answered = amendment.modification?.answer;
  if (!answered || !isSuggested(amendment, current, wording)) return 'not-given';
  return answered.agrees ? 'given' : 'refused';
}

function isAsProposed(amendment: Amendment, current: Wording | null, wording: Wording): boolean {
  const standing = standingOf(amendment, current);
  return standing.kind === 'fits' && isSameWording(standing.wording, wording);
}

function isSuggested(amendment: Amendment, current: Wording | null, wording: Wording): boolean {
  const { modification } = amendment;
  return (
    modification !== null &&
    isModificationCurrent(amendment, current) &&
    isSameWording(modification.wording, wording)
  );
}

function finish(
  asking: Asking,
  amendment: Amendment,
  { wording, moment }: CommandOf<'finish-adopting'>,
): EventBody[] {
  const { attempt, aliases, consent } = requireFinisher(asking, amendment);
  return [
    {
      type: 'amendment-adopted',
      amendment: amendment.id,
      wording,
      ...(consent && { consent }),
      ...(amendment.kind === 'insert-after' && { inserted: attempt as ParagraphId }),
      ...(moment && { moment }),
    },
    ...overtakenBy(asking.state, amendment, { wording, aliases }),
  ];
}

// Whoever started adopting may end it, even when no longer a lead, and so may the server [A6].
function requireFinisher({ actor }: Asking, { status, number }: Amendment) {
  if (status.kind === 'adopting') {
    const isStarter = actor.kind === 'person' && actor.person === status.by;
    requireRight(isStarter || actor.kind === 'server', 'end this adoption');
    return status;
  }
  throw new Refusal('already-decided', `${number} is not being adopted.`, { status: status.kind });
}

// What asks for nothing more than the text says now was overtaken by this adoption [A2].
function overtakenBy(
  state: RecordState,
  adopted: Amendment,
  { wording, aliases }: { wording: Wording; aliases: readonly ParagraphId[] },
): EventBody[] {
  const ids = [adopted.paragraph, ...aliases];
  const asksNoMore = (other: Amendment) =>
    adopted.kind === 'insert-after'
      ? other.kind === 'insert-after' &&
        isSameWording({ ...other.proposal, kind: wording.kind }, wording)
      : standingOf(other, wording).kind === 'overtaken';
  return Object.values(state.amendments)
    .filter(({ paragraph, status }) => ids.includes(paragraph) && status.kind === 'open')
    .filter(asksNoMore)
    .map(({ id }) => ({ type: 'amendment-overtaken', amendment: id }));
}
