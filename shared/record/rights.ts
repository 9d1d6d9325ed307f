import type { PersonId, SectionId } from '../ids.ts';
import type { FactorRule, Phase } from '../network.ts';
import type { Actor } from './events.ts';
import type { Amendment, Coalition, Insight, Person, RecordState, Section } from './state.ts';

/**
 * Who may do what [N4]: one table of pure functions. The server calls them to refuse, the client
 * to hide. They answer for a person as the record knows them, at this moment.
 */
export function personOf(state: RecordState, actor: Actor): Person | null {
  return actor.kind === 'person' ? (state.people[actor.person] ?? null) : null;
}

/** Bring in partners and people, form coalitions, add and reorder sections. */
export function canManageNetwork(state: RecordState, actor: Actor): boolean {
  return actor.kind !== 'person' || personOf(state, actor)?.role === 'coordinator';
}

/** Erase a person's name and mail [J3]: the person, or who manages the network, at their request. */
export function canErase(state: RecordState, actor: Actor, person: PersonId): boolean {
  const isSelf = actor.kind === 'person' && actor.person === person;
  return isSelf || canManageNetwork(state, actor);
}

/** Whether somebody may not come in by a link alone [C9]. */
export function needsSecondFactor(
  { people, coalitions }: RecordState,
  person: PersonId,
  rule: FactorRule,
): boolean {
  if (rule !== 'leads') return rule === 'all';
  const leads = () => Object.values(coalitions).some((each) => each.leads.includes(person));
  return people[person]?.role === 'coordinator' || leads();
}

/** Whether nobody else of the network is a coordinator [N6]. */
export function isLastCoordinator({ people }: RecordState, person: PersonId): boolean {
  const coordinators = Object.values(people).filter(({ role }) => role === 'coordinator');
  return coordinators.every(({ id }) => id === person) && people[person]?.role === 'coordinator';
}

/** Whether a coalition is at work on a day (ISO 8601) [N3]. */
export function isCurrent({ from, to }: Coalition, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

function coalitionOf(state: RecordState, section: Section, at: string): Coalition | null {
  const coalition = state.coalitions[section.coalition];
  return coalition && isCurrent(coalition, at.slice(0, 10)) ? coalition : null;
}

/** A question about a section, at a moment (ISO 8601 instant). */
export interface Asked {
  readonly person: Person | null;
  readonly section: Section;
  readonly at: string;
}

/** Leads of the coalition that writes the section. */
export function isLead(state: RecordState, { person, section, at }: Asked): boolean {
  if (person === null || person.role === 'observer') return false;
  return coalitionOf(state, section, at)?.leads.includes(person.id) ?? false;
}

/** Whether the person's partner is in the coalition that writes the section. */
export function isInCoalition(state: RecordState, { person, section, at }: Asked): boolean {
  return (
    person !== null && (coalitionOf(state, section, at)?.partners.includes(person.partner) ?? false)
  );
}

/** Whether the person writes the section, whatever its phase by now. */
export function isWriter(state: RecordState, asked: Asked): boolean {
  return asked.person?.role !== 'observer' && isInCoalition(state, asked);
}

/** Type in the live text: the coalition, in the phase *writing* [S2]. */
export function canEdit(state: RecordState, asked: Asked): boolean {
  return asked.section.phase === 'writing' && isWriter(state, asked);
}

/** Phases in which amendments may be proposed and adopted [S2, S3]. */
export function isAmendable(phase: Phase): boolean {
  return phase === 'writing' || phase === 'consultation';
}

/** Propose an amendment or reply: everyone but observers [S2]. The phase is asked separately. */
export function canPropose(person: Person | null): boolean {
  return person !== null && person.role !== 'observer';
}

/** Speak for the partner [E1]. */
export function canEndorse(person: Person | null): boolean {
  return person !== null && person.mandate && person.role !== 'observer';
}

/** Decide amendments, move phases [S1, A2]: the leads, and nobody else. */
export function canDecide(state: RecordState, asked: Asked): boolean {
  return isLead(state, asked);
}

/** Give a moment of the text a name by which it is found again [T5]: the leads. */
export function canNameVersion(state: RecordState, asked: Asked): boolean {
  return isLead(state, asked);
}

/** Rename and move a section, and set its goals [S7, S8]: its leads, and who manages the network. */
export function canArrange(
  state: RecordState,
  actor: Actor,
  about: Pick<Asked, 'section' | 'at'>,
): boolean {
  return (
    canManageNetwork(state, actor) || isLead(state, { person: personOf(state, actor), ...about })
  );
}

/** Ask partners to look at a paragraph [E10]: the leads, and nobody else. */
export function canAsk(state: RecordState, asked: Asked): boolean {
  return isLead(state, asked);
}

/** Take an amendment back: its author. */
export function canWithdraw(person: PersonId, amendment: Amendment): boolean {
  return amendment.author === person;
}

/** Answer what a lead makes of an amendment [A2]: its author. */
export function canAnswer(person: PersonId, amendment: Amendment): boolean {
  return amendment.author === person;
}

/** Back an amendment for the partner [A8]: who may propose, and is not of the partner that did. */
export function canBack(person: Person | null, amendment: Amendment): boolean {
  return person !== null && canPropose(person) && person.partner !== amendment.partner;
}

/** Close or reopen a thread [A7]: a lead, or the one who proposed. */
export function canCloseThread(state: RecordState, asked: Asked, amendment: Amendment): boolean {
  return isLead(state, asked) || (asked.person !== null && canWithdraw(asked.person.id, amendment));
}

/** Add a practice, source or recommendation for the partner [I1]: everyone but observers. */
export function canAddInsight(person: Person | null): boolean {
  return canPropose(person);
}

/** A question about an insight whose paragraphs stand in these sections, at a moment. */
export interface AskedOfInsight {
  readonly person: Person | null;
  readonly sections: readonly SectionId[];
  readonly at: string;
}

/** Say what became of a recommendation [I2]: who leads where it is tied to, and the coordinators. */
export function canJudge(state: RecordState, { person, sections, at }: AskedOfInsight): boolean {
  if (person?.role === 'coordinator') return true;
  return sections.some((id) => {
    const section = state.sections[id];
    return section !== undefined && isLead(state, { person, section, at });
  });
}

/** Change or withdraw an insight [I1]: who added it, and who may judge it. */
export function canChangeInsight(
  state: RecordState,
  asked: AskedOfInsight,
  { author }: Pick<Insight, 'author'>,
): boolean {
  const { person } = asked;
  const isOwn = person !== null && person.id === author && canAddInsight(person);
  return isOwn || canJudge(state, asked);
}
