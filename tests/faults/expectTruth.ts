import { expect } from 'vitest';
import type { RecordEvent } from '#shared/record/events.ts';
import type { App } from '../../server/app/startApp.ts';
import { Client } from '../support/Client.ts';
import { openSection, readParagraphs, untilEqual } from '../support/sections.ts';
import type { Everyone } from './prepareNetwork.ts';
import type { Story, Told } from './Story.ts';

/** Looks, after a restart, whether the record, the text and the accounts are what people were told. */
export async function expectTruth(app: App, story: Story): Promise<void> {
  const { everyone, told } = story;
  await expectOneAnswer(app, everyone);
  await expectAccounts(story);
  await expectRetries(story);
  expectRecord(told, await readEvents(everyone));
  for (const section of new Set(story.saved.values())) await expectText(story, section);
  await expectAdoptable(app, story);
}

export async function readEvents({ service }: Everyone): Promise<RecordEvent[]> {
  const { body } = await service.get('/manifestos/m/record?after=0');
  const lines = String(body['text']).trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordEvent);
}

/** Whatever was acknowledged is in the record once; nothing that was refused is [J4]. */
export function expectRecord(told: readonly Told[], events: readonly RecordEvent[]): void {
  for (const { act, outcome, traces } of told) {
    if (!traces) continue;
    const expected = outcome === 'refused' ? 0 : traces.count;
    expect(events.filter(traces.isOwn), `“${act}”, which was ${outcome}`).toHaveLength(expected);
  }
}

/**
 * The amendment is adopted if and only if its words are in the text, and then its twin is overtaken;
 * neither is left half way [A2, A6].
 */
export async function expectOneAnswer({ house }: App, { ann }: Everyone): Promise<void> {
  const { paragraphs } = await readParagraphs(ann);
  const text = paragraphs[0]?.text ?? '';
  const words = ['binnen zes weken', 'binnen vier weken'].filter((each) => text.includes(each));
  const about = Object.values(house.records.state.amendments).filter(
    ({ paragraph }) => paragraph === paragraphs[0]?.id,
  );
  const kinds = about.map(({ status }) => status.kind).toSorted();
  const isAdopted = kinds[0] === 'adopted';
  expect(words, `in “${text}”`).toEqual([isAdopted ? 'binnen vier weken' : 'binnen zes weken']);
  const others = kinds.slice(isAdopted ? 1 : 0);
  expect(others).toEqual(others.map(() => (isAdopted ? 'overtaken' : 'open')));
}

async function expectAccounts(story: Story): Promise<void> {
  const { ann } = story.everyone;
  const { people } = (await ann.get('/people')).body as {
    people?: { id: string; name: string | null }[];
  };
  const eva = people?.find(({ id }) => id === 'eva');
  const isAdded = story.outcomeOf('person') === 'acknowledged';
  expect(eva?.name, 'the name of who was added').toBe(isAdded ? 'Eva Voorbeeld' : undefined);
  if (story.cookie === null) return;
  const { status } = await new Client(ann.url, { cookie: story.cookie }).get('/me');
  expect(status, 'the session').toBe(200);
}

// [A9] Whatever was made is answered again, and not made twice.
async function expectRetries({ amendments, everyone }: Story): Promise<void> {
  for (const made of amendments.values()) {
    const { status, body } = await made.ask(everyone);
    const { id } = (body['amendment'] ?? {}) as { id?: string };
    expect([status, id]).toEqual([201, made.id]);
  }
}

// What a fault left open can be adopted now.
async function expectAdoptable(app: App, { amendments, everyone }: Story): Promise<void> {
  const amendment = amendments.get('propose');
  const found = amendment && app.house.records.state.amendments[amendment.id];
  if (found?.status.kind !== 'open') return;
  const { status } = await everyone.lea.post(`/amendments/${found.id}/adopt`);
  expect(status, 'adopting at last').toBe(200);
  await expectOneAnswer(app, everyone);
}

// [T1, T2] Every word once, and the same text for those who were there and for a newcomer.
async function expectText(story: Story, section: string): Promise<void> {
  const reader = await openSection(story.everyone.lea, section);
  const here = [...story.writers].filter(([name]) => name.endsWith(section));
  const texts = await untilEqual([...here.map(([, writer]) => writer), reader]);
  reader.close();
  expectWords(story, { section, text: texts.join(' ') });
}

/** Every word that was saved stands in the text of its section, once. */
export function expectWords(
  { saved }: Pick<Story, 'saved'>,
  { section, text }: { section: string; text: string },
): void {
  for (const [word] of [...saved].filter(([, place]) => place === section)) {
    expect(text.split(word), `“${word}” in “${text}”`).toHaveLength(2);
  }
}
