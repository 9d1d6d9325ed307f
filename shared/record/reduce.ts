import type { AmendmentId, PartnerId, PersonId, SectionId } from '../ids.ts';
import type { RecordEvent } from './events.ts';
import { moveHanging } from './moveHanging.ts';
import { reduceInsight } from './reduceInsight.ts';
import type {
  Amendment,
  AmendmentStatus,
  Coalition,
  Endorsement,
  LookAsked,
  RecordState,
  Section,
  ThreadStatus,
  Version,
} from './state.ts';

/**
 * The record after one more event. Pure; shares what did not change with the state before. The
 * caller has checked that the event continues the chain (`continuesChain`).
 */
export function reduce(state: RecordState, event: RecordEvent): RecordState {
  const next = apply(state, event);
  return {
    ...next,
    acts: event.act
      ? { ...state.acts, [event.act.key]: { request: event.act.request, made: event.act.made } }
      : state.acts,
    seq: event.seq,
    hash: event.hash,
  };
}

function apply(state: RecordState, event: RecordEvent): RecordState {
  switch (event.type) {
    case 'partner-added':
    case 'partner-changed':
      return { ...state, partners: { ...state.partners, [event.partner.id]: event.partner } };
    case 'person-added':
    case 'person-changed':
      return { ...state, people: { ...state.people, [event.person.id]: event.person } };
    case 'person-erased':
      return withoutPerson(state, event);
    case 'ways-in-reset':
      // It stands on the record; nothing of the record changes by it.
      return state;
    case 'coalition-formed':
    case 'coalition-changed':
      return {
        ...state,
        coalitions: { ...state.coalitions, [event.coalition.id]: event.coalition },
      };
    case 'manifesto-created':
      return {
        ...state,
        manifestos: { ...state.manifestos, [event.manifesto.id]: event.manifesto },
      };
    case 'section-added':
      return withSection(state, { ...event.section, epoch: 1 });
    case 'section-changed': {
      const { title, place } = event;
      return changeSection(state, event.section, { title, place });
    }
    case 'phase-moved':
      return withPhase(state, event);
    case 'section-restored':
      return withRestored(state, event);
    case 'goals-set':
      return { ...state, goals: { ...state.goals, [event.section]: event.goals } };
    case 'adherence-stated':
      return withAdherence(state, event);
    case 'adherence-withdrawn': {
      const { [event.partner]: _, ...rest } = state.adherences[event.paragraph] ?? {};
      return { ...state, adherences: { ...state.adherences, [event.paragraph]: rest } };
    }
    case 'look-asked':
      return withLook(state, event);
    case 'version-marked':
      return withVersion(state, event, { moment: event.moment, why: event.why });
    case 'paragraph-moved':
      return moveHanging(state, event);
    case 'endorsed':
      return withEndorsement(state, event);
    case 'endorsement-withdrawn': {
      const { [event.partner]: _, ...rest } = state.endorsements[event.paragraph] ?? {};
      return { ...state, endorsements: { ...state.endorsements, [event.paragraph]: rest } };
    }
    case 'amendment-proposed':
      return { ...state, amendments: { ...state.amendments, [event.amendment]: proposed(event) } };
    case 'backing-given':
      return withAmendment(state, event.amendment, ({ backing }) => ({
        backing: [...backing, { partner: event.partner, person: personOf(event), at: event.at }],
      }));
    case 'backing-withdrawn':
      return withAmendment(state, event.amendment, ({ backing }) => ({
        backing: backing.filter(({ partner }) => partner !== event.partner),
      }));
    case 'replied':
      return withAmendment(state, event.amendment, ({ replies }) => ({
        replies: [...replies, reply(event)],
      }));
    case 'modification-suggested':
      return withAmendment(state, event.amendment, () => ({ modification: suggested(event) }));
    case 'modification-answered':
      return withAmendment(state, event.amendment, ({ modification }) => ({
        modification: modification && {
          ...modification,
          answer: { agrees: event.agrees, at: event.at },
        },
      }));
    case 'thread-closed':
    case 'thread-reopened':
      return withAmendment(state, event.amendment, () => ({ thread: threadAfter(event) }));
    case 'insight-added':
    case 'insight-changed':
    case 'insight-withdrawn':
    case 'insight-judged':
      return reduceInsight(state, event);
    case 'amendment-adopted':
      return withAdopted(state, event);
    default:
      return withStatus(state, event);
  }
}

function withAdherence(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'adherence-stated' }>,
): RecordState {
  const { paragraph, partner, kind, note, exact, at } = event;
  const stated = { partner, paragraph, kind, note, exact, at };
  const before = state.adherences[paragraph];
  return {
    ...state,
    adherences: { ...state.adherences, [paragraph]: { ...before, [partner]: stated } },
  };
}

function withoutPerson(
  state: RecordState,
  { person, at }: Extract<RecordEvent, { type: 'person-erased' }>,
): RecordState {
  const { [person]: _, ...people } = state.people;
  const led = Object.values(state.coalitions).filter(({ leads }) => leads.includes(person));
  const left = led.map(({ leads, ...coalition }): [string, Coalition] => [
    coalition.id,
    { ...coalition, leads: leads.filter((lead) => lead !== person) },
  ]);
  const partner = state.people[person]?.partner ?? null;
  return {
    ...state,
    people,
    erased: { ...state.erased, [person]: { at, partner } },
    coalitions: { ...state.coalitions, ...Object.fromEntries(left) },
  };
}

function withSection(state: RecordState, section: Section): RecordState {
  return { ...state, sections: { ...state.sections, [section.id]: section } };
}

function changeSection(state: RecordState, id: SectionId, change: Partial<Section>): RecordState {
  const section = state.sections[id];
  return section ? withSection(state, { ...section, ...change }) : state;
}

function withLook(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'look-asked' }>,
): RecordState {
  const { paragraph, section, exact, partners, note, at, seq } = event;
  const asked = { paragraph, section, exact, note, by: personOf(event), at, seq };
  const looks = partners.map((partner): [PartnerId, LookAsked] => [partner, { ...asked, partner }]);
  const ofParagraph = { ...state.looks[paragraph], ...Object.fromEntries(looks) };
  return { ...state, looks: { ...state.looks, [paragraph]: ofParagraph } };
}

function withStatus(state: RecordState, event: StatusEvent): RecordState {
  return withAmendment(state, event.amendment, ({ section }) => ({
    status: statusAfter(event, section),
  }));
}

// Its change is in the section in which its adoption began, wherever its paragraph went since.
function withAdopted(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'amendment-adopted' }>,
): RecordState {
  const { amendment, moment } = event;
  const before = state.amendments[amendment];
  const adopted = withStatus(state, event);
  if (!before || !moment) return adopted;
  const section = before.status.kind === 'adopting' ? before.status.section : before.section;
  return withVersion(
    adopted,
    { ...event, section },
    { moment, why: { kind: 'amendment', amendment } },
  );
}

function withPhase(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'phase-moved' }>,
): RecordState {
  const { section, phase, deadline, adopted, reason, moment, epoch } = event;
  const change = { phase, deadline, adopted, ...(epoch !== undefined && { epoch }) };
  const moved = changeSection(state, section, change);
  return moment
    ? withVersion(moved, event, { moment, why: { kind: 'phase', phase, reason } })
    : moved;
}

function withRestored(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'section-restored' }>,
): RecordState {
  const { section, epoch, from, reason } = event;
  const restored = changeSection(state, section, { epoch });
  const why = { kind: 'restored', from, reason } as const;
  return withVersion(restored, event, { moment: { epoch, seq: 1 }, why });
}

function withVersion(
  state: RecordState,
  {
    section,
    actor,
    at,
    seq,
  }: Pick<RecordEvent, 'actor' | 'at' | 'seq'> & { readonly section: SectionId },
  { moment, why }: Pick<Version, 'moment' | 'why'>,
): RecordState {
  const by = actor.kind === 'person' ? actor.person : null;
  const versions = [...(state.versions[section] ?? []), { moment, why, by, at, seq }];
  return { ...state, versions: { ...state.versions, [section]: versions } };
}

function withEndorsement(
  state: RecordState,
  event: Extract<RecordEvent, { type: 'endorsed' }>,
): RecordState {
  const { partner, paragraph, section, stance, reason, wording, exact, words, at, seq } = event;
  const { dependsOn = null } = event;
  const person = personOf(event);
  const endorsement: Endorsement = {
    partner,
    person,
    paragraph,
    section,
    stance,
    dependsOn,
    reason,
    exact,
    at,
    seq,
  };
  const ofParagraph = { ...state.endorsements[paragraph], [partner]: endorsement };
  return {
    ...state,
    endorsements: { ...state.endorsements, [paragraph]: ofParagraph },
    wordings: state.wordings[exact]
      ? state.wordings
      : { ...state.wordings, [exact]: { wording, words } },
  };
}

function withAmendment(
  state: RecordState,
  id: AmendmentId,
  change: (amendment: Amendment) => Partial<Amendment>,
): RecordState {
  const amendment = state.amendments[id];
  if (!amendment) return state;
  const changed = { ...amendment, ...change(amendment) };
  return { ...state, amendments: { ...state.amendments, [id]: changed } };
}

function proposed(event: Extract<RecordEvent, { type: 'amendment-proposed' }>): Amendment {
  const { amendment, number, section, paragraph, partner, base, proposal, reason, at } = event;
  const { kind = 'replace' } = event;
  return {
    id: amendment,
    number,
    kind,
    section,
    paragraph,
    base,
    proposal,
    reason,
    author: personOf(event),
    partner,
    at,
    status: { kind: 'open' },
    modification: null,
    backing: [],
    thread: { kind: 'open' },
    replies: [],
  };
}

function suggested(
  event: Extract<RecordEvent, { type: 'modification-suggested' }>,
): Amendment['modification'] {
  const { base, wording, at } = event;
  return { base, wording, by: personOf(event), at, answer: null };
}

function reply(event: Extract<RecordEvent, { type: 'replied' }>): Amendment['replies'][number] {
  const { reply: id, partner, text, wording, at } = event;
  return { id, person: personOf(event), partner, text, wording, at };
}

function threadAfter(
  event: Extract<RecordEvent, { type: 'thread-closed' | 'thread-reopened' }>,
): ThreadStatus {
  return event.type === 'thread-reopened'
    ? { kind: 'open' }
    : { kind: 'closed', reason: event.reason, by: personOf(event), at: event.at };
}

type StatusEvent = Extract<RecordEvent, { type: `amendment-${string}` | 'adoption-abandoned' }>;

function statusAfter(event: StatusEvent, section: SectionId): AmendmentStatus {
  const { at } = event;
  const by = personOf(event);
  switch (event.type) {
    case 'amendment-adopting': {
      const { attempt, aliases = [], consent = null } = event;
      return { kind: 'adopting', attempt, section, aliases, consent, by };
    }
    case 'amendment-adopted': {
      const { wording, consent = null, inserted = null } = event;
      return { kind: 'adopted', wording, consent, inserted, by, at };
    }
    case 'amendment-declined':
      return { kind: 'declined', reason: event.reason, by, at };
    case 'amendment-withdrawn':
      return { kind: 'withdrawn', by, at };
    case 'amendment-overtaken':
      return { kind: 'overtaken', at };
    case 'adoption-abandoned':
    case 'amendment-proposed':
      return { kind: 'open' };
  }
}

function personOf({ actor }: RecordEvent): PersonId {
  return actor.kind === 'person' ? actor.person : (actor.kind as PersonId);
}
