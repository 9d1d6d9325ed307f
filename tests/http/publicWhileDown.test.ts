import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { exportFormats } from '#shared/exportFormats.ts';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { writeMoment } from '#shared/moments.ts';
import { Refusal } from '#shared/refusal.ts';
import { endorse } from '../../server/actions/endorse.ts';
import { moveToSection } from '../../server/actions/moveToSection.ts';
import { removeBlock } from '../../server/rooms/removeBlock.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { addSection, bringTo, exactOf, paragraphOf, person } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

let isFull = false;
const disk = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
  isFull && ['write', 'writeNow'].includes(operation) ? 'ENOSPC' : null,
);
const app = await openTestApp({}, disk);
afterAll(() => app.close());
const { house } = app;
const own = 'own' as SectionId;
const api = '/api/v1/manifestos/m';

/** The number on the record of what a partner said of the first paragraph of `own`. */
let said = 0;

beforeAll(async () => {
  await bringTo(house, own, 'deciding');
  said = await agree(own);
  await bringTo(house, own, 'adopted');
  const again = { phase: 'writing', reason: 'Er is een nieuwe wet.' };
  await app.as('lead').send('PUT', '/sections/own/phase', again);
  await bringTo(house, own, 'adopted');
  await bringTo(house, 'other' as SectionId, 'adopted');
});

async function agree(section: SectionId): Promise<number> {
  const shown = await exactOf(house, section);
  const [stance, dependsOn, reason] = ['agree', null, null] as const;
  const asked = { section, paragraph: paragraphOf(section), shown, stance, dependsOn, reason };
  return (await endorse(house, person('mandate'), asked)).seq;
}

/** Closes the texts of these sections, or of all. */
function shut(...sections: SectionId[]): void {
  const hold = house.rooms.hold.bind(house.rooms);
  const closed = vi
    .spyOn(house.rooms, 'hold')
    .mockImplementation((asked) =>
      sections.length === 0 || sections.includes(asked)
        ? Promise.reject(new Refusal('unavailable', 'Damaged.'))
        : hold(asked),
    );
  onTestFinished(() => closed.mockRestore());
}

const open = (path: string) =>
  fetch(`${app.url}${path}`, { headers: { accept: 'text/html,*/*;q=0.8' } });

/** Asks for all that is for everyone; what is not answered as it should be. */
async function missing(): Promise<string[]> {
  const adopted = (house.records.state.versions[own] ?? []).filter(
    ({ why }) => why.kind === 'phase' && why.phase === 'adopted',
  );
  const moments = adopted.map(({ moment }) => writeMoment(moment)).join('/');
  const [first] = moments.split('/');
  const paths = [
    ...['', '/embed/1', '/adherence', '/history', '/decisions.atom', `/receipt/${said}`].map(
      (part) => `/m/m${part}`,
    ),
    ...[`/m/m/history/own/${first}`, `/m/m/history/own/${moments}`],
    ...['', '/state', '/sections', '/support', '/coverage', '/versions', '/calendar.ics'].map(
      (part) => api + part,
    ),
    ...[`${api}/record`, `${api}/receipts/${said}`, '/api/v1/sections/own/paragraphs'],
    ...adopted.map(({ seq }) => `/api/v1/sections/own/adoptions/${seq}`),
    ...exportFormats.map((format) => `${api}/export?format=${format}`),
    ...[`${api}/export?format=docx&amendments=tracked`, `${api}/export?format=md&section=own`],
  ];
  const statuses = await Promise.all(
    paths.map(async (path) => {
      const answer = await open(path);
      await answer.arrayBuffer();
      return answer.status;
    }),
  );
  expect(adopted).toHaveLength(2);
  return paths.flatMap((path, place) =>
    statuses[place] === 200 ? [] : `${path}: ${statuses[place]}`,
  );
}

test('[O4] all that is for everyone is there while no text can be opened: pages, data and every form', async () => {
  shut();
  expect(await missing()).toEqual([]);
});

test('[O4] [R8] and while nothing can be written', async () => {
  isFull = true;
  onTestFinished(() => void (isFull = false));
  const wanted = { slug: 'ander', title: 'Ander' };
  expect((await app.as('coordinator').post('/manifestos', wanted)).status).toBe(503);
  expect(await missing()).toEqual([]);
});

test('[O4] [J2] [P5] a receipt says where its paragraph is: moved along, gone, or not to be read now', async () => {
  const [from, to] = [await addSection(house, 'own-from'), await addSection(house, 'own-to')];
  const paragraph = paragraphOf(from);
  const seq = await agree(from);
  const told = async () => (await open(`/m/m/receipt/${seq}?language=en`)).text();
  const place = Object.keys(house.records.state.sections).length;
  expect(await told()).toContain(`now has number ${place - 1}.1`);
  const input = { section: from, paragraph, to, behind: null, shown: await exactOf(house, from) };
  await house.pen.hold(() => moveToSection(house, person('lead'), { input, retry: null }));
  expect(await told()).toContain(`now has number ${place}.1`);
  shut(to);
  expect(await told()).toContain('The text cannot be read now.');
  vi.restoreAllMocks();
  const remove = (room: Room) =>
    room.change({ kind: 'person', person: 'lead' as PersonId }, (blocks) => {
      const block = blocks.list().find(({ id }) => id === paragraph);
      if (block) removeBlock(block.element);
    });
  await house.pen.hold(() => house.rooms.with(to, remove));
  expect(await told()).toContain('This paragraph is no longer in the text.');
});
