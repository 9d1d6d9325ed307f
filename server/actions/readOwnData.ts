import type { AuditLine } from '#shared/auditLine.ts';
import type { PersonId } from '#shared/ids.ts';
import type { RecordEvent } from '#shared/record/events.ts';
import type {
  Amendment,
  Endorsement,
  Insight,
  Partner,
  Person,
  Reply,
} from '#shared/record/state.ts';
import type { Held } from '../records/Accounts.ts';
import type { EditsOf } from '../rooms/Room.ts';
import type { House } from './House.ts';

/** Everything that is kept of one person [J3], as they get it. */
export interface OwnData {
  /** ISO 8601 instant at which it was put together. */
  readonly at: string;
  readonly person: Person;
  readonly partner: Partner | null;
  /** Name, mail address, and until when sessions and invitations last. */
  readonly account: Held;
  /** The themes of the coalitions this person leads. */
  readonly leads: readonly string[];
  /** What this person said for the partner and still stands on the record. */
  readonly endorsements: readonly Endorsement[];
  readonly amendments: readonly Amendment[];
  readonly replies: readonly (Reply & { readonly amendment: Amendment['number'] })[];
  /** What this person added, as it says now. */
  readonly insights: readonly Insight[];
  /** Where this person typed, in the text as it is now: how often, first and last. */
  readonly typed: readonly (EditsOf & { readonly section: string; readonly title: string })[];
  /** Every event of the record that this person caused, or that names their id. */
  readonly events: readonly RecordEvent[];
  /** Lines of the audit log about what this person did, or what was done to them [L1]. */
  readonly audit: readonly AuditLine[];
}

/** Reads what is kept of a person. Goes through the whole journal, and the history of each text. */
export async function readOwnData(house: House, person: Person): Promise<OwnData> {
  const { records, accounts, audit } = house;
  const { id } = person;
  const events: RecordEvent[] = [];
  for await (const event of records.since(0)) if (concerns(event, id)) events.push(event);
  const typed = await readTyped(house, id);
  const { state } = records;
  const amendments = Object.values(state.amendments);
  return {
    at: new Date().toISOString(),
    person,
    partner: state.partners[person.partner] ?? null,
    account: accounts.heldOf(id),
    leads: Object.values(state.coalitions)
      .filter(({ leads }) => leads.includes(id))
      .map(({ theme }) => theme),
    endorsements: Object.values(state.endorsements)
      .flatMap((ofParagraph) => Object.values(ofParagraph))
      .filter((endorsement) => endorsement.person === id),
    amendments: amendments.filter(({ author }) => author === id),
    replies: amendments.flatMap(({ number, replies }) =>
      replies
        .filter((reply) => reply.person === id)
        .map((reply) => ({ ...reply, amendment: number })),
    ),
    insights: Object.values(state.insights).filter(({ author }) => author === id),
    typed,
    events,
    audit: await audit.linesOf(id),
  };
}

async function readTyped({ records, rooms }: House, id: PersonId): Promise<OwnData['typed']> {
  const typed: OwnData['typed'][number][] = [];
  for (const { id: section, title } of Object.values(records.state.sections)) {
    const edits = await rooms.with(section, (room) => room.editsOf(id));
    if (edits) typed.push({ section, title, ...edits });
  }
  return typed;
}

function concerns(event: RecordEvent, id: PersonId): boolean {
  if (event.actor.kind === 'person' && event.actor.person === id) return true;
  switch (event.type) {
    case 'person-added':
    case 'person-changed':
      return event.person.id === id;
    case 'ways-in-reset':
      return event.person === id;
    case 'coalition-formed':
    case 'coalition-changed':
      return event.coalition.leads.includes(id);
    case 'version-marked':
      return event.why.kind === 'wipe' && event.why.person === id;
    default:
      return false;
  }
}
