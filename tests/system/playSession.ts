import { pino } from 'pino';
import { vi } from 'vitest';
import type * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import type { RecordState, Version } from '#shared/record/state.ts';
import { startApp } from '../../server/app/startApp.ts';
import type { App } from '../../server/app/startApp.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { Client } from '../support/Client.ts';
import type { Reply, Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import type { People } from '../support/network.ts';
import { bootstrapToken } from '../support/runServer.ts';
import { paragraph } from '../support/typing.ts';

const patience = { timeout: 20_000, interval: 2 };
type Name = 'lead' | 'writer' | 'author' | 'mandate';
/** Session headers by person: they stay good on a copy of the data directory. */
export type Sessions = Readonly<Record<Name, Record<string, string>>>;

/** The whole system in this process, on a disk that a test can break. */
export function openApp(directory: string, fileSystem: FileSystem): Promise<App> {
  return startApp({
    config: {
      host: '127.0.0.1',
      port: 0,
      dataDirectory: directory,
      databaseUrl: null,
      redisUrl: null,
      publicUrl: null,
      trustedProxies: [],
      demo: false,
      bootstrapToken,
      themeFile: null,
      smtpUrl: null,
      mailFrom: null,
      oidc: null,
      secondFactor: 'off' as const,
      operator: { name: null, mail: null, securityContact: null },
    },
    clientDirectory: directory,
    log: pino({ level: 'silent' }),
    fileSystem,
  });
}

/** Makes a network of four people and a section of three paragraphs, p1 to p3. */
export async function prepare(directory: string, fileSystem: FileSystem): Promise<Sessions> {
  const app = await openApp(directory, fileSystem);
  const people: People<Name> = await buildNetwork(app, {
    people: { lead: { lead: true }, writer: {}, author: {}, mandate: { mandate: true } },
  });
  const writer = people.writer.open('s1');
  await vi.waitUntil(() => writer.isSaved && writer.fragment.length > 0, patience);
  writer.doc.transact(() => {
    writer.fragment.delete(0, writer.fragment.length);
    const texts = ['p1', 'p2', 'p3'].map((id) =>
      paragraph(`Paragraaf ${id} zegt wat wij vinden.`, id),
    );
    writer.fragment.insert(0, texts);
  });
  await vi.waitUntil(() => writer.isSaved, patience);
  writer.close();
  await app.close();
  const entries = Object.entries(people).map(([name, { headers }]) => [name, headers] as const);
  return Object.fromEntries(entries) as Sessions;
}

/** What people did, and what they were told about it, as it comes in. */
export interface Told {
  /** Status by act. */
  readonly answers: Map<string, number>;
  /** Words the server said are on disk, and words it refused. */
  readonly saved: Set<string>;
  readonly refused: Set<string>;
}

export function newTold(): Told {
  return { answers: new Map(), saved: new Set(), refused: new Set() };
}

/**
 * A session with everything in it that writes: typing, endorsing, proposing, deciding, so much text
 * that checkpoints are made and segments packed, a wipe that is restored, closing.
 */
export async function playSession(url: string, sessions: Sessions, told: Told): Promise<void> {
  const session = { as: (name: Name) => new Client(url, sessions[name]), told };
  const writer = await open(session);
  await type(writer, [0, 'EEN'], told);
  await endorse(session, 'endorse', ['p1', { stance: 'agree' }]);
  await decide(session, writer);
  await fill(writer, told, ['VOL', 16]);
  const again = await wipeAndRestore(session, writer);
  await type(again, [1, 'VIER'], told);
  await fill(again, told, ['MEER', 12]);
  await act(
    told,
    'close',
    session.as('lead').put('/sections/s1/phase', { phase: 'consultation', reason: 'Klaar.' }),
  );
  await type(again, [2, 'DRIE'], told);
  again.close();
}

interface Session {
  readonly as: (name: Name) => Client;
  readonly told: Told;
}

const paragraphPath = (id: string) => `/sections/s1/paragraphs/${id}`;

async function act({ answers }: Told, name: string, reply: Promise<Reply>): Promise<Reply> {
  const answer = await reply;
  answers.set(name, answer.status);
  return answer;
}

async function open({ as }: Session): Promise<Writer> {
  const writer = as('writer').open('s1');
  await vi.waitUntil(() => writer.isSaved && writer.fragment.length > 0, patience);
  return writer;
}

async function endorse(
  { as, told }: Session,
  name: string,
  [id, body]: readonly [string, object],
): Promise<void> {
  const wording = await exactOf(as('lead'), id);
  await act(
    told,
    name,
    as('mandate').put(`${paragraphPath(id)}/endorsement`, { wording, ...body }),
  );
}

async function propose(
  { as, told }: Session,
  name: string,
  [id, text]: readonly [string, string],
): Promise<string | null> {
  const body = { wording: await exactOf(as('lead'), id), text, reason: 'Beter.' };
  return idOf(await act(told, name, as('author').post(`${paragraphPath(id)}/amendments`, body)));
}

async function decide(session: Session, writer: Writer): Promise<void> {
  const { as, told } = session;
  const text = 'Paragraaf p2 zegt wat wij beloven.';
  const first = await propose(session, 'propose', ['p2', text]);
  if (first)
    await act(told, 'reply', as('lead').post(`/amendments/${first}/replies`, { text: 'Goed.' }));
  await type(writer, [1, 'TWEE'], told);
  if (first && !isDone(await act(told, 'adopt', as('lead').post(`/amendments/${first}/adopt`)))) {
    // Whatever cut it off, trying again brings it to an end.
    const { body } = await as('lead').post(`/amendments/${first}/adopt`);
    if (body.code === 'being-adopted') throw new Error('The adoption has no end.');
  }
  const second = await propose(session, 'propose again', ['p3', 'Paragraaf p3 vervalt.']);
  const reason = 'Liever niet.';
  if (second)
    await act(told, 'decline', as('lead').post(`/amendments/${second}/decline`, { reason }));
  await act(told, 'withdraw', as('mandate').send('DELETE', `${paragraphPath('p1')}/endorsement`));
  await endorse(session, 'object', ['p3', { stance: 'object', reason: 'Te vaag.' }]);
}

/** Words with a long tail, in a paragraph of their own behind the others. */
async function fill(
  writer: Writer,
  told: Told,
  [word, count]: readonly [string, number],
): Promise<void> {
  for (let number = 0; number < count; number += 1) {
    const place = writer.fragment.length;
    writer.fragment.insert(place, [paragraph('', `${word}-${number}`)]);
    await type(writer, [place, `${word}${number} ${'lang '.repeat(20 + 5 * number)}woord`], told);
  }
}

// While the text is wiped, and until a restore was answered, its words may be there or not.
async function wipeAndRestore(session: Session, writer: Writer): Promise<Writer> {
  const { as, told } = session;
  const wiped = [...told.saved].filter((word) => word.startsWith('VOL'));
  for (const word of wiped) told.saved.delete(word);
  writer.fragment.delete(3, writer.fragment.length - 3);
  await vi.waitUntil(() => writer.isSaved, patience);
  const version = await versionOf(as('lead'));
  if (!version) return writer;
  const body = { from: version.moment, reason: 'Gewist.' };
  const reply = await act(told, 'restore', as('lead').post('/sections/s1/restore', body));
  if (isDone(reply)) for (const word of wiped) told.saved.add(word);
  writer.close();
  return open(session);
}

// The alarm is sounded after the wipe; on a disk that fails it may not be on the record.
async function versionOf(lead: Client): Promise<Version | undefined> {
  const find = async () => {
    const { body } = await lead.get('/manifestos/m/state');
    return (body['state'] as RecordState | undefined)?.versions['s1' as SectionId]?.at(-1);
  };
  await vi.waitUntil(find, { timeout: 1_000, interval: 5 }).catch(() => undefined);
  return find();
}

// Resolves when the word is on disk or refused: in the end it must be one of the two.
async function type(
  writer: Writer,
  [place, word]: readonly [number, string],
  { saved, refused }: Told,
): Promise<void> {
  const element = writer.fragment.get(place) as Y.XmlElement;
  const refusals = () => writer.told.filter((each) => 'code' in each).length;
  const before = refusals();
  (element.get(0) as Y.XmlText).insert(0, `${word} `);
  await vi.waitUntil(() => refusals() > before || writer.isSaved, patience);
  (refusals() > before ? refused : saved).add(word);
}

async function exactOf(client: Client, id: string): Promise<string> {
  const { body } = await client.get('/sections/s1/paragraphs');
  const paragraphs = body['paragraphs'] as { id: string; exact: string }[];
  return paragraphs.find((each) => each.id === id)?.exact ?? '';
}

const isDone = ({ status }: Reply): boolean => status < 300;

function idOf({ body }: Reply): string | null {
  return (body['amendment'] as { id: string } | undefined)?.id ?? null;
}
