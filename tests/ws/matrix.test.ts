import { afterAll, expect, test } from 'vitest';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import { canEdit, personOf } from '#shared/record/rights.ts';
import { closeCode, syncMessage } from '#shared/wire.ts';
import { addSection, bringTo } from '../http/cast.ts';
import { openTestApp } from '../http/openTestApp.ts';
import type { Client } from '../support/Client.ts';
import { until } from '../support/until.ts';
import {
  broken,
  brokenSync,
  changing,
  deletion,
  doubting,
  harmless,
  unreadable,
  wipe,
} from './frames.ts';
import { RawSocket, syncFrame } from './RawSocket.ts';

const app = await openTestApp();
afterAll(() => app.close());

const people = ['lead', 'member', 'otherLead', 'outsider', 'observer', 'coordinator'] as const;
const strangers = ['nobody', 'someone whose session ended'] as const;
type Who = (typeof people)[number] | (typeof strangers)[number];
type Place = 'own' | 'other';

/** Who types in a section of either coalition while it is being written; everyone else reads. */
const writers: Record<Place, readonly Who[]> = { own: ['lead', 'member'], other: ['otherLead'] };

const malformed = `closed with ${closeCode.malformed}`;
const turnedAway = `closed with ${closeCode.notSignedIn}`;
const absent = `closed with ${closeCode.notFound}`;
const everyFrame = {
  ...harmless,
  ...doubting,
  ...broken,
  ...brokenSync,
  ...changing,
  unreadable,
};

/** What the table of rights says of this person in this section as it is now. */
function mayWrite(who: Who, section: SectionId): boolean {
  const { state } = app.house.records;
  const [person, at] = [personOf(state, personNamed(who)), new Date().toISOString()];
  const found = state.sections[section];
  return found !== undefined && canEdit(state, { person, section: found, at });
}

const personNamed = (who: Who) => ({ kind: 'person', person: who as PersonId }) as const;

const ended = await app.signIn('lead');
await ended.send('DELETE', '/sessions/current');
const source = await RawSocket.joined(app.as('lead'), 'own');

function clientOf(who: Who): Client {
  if (who === 'nobody') return app.nobody;
  return who === 'someone whose session ended' ? ended : app.as(who);
}

/** The text of a section; of all of them for a line without one. */
async function readText(section: SectionId): Promise<string> {
  const sections = section.startsWith('manifesto:') ? ['own', 'other'] : [section];
  const texts = sections.map((id) =>
    app.house.rooms.with(id as SectionId, (room) => JSON.stringify(room.read())),
  );
  return (await Promise.all(texts)).join('\n');
}

type Make = (typeof changing)['update'];
let count = 0;

/** Sends one frame over a line of its own, and tells what came of it. */
async function outcomeOf(client: Client, section: SectionId, make: Make): Promise<string> {
  count += 1;
  const word = `woord${count}x`;
  const socket = new RawSocket(client, section);
  await until(() => socket.isOpen || socket.closed !== null);
  await socket.sync();
  // Who gets no text builds on that of someone who does.
  socket.send(make(socket.doc.store.clients.size > 0 ? socket.doc : source.doc, word));
  await socket.sync();
  socket.close();
  if (socket.closed !== null) return `closed with ${socket.closed}`;
  const [refusal] = socket.refused;
  const isChanged = (await readText(section)).includes(word);
  if (refusal) return isChanged ? 'refused and changed' : `refused: ${refusal.code}`;
  return isChanged ? 'changed' : 'nothing';
}

const outcomes = async (who: Who, section: SectionId, frames: Record<string, unknown>) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(frames).map(async ([name, make]) => [
        name,
        await outcomeOf(clientOf(who), section, make as Make),
      ]),
    ),
  ) as Record<string, string>;

const all = (frames: object, outcome: string) =>
  Object.fromEntries(Object.keys(frames).map((name) => [name, outcome]));

const sectionIn = async (place: Place, phase: Phase, who: string): Promise<SectionId> => {
  const section = await addSection(app.house, `${place}-${phase}-${who.replaceAll(' ', '-')}`);
  await bringTo(app.house, section, phase);
  return section;
};

const cells = phases.flatMap((phase) =>
  (['own', 'other'] as const).flatMap((place) => people.map((who) => [who, phase, place] as const)),
);

test.each(cells)(
  '[S6] [S2] [S3] [N4] %s in the phase %s, section %s: what each frame does',
  async (who, phase, place) => {
    const section = await sectionIn(place, phase, who);
    const before = await readText(section);
    const writes = mayWrite(who, section);
    expect(writes).toBe(phase === 'writing' && writers[place].includes(who));
    const refused = `refused: ${phase === 'writing' ? 'not-allowed' : 'section-closed'}`;
    expect(await outcomes(who, section, everyFrame)).toEqual({
      ...all({ ...harmless, ...doubting }, 'nothing'),
      ...all({ ...broken, ...brokenSync }, malformed),
      ...all(changing, writes ? 'changed' : refused),
      unreadable: writes ? malformed : refused,
    });
    const after = await readText(section);
    expect(after.replaceAll(/woord\d+x/g, '')).toBe(before);
  },
);

test.each(cells)(
  '[S6] [T2] %s in the phase %s, section %s: a deletion is an update like any other',
  async (who, phase, place) => {
    const section = await sectionIn(place, phase, `${who}-deleting`);
    const before = await readText(section);
    const deletions = {
      'of a letter': (doc: RawSocket['doc']) => syncFrame(syncMessage.update, deletion(doc)),
      'of everything': (doc: RawSocket['doc']) => syncFrame(syncMessage.update, wipe(doc)),
    };
    const outcome = Object.values(await outcomes(who, section, deletions));
    const writes = mayWrite(who, section);
    expect((await readText(section)) === before).toBe(!writes);
    expect(outcome.filter((each) => each.startsWith('refused'))).toHaveLength(writes ? 0 : 2);
  },
);

test.each(phases.flatMap((phase) => strangers.map((who) => [who, phase] as const)))(
  '[N5] [S6] %s in the phase %s: no frame is looked at, the socket is closed for good',
  async (who, phase) => {
    const section = await sectionIn('own', phase, who);
    const before = await readText(section);
    expect(await outcomes(who, section, everyFrame)).toEqual(all(everyFrame, turnedAway));
    expect(await readText(section)).toBe(before);
  },
);

test.each([...people, ...strangers])(
  '[S6] [N4] %s in a section that does not exist: there is nothing to send to, and none is made',
  async (who) => {
    const isStranger = strangers.some((stranger) => stranger === who);
    const answer = isStranger ? turnedAway : absent;
    const room = 'own-absent' as SectionId;
    expect(await outcomes(who, room, everyFrame)).toEqual(all(everyFrame, answer));
    expect(app.house.records.state.sections[room]).toBeUndefined();
    await expect(app.house.rooms.hold(room)).rejects.toMatchObject({ code: 'not-found' });
  },
);

test.each([...people, ...strangers])(
  "[S6] [N4] %s on a manifesto's line: there is no text to change",
  async (who) => {
    const isStranger = strangers.some((stranger) => stranger === who);
    const room = 'manifesto:m' as SectionId;
    const before = await readText(room);
    // A stock client sends these too: on this line nothing is read of them but step 1.
    const { 'sync without a kind': headless, ...unread } = brokenSync;
    const ignored = { ...harmless, ...changing, unreadable, ...unread };
    const refused = { ...broken, ...doubting, headless };
    const frames = { ...ignored, ...refused };
    expect(await outcomes(who, room, frames)).toEqual({
      ...all(ignored, 'nothing'),
      ...all(refused, malformed),
      ...(isStranger && all(frames, turnedAway)),
    });
    expect(await readText(room)).toBe(before);
  },
);

test('only a refusal that is final has a code with which a stock client does not come back', () => {
  const { goingAway, tooMuch, tooManySockets, ...final } = closeCode;
  const isFinal = (code: number) => code >= 4400 && code <= 4499;
  expect(Object.values(final).every(isFinal)).toBe(true);
  expect([goingAway, tooMuch, tooManySockets].some(isFinal)).toBe(false);
});
