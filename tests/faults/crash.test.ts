import { cpSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readParagraphs } from '../support/sections.ts';
import { acts } from './acts.ts';
import { expectOneAnswer, expectRecord, expectWords, readEvents } from './expectTruth.ts';
import { Injector } from './Injector.ts';
import { openApp } from './openApp.ts';
import { prepareNetwork } from './prepareNetwork.ts';
import type { Prepared } from './prepareNetwork.ts';
import { Story } from './Story.ts';
import { tearWrites } from './tearWrites.ts';

/** What a `kill -9` would have left at one moment, and what people had been told by then. */
interface Moment {
  readonly directory: string;
  readonly told: number;
  readonly saved: Map<string, string>;
}

interface Played {
  readonly story: Story;
  readonly moments: readonly Moment[];
}

/** Plays the story up to and with an act, and keeps a copy of the disk before each of its steps. */
async function play(prepared: Prepared, last: string): Promise<Played> {
  const directory = join(prepared.directory, last);
  await cp(prepared.network, directory, { recursive: true });
  const injector = new Injector(prepared.fileSystem, null);
  const app = await openApp({ directory, fileSystem: injector.fileSystem });
  const story = new Story(prepared.at(app.url));
  const moments: Moment[] = [];
  const keep = (): void => {
    const copy = `${directory}-${moments.length}`;
    // At once, so that nothing else can happen meanwhile.
    cpSync(directory, copy, { recursive: true });
    story.noteSaved();
    moments.push({ directory: copy, told: story.told.length, saved: new Map(story.saved) });
  };
  try {
    for (const [name, act] of Object.entries(acts)) {
      if (name === last) injector.onStep = keep;
      await act(story);
      if (name === last) break;
    }
    keep();
  } finally {
    injector.onStep = () => undefined;
    story.close();
    await app.close();
  }
  return { story, moments };
}

/** Starts on what was left, twice: the first start gives an answer, the second the same. */
async function expectOneTruth(
  prepared: Prepared,
  { story }: Played,
  moment: Moment,
): Promise<void> {
  await rm(join(moment.directory, 'lock'), { force: true });
  const answers: unknown[] = [];
  for (let start = 1; start <= 2; start += 1) {
    const app = await openApp({ ...prepared, directory: moment.directory });
    const everyone = prepared.at(app.url);
    try {
      const events = await readEvents(everyone);
      expectRecord(story.told.slice(0, moment.told), events);
      for (const { act, traces } of story.told.slice(moment.told)) {
        const count = traces ? events.filter(traces.isOwn).length : 0;
        expect([0, traces?.count], `“${act}”, which nobody was told about`).toContain(count);
      }
      await expectOneAnswer(app, everyone);
      const text = (await readParagraphs(everyone.ann)).paragraphs
        .map((each) => each.text)
        .join(' ');
      expectWords(moment, { section: 's1', text });
      answers.push([events.at(-1)?.hash, text, (await everyone.ann.get('/people')).body]);
    } finally {
      await app.close();
    }
  }
  expect(answers[0]).toEqual(answers[1]);
}

test.each(['adopt', 'object', 'withdraw', 'person', 'phase'])(
  '[A6] [J4] [T2] a kill at any moment of “%s” leaves one answer, and all that was acknowledged',
  { timeout: 300_000 },
  async (act) => {
    const prepared = await prepareNetwork();
    const played = await play(prepared, act);
    const torn = await tearWrites(played.moments);
    for (const moment of [...played.moments, ...torn]) {
      await expectOneTruth(prepared, played, moment).catch((reason: Error) => {
        throw new Error(`${moment.directory}: ${reason.message}`, { cause: reason });
      });
    }
    expect(played.moments.length).toBeGreaterThan(2);
    expect(torn.length).toBeGreaterThan(0);
  },
);
