import { cpSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Amendment } from '#shared/record/state.ts';
import { hashWording } from '#shared/wording.ts';
import type { App } from '../../server/app/startApp.ts';
import { openSection, readParagraphs } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { Injector } from './Injector.ts';
import { openApp } from './openApp.ts';
import { prepareNetwork, promise } from './prepareNetwork.ts';
import type { Everyone, Prepared } from './prepareNetwork.ts';

const words = 'Wij horen ook wie zwijgt.';
const others = 'Wij horen ook wie niets zegt.';

const kinds = {
  'insert-after': { ask: { kind: 'insert-after', text: words }, said: words },
  delete: { ask: { kind: 'delete' }, said: null },
  'in other words': { ask: { kind: 'insert-after', text: words }, said: others },
} as const;
type Kind = keyof typeof kinds;

interface Left {
  readonly directory: string;
  readonly isTold: boolean;
}

/** Adopts while somebody types behind it; answers what a `kill -9` would have left at each step. */
async function play(prepared: Prepared, kind: Kind): Promise<{ lefts: Left[]; id: string }> {
  const directory = join(prepared.directory, kind.replaceAll(' ', '-'));
  await cp(prepared.network, directory, { recursive: true });
  const injector = new Injector(prepared.fileSystem, null);
  const app = await openApp({ directory, fileSystem: injector.fileSystem });
  const { ann, cas, lea } = prepared.at(app.url);
  const [first] = (await readParagraphs(ann)).paragraphs;
  const path = `/sections/s1/paragraphs/${first?.id}/amendments`;
  const body = { wording: first?.exact, reason: 'Beter.', ...kinds[kind].ask };
  const { id } = (await cas.post(path, body)).body['amendment'] as Amendment;
  const writer = await openSection(ann);
  const lefts: Left[] = [];
  let isTold = false;
  injector.onStep = () => {
    const copy = `${directory}-${lefts.length}`;
    cpSync(directory, copy, { recursive: true });
    lefts.push({ directory: copy, isTold });
  };
  const modified = kind === 'in other words' ? { wording: first?.exact, text: others } : {};
  const adopting = lea.post(`/amendments/${id}/adopt`, modified).then(({ status }) => {
    isTold = true;
    return status;
  });
  for (const word of ['golf', 'hotel', 'india']) {
    const text = textAt(writer, 2);
    text.insert(text.length, ` ${word}`);
  }
  expect(await adopting).toBe(200);
  await until(() => writer.isSaved);
  injector.onStep();
  injector.onStep = () => undefined;
  writer.close();
  await app.close();
  return { lefts, id };
}

async function answerOf(app: App, everyone: Everyone, id: string) {
  const { paragraphs } = await readParagraphs(everyone.ann);
  const { status } = app.house.records.state.amendments[id as Amendment['id']]!;
  return {
    status,
    paragraphs: paragraphs.map(({ id: one, text, exact }) => ({ id: one, text, exact })),
  };
}

test.each(Object.keys(kinds) as Kind[])(
  '[A6] a kill at any moment of adopting (%s) leaves one answer: in the text and on the record, or in neither',
  { timeout: 300_000 },
  async (kind) => {
    const prepared = await prepareNetwork();
    const { lefts, id } = await play(prepared, kind);
    const found = new Set<string>();
    for (const { directory, isTold } of lefts) {
      await rm(join(directory, 'lock'), { force: true });
      const answers: unknown[] = [];
      for (let start = 1; start <= 2; start += 1) {
        const app = await openApp({ ...prepared, directory });
        const { status, paragraphs } = await answerOf(app, prepared.at(app.url), id);
        await app.close();
        answers.push([status, paragraphs]);
        found.add(status.kind);
        const isAdopted = status.kind === 'adopted';
        expect([directory, status.kind]).toEqual([
          directory,
          isTold || isAdopted ? 'adopted' : 'open',
        ]);
        const texts = paragraphs.map(({ text }) => text);
        const { said } = kinds[kind];
        expect([directory, texts.filter((text) => text === said).length]).toEqual([
          directory,
          isAdopted && said ? 1 : 0,
        ]);
        expect([directory, texts.includes(promise)]).toEqual([
          directory,
          said !== null || !isAdopted,
        ]);
        if (!isAdopted || said === null) continue;
        const inserted = paragraphs.find((each) => each.id === status.inserted);
        expect(inserted?.exact).toBe(hashWording(status.wording).exact);
        expect(status.consent).toBe(kind === 'in other words' ? 'not-given' : null);
      }
      expect(answers[0]).toEqual(answers[1]);
    }
    expect([...found].toSorted()).toEqual(['adopted', 'open']);
    expect(lefts.length).toBeGreaterThan(4);
  },
);
