import { afterAll, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { nodeFileSystem } from '../../server/storage/nodeFileSystem.ts';
import { openTestApp } from '../http/openTestApp.ts';
import { paragraphOf } from '../http/cast.ts';
import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import { openSection } from '../support/sections.ts';
import { textAt } from '../support/typing.ts';
import { until } from '../support/until.ts';
import { addStage } from './addStage.ts';
import { canonicalText, textOf } from './expectSame.ts';
import { openPage } from './openPage.ts';

let isBroken = false;
const fileSystem = new FaultyFileSystem(nodeFileSystem, ({ operation }) =>
  isBroken && operation === 'datasync' ? 'EIO' : null,
);
const app = await openTestApp({}, fileSystem);
afterAll(() => app.close());

test('[T2] [T3] words that others saw and the disk then refused: their writer hands them in, nobody else can, and nobody loses a word', async () => {
  const section = await addStage(app.house, 'sync', { diaries: 0 });
  const ada = await openSection(app.as('lead'), section);
  // From here on what is written under the id of her page is hers.
  textAt(ada, 2).insert(0, 'Ja: ');
  await until(() => ada.isSaved);
  const page = openPage(app.as('member'), section);
  const bas = page.open();
  await until(() => bas.saveState.get() === 'saved');

  isBroken = true;
  textAt(ada, 0).insert(0, 'Ada zegt: ');
  const own = bas.doc.getXmlFragment('content');
  await until(() => own.toJSON().includes('Ada zegt'));
  const second = (own.get(1) as Y.XmlElement).get(0) as Y.XmlText;
  second.insert(0, 'Bas zegt: ');
  await until(() => bas.saveState.get() === 'offline');
  ada.provider.disconnect();
  isBroken = false;

  // Bas comes back first, with words of Ada that are not his to hand in.
  await until(() => bas.refused.get() !== null);
  expect(bas.refused.get()).toBe('bad-request');
  const again = page.open(bas.leave());
  await until(() => again.saveState.get() === 'saved');
  expect(again.recovery.get().map(({ paragraph, text }) => [paragraph, text])).toEqual([
    [paragraphOf(section, 1), 'Bas zegt: Wij antwoorden altijd.'],
  ]);

  ada.provider.connect();
  await until(() => ada.isSaved && again.doc.getXmlFragment('content').toJSON().includes('Ada'));
  const kept = await app.house.rooms.with(section, (room) => room.read());
  expect(canonicalText(kept)).toBe(canonicalText(textOf(again.doc)));
  expect(canonicalText(kept)).toContain('Ada zegt: Wij luisteren.');
  page.close();
  ada.close();
});
