import { manifestoId, sectionId } from '#shared/ids.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { canEdit } from '#shared/record/rights.ts';
import type { RefusalCode } from '#shared/refusal.ts';
import { manifestoRoomPrefix } from '#shared/wire.ts';
import type { House } from '../actions/House.ts';
import type { Proxies } from '../http/Proxies.ts';
import type { Links } from '../http/Links.ts';
import { readSession } from '../http/sessionCookie.ts';
import type { Stamp } from '../rooms/Presence.ts';
import type { Gate, RoomName } from '../ws/Gate.ts';
import { noteRefusal } from './noteRefusal.ts';

/** The palette of carets: dark enough for white text. */
const colors = ['#235f8f', '#86397a', '#7a5200', '#0f6b73', '#a13b2a', '#55585f'];

/** Answers what the front door asks, out of the record and the accounts as they are now. */
export function makeGate(house: House, links: Links, proxies: Proxies): Gate {
  const { records, accounts } = house;
  return {
    isOriginAllowed: (origin) => origin === undefined || links.isOwnOrigin(origin),
    identify: (request) => {
      const session = readSession(request, links.isSecure);
      const person = session === null ? null : accounts.sessions.personOf(session);
      return session !== null && person && records.state.people[person]
        ? { person, session }
        : null;
    },
    isAlive: ({ person, session }) =>
      records.state.people[person] !== undefined && accounts.sessions.personOf(session) === person,
    findRoom: (name) => findRoom(house, name),
    stamp: (person) => stampOf(house, person),
    whyNotEdit: (person, section) => whyNotEdit(house, { person, section }),
    noteRefusal: (refusal) => noteRefusal(house, proxies, refusal),
    position: () => records.state.seq,
  };
}

function findRoom({ records }: House, name: string): RoomName | null {
  if (name.startsWith(manifestoRoomPrefix)) {
    const id = manifestoId.safeParse(name.slice(manifestoRoomPrefix.length)).data;
    return id && records.state.manifestos[id] ? { kind: 'manifesto', manifesto: id } : null;
  }
  const id = sectionId.safeParse(name).data;
  return id && records.state.sections[id] ? { kind: 'section', section: id } : null;
}

function stampOf({ records, accounts }: House, id: PersonId): Stamp {
  const person = records.state.people[id];
  const partner = person && records.state.partners[person.partner];
  const place = placeOf(id);
  return {
    id,
    name: accounts.nameOf(id),
    partner: partner?.id ?? '',
    partnerName: partner?.name ?? '',
    color: colors[place] ?? '#55585f',
    place: place + 1,
  };
}

// The same person always has the same colour.
function placeOf(id: PersonId): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + letter.charCodeAt(0)) % 997;
  return sum % colors.length;
}

function whyNotEdit(
  { records }: House,
  { person: id, section: sectionKey }: { person: PersonId; section: SectionId },
): RefusalCode | null {
  const { state } = records;
  const section = state.sections[sectionKey];
  const person = state.people[id] ?? null;
  if (section && canEdit(state, { person, section, at: new Date().toISOString() })) return null;
  return section?.phase === 'writing' ? 'not-allowed' : 'section-closed';
}
