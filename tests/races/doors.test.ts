import { expect, test } from 'vitest';
import type { RecordEvent } from '#shared/record/events.ts';
import type { ParagraphView } from '#shared/view.ts';
import { plainText } from '#shared/wording.ts';
import { Chance } from '../chaos/Chance.ts';
import type { Client, Reply, Writer } from '../support/Client.ts';
import { buildNetwork } from '../support/network.ts';
import { runServer } from '../support/runServer.ts';
import { openSection, openWith, readParagraphs } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { Ends } from './Ends.ts';
import { untruthsIn } from './untruthsIn.ts';

const seed = Number(process.env['SEED'] ?? 20181116);
const races = Number(process.env['DOORS'] ?? 300);
const voices = ['ann', 'bas', 'cas'] as const;
type Voice = (typeof voices)[number];

/** What was asked, with what was on the screen, and what was answered. */
interface Vote {
  readonly voice: Voice;
  readonly screen: readonly ParagraphView[];
  readonly reply: Reply;
}

const turns = async (count: number): Promise<void> => {
  for (let left = count; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Puts another last word in a paragraph: few words, so that a text often becomes what it was. */
function typeIn(writer: Writer, place: number, word: string): void {
  const text = textAt(writer, place);
  const start = text.toString().lastIndexOf(' ') + 1;
  writer.doc.transact(() => {
    text.delete(start, text.length - start);
    text.insert(start, word);
  });
}

test('[E2, E3, E4, E7] over the doors people use, nobody stands under words they did not see', async () => {
  const server = await runServer({ DEMO: '0' });
  const people = await buildNetwork(server, {
    people: {
      ann: { mandate: true },
      bas: { mandate: true },
      cas: { mandate: true },
      dot: {},
      lea: { lead: true },
    },
  });
  const first = await openWith(people.dot, ['Wij luisteren goed', 'Wij antwoorden snel']);
  const writers = [first, await openSection(people.lea)];
  const chance = new Chance(seed);
  const ends = new Ends();
  let seq = 0;

  const vote = async (voice: Voice, screen: readonly ParagraphView[]): Promise<Vote> => {
    await turns(chance.below(30));
    const client: Client = people[voice];
    const isAll = chance.happens(0.4);
    const seen = isAll ? screen : [screen[chance.below(screen.length)] as ParagraphView];
    const path = `/sections/s1/paragraphs/${seen[0]?.id}/endorsement`;
    const paragraphs = seen.map(({ id, exact }) => ({ section: 's1', paragraph: id, wording: exact })); // prettier-ignore
    const reply = isAll
      ? await client.put('/manifestos/m/endorsements', { paragraphs })
      : await client.put(path, { wording: seen[0]?.exact, stance: 'agree' });
    ends.count(isAll ? 'endorse all' : 'endorse', reply.status === 200 ? 'done' : (reply.body.code ?? '')); // prettier-ignore
    return { voice, screen: seen, reply };
  };

  const edit = async (): Promise<void> => {
    await turns(chance.below(60));
    const word = chance.pick([[1, 'goed'], [1, 'snel'], [1, 'altijd'], [1, 'GOED']] as const); // prettier-ignore
    typeIn(writers[chance.below(2)] as Writer, chance.below(2), word);
  };

  for (let race = 0; race < races; race += 1) {
    const screen = (await readParagraphs(people.ann)).paragraphs;
    const votes = voices.filter(() => chance.happens(0.7)).map((voice) => vote(voice, screen));
    const edits = Array.from({ length: 1 + chance.below(4) }, () => edit());
    const during = readParagraphs(people.ann);
    const [told] = await Promise.all([Promise.all(votes), Promise.all(edits)]);
    const untrue = [
      ...untruthsIn((await during).paragraphs),
      ...untruthsIn((await readParagraphs(people.bas)).paragraphs),
    ];
    const events = await eventsAfter(people.ann, seq);
    seq = events.at(-1)?.seq ?? seq;
    expect({ race, untrue, wrong: told.flatMap((each) => wrongIn(each, events)) }).toEqual({
      race,
      untrue: [],
      wrong: [],
    });
  }
  await until(() => writers.every(({ isSaved }) => isSaved));
  const { paragraphs } = await readParagraphs(people.ann);
  expect(untruthsIn(paragraphs)).toEqual([]);
  expect(paragraphs.map(({ text }) => text)).toEqual(first.texts());
  const least = races / 10;
  expect(Math.min(ends.of('endorse: done'), ends.of('endorse all: done'))).toBeGreaterThan(least);
  expect(ends.of('endorse: stale-wording')).toBeGreaterThan(least / 4);
  expect(ends.of('endorse all: stale-wording')).toBeGreaterThan(least / 4);
  writers.forEach((writer) => writer.close());
});

async function eventsAfter(client: Client, seq: number): Promise<RecordEvent[]> {
  const { body } = await client.get(`/manifestos/m/record?after=${seq}`);
  const lines = String(body['text']).split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as RecordEvent);
}

// Who was refused is nowhere; who was not stands under the words that were on the screen.
function wrongIn({ voice, screen, reply }: Vote, events: readonly RecordEvent[]): string[] {
  const own = events
    .filter((event) => event.type === 'endorsed')
    .filter(({ actor }) => actor.kind === 'person' && actor.person === (voice as string));
  if (reply.status !== 200)
    return own.map(({ seq }) => `${voice} was told ${String(reply.body.code)}, and there is ${seq}`); // prettier-ignore
  return own.flatMap(({ paragraph, wording, exact }) => {
    const seen = screen.find(({ id }) => id === paragraph);
    const kept = plainText(wording.runs);
    const isSame = seen?.text === kept && seen.exact === exact;
    return isSame ? [] : [`${voice} is under “${kept}”, and saw “${seen?.text ?? 'nothing'}”`];
  });
}
