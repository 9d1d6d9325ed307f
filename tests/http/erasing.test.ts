import { createHmac } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PersonId, SectionId } from '#shared/ids.ts';
import { continuesChain } from '#shared/record/events.ts';
import { emptyRecord } from '#shared/record/state.ts';
import { closeCode } from '#shared/wire.ts';
import type { App } from '../../server/app/startApp.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { openApp } from '../faults/openApp.ts';
import { Client } from '../support/Client.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { findTraces } from '../support/findTraces.ts';
import { realDirectory } from '../support/realDirectory.ts';
import { until } from '../support/until.ts';
import { RawSocket } from '../ws/RawSocket.ts';
import { exactOf, openAmendment, paragraphOf, secretMail, secretName, settle } from './cast.ts';
import type { Name } from './cast.ts';
import { openTestApp } from './openTestApp.ts';

const own = 'own' as SectionId;
const gone = 'mandate';
const path = `/people/${gone}`;

/** A data directory with the cast, of which the app can be started again and again. */
async function openKept(through: (inner: FileSystem) => FileSystem = (inner) => inner) {
  const { directory, fileSystem } = await realDirectory();
  const place = { directory, fileSystem: through(fileSystem) };
  let app: App = await openApp(place);
  onTestFinished(() => app.close());
  const sessions = await settle(app.house);
  return {
    directory,
    get house() {
      return app.house;
    },
    get service() {
      return Client.service(app.url);
    },
    get signInLinks() {
      return app.signInLinks;
    },
    as: (name: Name) => new Client(app.url, { cookie: `draagvlak=${sessions[name]}` }),
    stop: () => app.close(),
    start: async () => {
      app = await openApp(place);
    },
  };
}
type Kept = Awaited<ReturnType<typeof openKept>>;

/** Everything a person can leave behind, by the hand of who will be erased. */
async function leaveTraces({ house, as }: Kept): Promise<void> {
  const speaker = as(gone);
  const paragraph = `/sections/own/paragraphs/${paragraphOf(own)}`;
  const wording = await exactOf(house, own);
  const key = { 'idempotency-key': 'eens' };
  const proposal = { wording, text: 'Wij luisteren altijd.', reason: 'Beter.' };
  await speaker.post(`${paragraph}/amendments`, proposal, key);
  await speaker.put(`${paragraph}/endorsement`, { wording, stance: 'agree' });
  const { id } = await openAmendment(house, own);
  await speaker.post(`/amendments/${id}/replies`, { text: 'Eens.' }, key);
  const writer = speaker.open(own);
  await until(() => writer.isSaved);
  writer.doc.transact(() => {
    writer.fragment.delete(1, 1);
  });
  await until(() => writer.isSaved);
  writer.close();
}

async function tracesIn({ directory }: Kept, name: Name = gone): Promise<string[]> {
  const texts = [secretName(name), secretMail(name)];
  const found = await Promise.all(texts.map((text) => findTraces(directory, text)));
  return [...new Set(found.flat())].toSorted();
}

describe('[J3] who asks to be forgotten', () => {
  test('is in no byte of any file, right after and after a restart, and on no page', async () => {
    const kept = await openKept();
    await leaveTraces(kept);
    expect(await tracesIn(kept)).toEqual([join(kept.directory, 'accounts.json')]);
    const reply = await kept.as(gone).send('DELETE', path);
    expect([reply.status, reply.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^draagvlak=; .*Max-Age=0/),
    ]);
    const expectGone = async () => {
      expect(await tracesIn(kept)).toEqual([]);
      const reader = kept.as('observer');
      const pages = ['/people', '/manifestos/m/state', '/manifestos/m', '/manifestos/m/record'];
      const exported = ['md', 'html', 'txt', 'json'].map(
        (format) => `/manifestos/m/export?format=${format}`,
      );
      const answers = [...pages, ...exported].map(async (page) => (await reader.get(page)).body);
      const told = JSON.stringify(await Promise.all(answers));
      expect(told).not.toContain(secretName(gone));
      expect(told).not.toContain(secretMail(gone));
      // Nobody else went along.
      expect((await tracesIn(kept, 'lead')).length).toBe(1);
    };
    await expectGone();
    await kept.stop();
    expect(await tracesIn(kept)).toEqual([]);
    await kept.start();
    await expectGone();
  });

  test('[C2] is in no mail that waits, and in no question from before they came in', async () => {
    const kept = await openKept();
    const address = 'nieuw.adres@voorbeeld.example';
    const invited = await kept.service.post('/invitations', { person: gone, mail: address });
    expect(invited.status).toBe(201);
    await kept.as(gone).put('/me/mail', { mail: `anders.${address}` });
    const question = { name: secretName(gone), organisation: 'Gemeente', reason: 'Graag.' };
    await kept.service.post('/access-requests', { ...question, mail: secretMail(gone) });
    expect(await findTraces(kept.directory, address)).toHaveLength(1);
    await kept.as(gone).send('DELETE', path);
    expect(await findTraces(kept.directory, address)).toEqual([]);
    expect(await tracesIn(kept)).toEqual([]);
    expect(kept.house.accounts.outbox.list()).toEqual([]);
  });

  test('[N5] is out everywhere within two seconds, and does not come back', async () => {
    const kept = await openKept();
    const [desk, other] = await Promise.all(
      [gone, 'lead'].map((name) => RawSocket.joined(kept.as(name as Name), 'own')),
    );
    const seen = kept.as('lead').open(own);
    const present = () => [...seen.provider.awareness.getStates().values()];
    const seer = kept.as(gone).open(own);
    seer.provider.awareness.setLocalStateField('section', 'own');
    await until(() => JSON.stringify(present()).includes(secretName(gone)));
    const link = await kept.service.post('/invitations', { person: gone });
    const began = performance.now();
    expect((await kept.as('coordinator').send('DELETE', path)).status).toBe(204);
    await until(() => desk?.closed !== null);
    await until(() => !JSON.stringify(present()).includes(secretName(gone)));
    expect(performance.now() - began).toBeLessThan(2_000);
    expect([desk?.closed, other?.closed]).toEqual([closeCode.notSignedIn, null]);
    for (const each of [seen, seer]) each.close();
    expect((await kept.as(gone).get('/me')).status).toBe(401);
    const token = new URL(String(link.body['link'])).hash.slice(1);
    const nobody = new Client(kept.service.url);
    expect(await nobody.post('/sessions', { token })).toMatchObject({
      body: { code: 'invitation-expired' },
    });
    expect((await kept.service.post('/invitations', { person: gone })).status).toBe(404);
    const again = { id: gone, name: 'Iemand Anders', partner: 'inside', role: 'member' };
    expect((await kept.service.post('/people', again)).body.code).toBe('already-exists');
  });

  test('leaves what was said for the partner, and a chain that holds', async () => {
    const kept = await openKept();
    await leaveTraces(kept);
    const before = kept.house.records.state;
    await kept.as(gone).send('DELETE', path);
    const { state } = kept.house.records;
    expect(state.endorsements).toEqual(before.endorsements);
    expect(state.amendments).toEqual(before.amendments);
    expect(state.people[gone as PersonId]).toBeUndefined();
    expect(Object.keys(state.erased)).toEqual([gone]);
    let link: { seq: number; hash: string } = emptyRecord;
    for await (const event of kept.house.records.since(0)) {
      expect(continuesChain(link, event)).toBe(true);
      link = event;
    }
    expect(link.seq).toBe(state.seq);
  });

  test('is asked once: again changes nothing; others may not, and a stranger is not there', async () => {
    const kept = await openKept();
    for (const name of ['lead', 'member', 'outsider', 'observer'] as const)
      expect((await kept.as(name).send('DELETE', path)).body.code).toBe('not-allowed');
    for (const client of [kept.as('coordinator'), kept.service, kept.as('coordinator')])
      expect((await client.send('DELETE', path)).status).toBe(204);
    const erasures = Object.keys(kept.house.records.state.erased);
    expect(erasures).toEqual([gone]);
    const events = [];
    for await (const event of kept.house.records.since(0))
      if (event.type === 'person-erased') events.push(event);
    expect(events).toHaveLength(1);
    expect((await kept.service.send('DELETE', '/people/niemand')).status).toBe(404);
  });

  test('leaves no fingerprint from which a name could be guessed', async () => {
    const kept = await openKept();
    const body = { name: 'Onvindbaar Iemand', mail: 'on@voorbeeld.example', partner: 'inside' };
    const asked = { ...body, role: 'member', mandate: false };
    const made = await kept.service.post('/people', asked, { 'idempotency-key': 'wie' });
    const { id } = made.body['person'] as { id: string };
    await kept.service.send('DELETE', `/people/${id}`);
    // Whoever has the whole directory has the secret, and can try names.
    const accounts = JSON.parse(await readFile(join(kept.directory, 'accounts.json'), 'utf8'));
    const { secret } = accounts as { secret: string };
    const fingerprint = (told: object) =>
      createHmac('sha256', secret)
        .update(`POST /api/v1/people\n${JSON.stringify(told)}`)
        .digest('hex');
    const { partner, role, mandate } = asked;
    expect(await findTraces(kept.directory, fingerprint({ partner, role, mandate }))).toHaveLength(
      1,
    );
    expect(await findTraces(kept.directory, fingerprint(asked))).toEqual([]);
    // Sent again it is the same act still, of someone who is no longer there.
    const again = await kept.service.post('/people', asked, { 'idempotency-key': 'wie' });
    expect(again).toMatchObject({ status: 404, body: { code: 'not-found' } });
    expect(await findTraces(kept.directory, body.name)).toEqual([]);
  });
});

describe('[J3] a name that comes back with an older copy', () => {
  test('of the accounts is gone again once the server listens', async () => {
    const kept = await openKept();
    const file = join(kept.directory, 'accounts.json');
    const old = await readFile(file);
    await kept.as(gone).send('DELETE', path);
    await kept.stop();
    await writeFile(file, old);
    expect(await tracesIn(kept)).toEqual([file]);
    await kept.start();
    expect(await tracesIn(kept)).toEqual([]);
    expect((await kept.as(gone).get('/me')).status).toBe(401);
    expect((await kept.as('lead').get('/me')).status).toBe(200);
  });

  test('of everything goes when the list of the erased is laid beside it', async () => {
    const kept = await openKept();
    const copy = `${kept.directory}-copy`;
    onTestFinished(() => rm(copy, { recursive: true, force: true }));
    await kept.stop();
    await cp(kept.directory, copy, { recursive: true });
    await kept.start();
    await kept.as(gone).send('DELETE', path);
    const list = await readFile(join(kept.directory, 'erased.json'), 'utf8');
    expect(JSON.parse(list)).toEqual({ people: [gone] });
    await kept.stop();
    await rm(kept.directory, { recursive: true });
    await cp(copy, kept.directory, { recursive: true });
    await writeFile(join(kept.directory, 'erased.json'), list);
    expect(await tracesIn(kept)).not.toEqual([]);
    await kept.start();
    expect(await tracesIn(kept)).toEqual([]);
    expect(Object.keys(kept.house.records.state.erased)).toEqual([gone]);
  });
});

test('[J3] [J4] whatever step of it fails, who was told that it is done is nowhere, and it can be asked again', async () => {
  let failing = 0;
  for (let isReached = true; isReached;) {
    failing += 1;
    let step = 0;
    let isFailing = false;
    const faulty = (inner: FileSystem) =>
      new FaultyFileSystem(inner, () => (isFailing && ++step === failing ? 'EIO' : null));
    const kept = await openKept(faulty);
    isFailing = true;
    const { status } = await kept.as(gone).send('DELETE', path);
    isFailing = false;
    isReached = step >= failing;
    expect([204, 503]).toContain(status);
    const isDone = status === 204;
    expect([failing, isDone && (await tracesIn(kept)).length > 0]).toEqual([failing, false]);
    await kept.stop();
    await kept.start();
    // What the record says is so after a restart, and never half.
    const isErased = kept.house.records.state.erased[gone as PersonId] !== undefined;
    expect([failing, (await tracesIn(kept)).length === 0]).toEqual([failing, isErased]);
    expect((await kept.as('coordinator').send('DELETE', path)).status).toBe(204);
    expect(await tracesIn(kept)).toEqual([]);
    await kept.stop();
  }
  expect(failing).toBeGreaterThan(15);
});

const newName = 'Nieuwe Fictieve Naam';
const adding = [
  {
    what: 'someone',
    path: '/people',
    body: { id: 'nieuw', name: newName, partner: 'inside', role: 'member' },
    done: { status: 201, people: 1 },
  },
  {
    what: 'many',
    path: '/people/import',
    body: {
      rows: [
        { partner: 'Nieuwe Partner', type: 'company', person: { name: newName } },
        { partner: 'Gemeente inside', person: { name: `${newName} Twee` } },
      ],
    },
    done: { status: 200, people: 2 },
  },
];

test.each(adding)(
  '[J3] whatever step of adding $what fails, a name that is on no record is in no file, and nothing is half done',
  async ({ path: where, body, done }) => {
    const outcomes: number[] = [];
    let failing = 0;
    for (let isReached = true; isReached;) {
      failing += 1;
      let step = 0;
      let isFailing = false;
      const faulty = (inner: FileSystem) =>
        new FaultyFileSystem(inner, () => (isFailing && ++step === failing ? 'EIO' : null));
      const kept = await openKept(faulty);
      isFailing = true;
      const known = Object.keys(kept.house.records.state.people).length;
      const { status } = await kept.service.post(where, body);
      isFailing = false;
      isReached = step >= failing;
      outcomes.push(status);
      const added = () => Object.keys(kept.house.records.state.people).length - known;
      const traces = async () => (await findTraces(kept.directory, newName)).length;
      expect([failing, added(), await traces()]).toEqual([
        failing,
        status === done.status ? done.people : 0,
        added() > 0 ? 1 : 0,
      ]);
      await kept.stop();
      await kept.start();
      expect([failing, await traces()]).toEqual([failing, added() > 0 ? 1 : 0]);
      await kept.stop();
    }
    expect(new Set(outcomes)).toEqual(new Set([done.status, 503]));
  },
);

test('[J3] whom a crash kept off the record is forgotten at the next start', async () => {
  const kept = await openKept();
  await kept.house.accounts.setName('nieuw' as PersonId, 'Nieuwe Fictieve Naam', null);
  await kept.stop();
  await kept.start();
  expect(await findTraces(kept.directory, 'Nieuwe Fictieve Naam')).toEqual([]);
  expect((await tracesIn(kept)).length).toBe(1);
});

test('[N5] [J3] rights are gone with the record, also while the disk keeps the name', async () => {
  let isFailing = false;
  const kept = await openKept((inner) => ({
    ...inner,
    rename: (from, to) =>
      isFailing && to.endsWith('accounts.json')
        ? Promise.reject(new Error('EIO'))
        : inner.rename(from, to),
  }));
  const desk = await RawSocket.joined(kept.as(gone), 'own');
  isFailing = true;
  const began = performance.now();
  expect((await kept.as(gone).send('DELETE', path)).body.code).toBe('storage-failed');
  await until(() => desk.closed !== null);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect((await kept.as(gone).get('/me')).status).toBe(401);
  isFailing = false;
  expect((await kept.as('coordinator').send('DELETE', path)).status).toBe(204);
  expect(await tracesIn(kept)).toEqual([]);
});

test('[J3] a network whose last coordinator was erased gets a new one at the next start', async () => {
  const kept = await openKept();
  const first = Client.signIn(kept.service.url, kept.signInLinks['coordinator'] ?? '');
  const { body } = await (await first).get('/me');
  const { id } = body['person'] as { id: string };
  await kept.stop();
  // As when an older copy is put back: an erasure that was decided before is made good.
  const erased = JSON.stringify({ people: ['coordinator', id] });
  await writeFile(join(kept.directory, 'erased.json'), erased);
  await kept.start();
  const next = await Client.signIn(kept.service.url, kept.signInLinks['coordinator'] ?? '');
  const me = (await next.get('/me')).body['person'] as { id: string; role: string };
  expect(me.role).toBe('coordinator');
  expect(me.id).not.toBe(id);
});

test('[J3] nobody looks around as someone of the demo network who was erased', async () => {
  const demo = await openTestApp({ demo: true });
  onTestFinished(() => demo.close());
  const signIn = () => demo.nobody.post('/demo/sessions', { role: 'member' });
  const { body } = await signIn();
  const { id } = body['person'] as { id: string };
  expect((await demo.service.send('DELETE', `/people/${id}`)).status).toBe(204);
  expect((await signIn()).status).toBe(404);
  expect(demo.house.accounts.heldOf(id as PersonId).sessions).toEqual([]);
  const { roles } = (await demo.nobody.get('/demo')).body as { roles: { role: string }[] };
  expect(roles.map(({ role }) => role)).not.toContain('member');
});
