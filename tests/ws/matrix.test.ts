import { afterAll, expect, test } from 'vitest';
import type { SectionId } from '#shared/ids.ts';
import { phases } from '#shared/network.ts';
import type { Phase } from '#shared/network.ts';
import { syncMessage } from '#shared/wire.ts';
import { addSection, bringTo } from '../http/cast.ts';
import { openTestApp } from '../http/openTestApp.ts';
import type { Client } from '../support/Client.ts';
import { until } from '../support/until.ts';
import { broken, changing, deletion, harmless, unreadable } from './frames.ts';
import { RawSocket, syncFrame } from './RawSocket.ts';

const app = await openTestApp();
afterAll(() => app.close());

const people = ['lead', 'member', 'otherLead', 'outsider', 'observer', 'coordinator'] as const;
const strangers = ['nobody', 'someone whose session ended'] as const;
type Who = (typeof people)[number] | (typeof strangers)[number];
type Place = 'own' | 'other';

/** Who may type in a section while it is being written; everyone else reads. */
const writers: Record<Place, readonly Who[]> = { own: ['lead', 'member'], other: ['otherLead'] };

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
    const mayWrite = phase === 'writing' && writers[place].includes(who);
    const refused = `refused: ${phase === 'writing' ? 'not-allowed' : 'section-closed'}`;
    const frames = { ...harmless, ...broken, ...changing, unreadable };
    expect(await outcomes(who, section, frames)).toEqual({
      ...all(harmless, 'nothing'),
      ...all(broken, 'closed with 4400'),
      ...all(changing, mayWrite ? 'changed' : refused),
      unreadable: mayWrite ? 'closed with 4400' : refused,
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
    const mayWrite = phase === 'writing' && writers[place].includes(who);
    const [outcome] = Object.values(
      await outcomes(who, section, {
        deletion: (doc: RawSocket['doc']) => syncFrame(syncMessage.update, deletion(doc)),
      }),
    );
    const after = await readText(section);
    expect(after === before).toBe(!mayWrite);
    expect(outcome?.startsWith('refused')).toBe(!mayWrite);
  },
);

test.each(phases.flatMap((phase) => strangers.map((who) => [who, phase] as const)))(
  '[N5] [S6] %s in the phase %s: no frame is looked at, the socket is closed with 4401',
  async (who, phase) => {
    const section = await sectionIn('own', phase, who);
    const before = await readText(section);
    const frames = { ...harmless, ...broken, ...changing, unreadable };
    expect(await outcomes(who, section, frames)).toEqual(all(frames, 'closed with 4401'));
    expect(await readText(section)).toBe(before);
  },
);

test.each([...people, ...strangers])(
  "[S6] [N4] %s on a manifesto's line: there is no text to change",
  async (who) => {
    const isStranger = strangers.some((stranger) => stranger === who);
    const room = 'manifesto:m' as SectionId;
    const before = await readText(room);
    // A stock client sends these too: on this line nothing is read of them but step 1.
    const { 'unknown sync message': sync, 'length beyond the end': short, ...others } = broken;
    const ignored = { ...harmless, ...changing, unreadable, sync, short };
    const frames = { ...ignored, ...others };
    expect(await outcomes(who, room, frames)).toEqual({
      ...all(ignored, 'nothing'),
      ...all(others, 'closed with 4400'),
      ...(isStranger && all(frames, 'closed with 4401')),
    });
    expect(await readText(room)).toBe(before);
  },
);
