import type { AmendmentId, SectionId } from '../ids.ts';
import { Refusal } from '../refusal.ts';
import type { Asking } from './asking.ts';
import { personOf } from './rights.ts';
import type { Amendment, Person, RecordState, Section } from './state.ts';

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

/** A reason with words in it, trimmed. */
export function requireReason(reason: string | null): string {
  const trimmed = reason?.trim() ?? '';
  if (trimmed === '') throw new Refusal('reason-required', 'Say why, in a sentence or two.');
  return trimmed;
}
