import { pino } from 'pino';
import { vi } from 'vitest';
import * as Y from 'yjs';
import { startApp } from '../../server/app/startApp.ts';
import type { App } from '../../server/app/startApp.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';
import { Client } from '../support/Client.ts';
import type { Reply, Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import type { People } from '../support/network.ts';
import { bootstrapToken } from '../support/runServer.ts';

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
      publicUrl: null,
      demo: false,
      bootstrapToken,
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
    for (const id of ['p3', 'p2', 'p1']) insertParagraph(writer, id);
  });
  await vi.waitUntil(() => writer.isSaved, patience);
  writer.close();
  await app.close();
  const entries = Object.entries(people).map(([name, { headers }]) => [name, headers] as const);
  return Object.fromEntries(entries) as Sessions;
}

function insertParagraph(writer: Writer, id: string): void {
  const element = new Y.XmlElement('paragraph');
  element.setAttribute('id', id);
  element.insert(0, [new Y.XmlText(`Paragraaf ${id} zegt wat wij vinden.`)]);
  writer.fragment.insert(0, [element]);
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

/** A session with everything in it that writes: typing, endorsing, proposing, deciding, closing. */
export async function playSession(url: string, sessions: Sessions, told: Told): Promise<void> {
  const as = (name: Name) => new Client(url, sessions[name]);
  const act = async (name: string, reply: Promise<Reply>): Promise<Reply> => {
    const answer = await reply;
    told.answers.set(name, answer.status);
    return answer;
  };
  const writer = as('writer').open('s1');
  await vi.waitUntil(() => writer.isSaved && writer.fragment.length > 0, patience);
  await type(writer, [0, 'EEN'], told);
  const paragraph = (id: string) => `/sections/s1/paragraphs/${id}`;
  const endorse = async (id: string, body: object) =>
    as('mandate').put(`${paragraph(id)}/endorsement`, {
      wording: await exactOf(as('lead'), id),
      ...body,
    });
  await act('endorse', endorse('p1', { stance: 'agree' }));
  const propose = async (id: string, text: string) =>
    as('author').post(`${paragraph(id)}/amendments`, {
      wording: await exactOf(as('lead'), id),
      text,
      reason: 'Beter.',
    });
  const first = idOf(await act('propose', propose('p2', 'Paragraaf p2 zegt wat wij beloven.')));
  if (first)
    await act('reply', as('lead').post(`/amendments/${first}/replies`, { text: 'Goed idee.' }));
  await type(writer, [1, 'TWEE'], told);
  if (first && !isDone(await act('adopt', as('lead').post(`/amendments/${first}/adopt`)))) {
    // Whatever cut it off, trying again brings it to an end.
    const { body } = await as('lead').post(`/amendments/${first}/adopt`);
    if (body.code === 'being-adopted') throw new Error('The adoption has no end.');
  }
  const second = idOf(await act('propose again', propose('p3', 'Paragraaf p3 vervalt.')));
  if (second)
    await act(
      'decline',
      as('lead').post(`/amendments/${second}/decline`, { reason: 'Liever niet.' }),
    );
  await act('withdraw', as('mandate').send('DELETE', `${paragraph('p1')}/endorsement`));
  await act('object', endorse('p3', { stance: 'object', reason: 'Te vaag.' }));
  await act(
    'close',
    as('lead').put('/sections/s1/phase', { phase: 'consultation', reason: 'Klaar.' }),
  );
  await type(writer, [2, 'DRIE'], told);
  writer.close();
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
  return paragraphs.find((paragraph) => paragraph.id === id)?.exact ?? '';
}

const isDone = ({ status }: Reply): boolean => status < 300;

function idOf({ body }: Reply): string | null {
  return (body['amendment'] as { id: string } | undefined)?.id ?? null;
}
