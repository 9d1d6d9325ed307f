import type { AmendmentId, InsightId, PersonId, SectionId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import type { Wording } from '../wording.ts';
import { canDecide, isAmendable, isLastCoordinator, personOf } from './rights.ts';
import type { Amendment, Coalition, Insight, Person, RecordState, Section } from './state.ts';

/** The section, or a refusal. */
export function requireSection(state: RecordState, id: SectionId): Section {
  const section = state.sections[id];
  if (!section) throw new Refusal('not-found', 'There is no such section.');
  return section;
}

/** The amendment, or a refusal. */
export function requireAmendment(state: RecordState, id: AmendmentId): Amendment {
  const amendment = state.amendments[id];
  if (!amendment) throw new Refusal('not-found', 'There is no such amendment.');
  return amendment;
}

/** The insight, or a refusal. */
export function requireInsight(state: RecordState, id: InsightId): Insight {
  const insight = state.insights[id];
  if (!insight) throw new Refusal('not-found', 'There is no such insight.');
  return insight;
}

/** The person who asks; a service account is refused. */
export function requirePerson({ state, actor }: Asking): Person {
  const person = personOf(state, actor);
  if (!person) throw new Refusal('not-allowed', 'Only a person of a partner can do this.');
  return person;
}

/** Refuses unless a right is there. */
export function requireRight(isAllowed: boolean, what: string): void {
  if (!isAllowed) throw new Refusal('not-allowed', `You are not allowed to ${what}.`);
}

/**
 * Refuses to let the last coordinator go [N6]. Only the server does: it makes good what was decided
 * before.
 */
export function requireOtherCoordinator({ state, actor }: Asking, leaving: PersonId): void {
  if (actor.kind === 'server' || !isLastCoordinator(state, leaving)) return;
  throw new Refusal('last-coordinator', 'Make somebody else a coordinator first.');
}

/** Refuses unless all of these are there. */
export function requireKnown(
  known: Readonly<Record<string, unknown>>,
  ids: readonly string[],
  what: string,
): void {
  const missing = ids.filter((id) => !known[id]);
  if (missing.length > 0) throw new Refusal('not-found', `There is no such ${what}.`, { missing });
}

/** Refuses unless a coalition is of partners and people that are there, and ends after it began. */
export function requireSound(state: RecordState, coalition: Omit<Coalition, 'id'>): void {
  const { partners, leads, from, to } = coalition;
  requireKnown(state.partners, partners, 'partner');
  requireKnown(state.people, leads, 'person');
  if (to === null || from <= to) return;
  const message = 'The last day comes before the first.';
  throw new Refusal('invalid-input', message, {
    faults: [{ path: 'body.to', code: 'ends-before-start', message }],
  });
}

/** A reason with words in it, trimmed. */
export function requireReason(reason: string | null): string {
  const trimmed = reason?.trim() ?? '';
  if (trimmed === '') throw new Refusal('reason-required', 'Say why, in a sentence or two.');
  return trimmed;
}

/** Wording that says something; to take words away altogether is to ask for deletion [A1]. */
export function requireWords({ runs }: Wording): void {
  if (runs.length === 0) {
    throw new Refusal(
      'invalid-input',
      'Without words it says nothing. Ask to delete the paragraph.',
    );
  }
}

/** Refuses once the section is adopted [S5]. */
export function requireNotAdopted({ phase }: Section): void {
  if (phase === 'adopted') throw new Refusal('section-closed', 'The section is adopted.');
}

/** The section, in a phase in which amendments are proposed and decided, or a refusal. */
export function requireAmendable(section: Section): Section {
  if (isAmendable(section.phase)) return section;
  throw new Refusal('section-closed', `The section is in the phase ${section.phase}.`, {
    phase: section.phase,
  });
}

/** Refuses unless whoever asks may decide the amendment, here and now. */
export function requireDecider(asking: Asking, amendment: Amendment): void {
  const { state, at } = asking;
  const section = requireSection(state, amendment.section);
  requireRight(
    canDecide(state, { person: requirePerson(asking), section, at }),
    'decide this amendment',
  );
  requireAmendable(section);
  requireOpen(amendment);
}

/** Refuses unless nobody has decided the amendment. */
export function requireOpen({ status, number }: Amendment): void {
  if (status.kind === 'adopting') throw new Refusal('being-adopted', `${number} is being adopted.`);
  if (status.kind !== 'open') {
    throw new Refusal('already-decided', `${number} is ${status.kind}.`, { status: status.kind });
  }
}
