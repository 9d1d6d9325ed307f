import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import type { KeptEdit } from '../../client/live/DeviceCopy.ts';
import type { KeptDoubt } from '../../client/live/KeptDoubt.ts';
import type { LiveSection } from '../../client/live/LiveSection.ts';
import { openSection } from '../../client/live/openSection.ts';
import { liveOn, openedSection } from './liveOn.ts';
import { openRoomServer } from './openRoomServer.ts';
import type { RoomServer } from './openRoomServer.ts';
import { addParagraph, readParagraph, typeIn } from './sectionText.ts';
import { eventually } from '../support/eventually.ts';

const text = 'Wij vragen eerst. Wij luisteren goed.';
let server: RoomServer;
let device: KeptEdit[];
const opened: LiveSection[] = [];

beforeEach(async () => {
  server = await openRoomServer();
  device = [];
  addParagraph(server.doc, 'p1', text);
});

afterEach(async () => {
  for (const { provider } of opened.splice(0)) provider.destroy();
  await server.stop();
});

function open(): LiveSection {
  const section = openSection(openedSection, liveOn(server, device));
  opened.push(section);
  return section;
}

const says = (section: LiveSection, state: string) =>
  eventually(() => expect(section.saveState.get()).toBe(state));
const goAway = async (section: LiveSection) => {
  section.provider.disconnect();
  await says(section, 'offline');
};
const comeBack = async (section: LiveSection) => {
  section.provider.connect();
  await says(section, 'saved');
};
const told = (section: LiveSection) =>
  section.doubts.get().map(({ paragraph, cause }: KeptDoubt) => `${paragraph} ${cause}`);
const deleteIn = (doc: Y.Doc, words: string) => {
  const [first] = doc.getXmlFragment(contentRoot).toArray() as [Y.XmlElement];
  const inside = first.get(0) as Y.XmlText;
  inside.delete(inside.toString().indexOf(words), words.length);
};
/** Presses Enter before these words, as the editor writes it. */
const splitBefore = (doc: Y.Doc, words: string, id: string) => {
  doc.transact(() => {
    deleteIn(doc, words);
    addParagraph(doc, id, words);
  });
};

describe('a page that comes back', () => {
  test('[T7] doubts a paragraph of which both sides changed one sentence', async () => {
    const section = open();
    await says(section, 'saved');
    await goAway(section);
    typeIn(section.doc, 'p1', { words: ' Onderweg.' });
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    expect(told(section)).toEqual([]);
    await comeBack(section);
    expect(told(section)).toEqual(['p1 changed']);
    const [doubt] = section.doubts.get() as [KeptDoubt];
    expect(doubt.base.runs).toEqual([{ text }]);
    expect(doubt.own).toMatchObject([{ runs: [{ text: `${text} Onderweg.` }] }]);
    expect(doubt.others).toMatchObject([{ runs: [{ text: `${text} Op kantoor.` }] }]);
  });

  test('[T7] knows what the others wrote, also where both deleted', async () => {
    const section = open();
    await says(section, 'saved');
    await goAway(section);
    deleteIn(section.doc, 'goed');
    deleteIn(server.doc, ' Wij luisteren goed.');
    await comeBack(section);
    expect(section.doubts.get()).toMatchObject([
      { others: [{ runs: [{ text: 'Wij vragen eerst.' }] }] },
    ]);
  });

  test('[T7] says nothing of a short outage in which two typed far apart', async () => {
    const section = open();
    await says(section, 'saved');
    await goAway(section);
    typeIn(section.doc, 'p1', { words: 'altijd ', at: 0 });
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    await comeBack(section);
    expect(told(section)).toEqual([]);
  });

  test('[T7] says nothing where only others typed', async () => {
    const section = open();
    await says(section, 'saved');
    await goAway(section);
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    await comeBack(section);
    await eventually(() => expect(readParagraph(section.doc, 'p1')).toContain('Op kantoor.'));
    expect(told(section)).toEqual([]);
  });

  test('[T7] counts what was on its way when the line went as its own', async () => {
    const section = open();
    await says(section, 'saved');
    // A line that is dead, though nobody has noticed yet.
    vi.spyOn(section.provider.ws!, 'send').mockReturnValue();
    typeIn(section.doc, 'p1', { words: ' Onderweg.' });
    await goAway(section);
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    await comeBack(section);
    expect(section.doubts.get()).toMatchObject([
      { base: { runs: [{ text }] }, own: [{ runs: [{ text: `${text} Onderweg.` }] }] },
    ]);
  });

  test('[T7] takes words of its own that others wrote on for what all had', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Onderweg.' });
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Onderweg.'));
    await goAway(section);
    typeIn(server.doc, 'p1', { words: ' Daarop geantwoord.' });
    server.acknowledges = true;
    await comeBack(section);
    await eventually(() => expect(readParagraph(section.doc, 'p1')).toContain('geantwoord.'));
    expect(told(section)).toEqual([]);
  });

  test('[T7] does so after a reload, once', async () => {
    const first = open();
    await says(first, 'saved');
    await goAway(first);
    typeIn(first.doc, 'p1', { words: ' Onderweg.' });
    typeIn(first.doc, 'p1', { words: ' En nog iets.' });
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    const second = open();
    await says(second, 'saved');
    expect(told(second)).toEqual(['p1 changed']);
    expect(second.doubts.get()).toMatchObject([
      {
        base: { runs: [{ text }] },
        own: [{ runs: [{ text: `${text} Onderweg. En nog iets.` }] }],
        others: [{ runs: [{ text: `${text} Op kantoor.` }] }],
      },
    ]);
    await eventually(() => expect(device).toEqual([]));
    const third = open();
    await says(third, 'saved');
    expect(told(third)).toEqual([]);
  });

  test('[T7] does not doubt words that the server had before the page was closed', async () => {
    const first = open();
    await says(first, 'saved');
    await goAway(first);
    typeIn(first.doc, 'p1', { words: ' Onderweg.' });
    server.acknowledges = false;
    first.provider.connect();
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Onderweg.'));
    await goAway(first);
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    server.acknowledges = true;
    const second = open();
    await says(second, 'saved');
    expect(told(second)).toEqual([]);
  });

  test('[T7] does not doubt words that someone deleted after the server had them', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Onderweg.' });
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Onderweg.'));
    await goAway(section);
    deleteIn(server.doc, ' Onderweg.');
    server.acknowledges = true;
    await comeBack(section);
    expect(readParagraph(section.doc, 'p1')).toBe(text);
    expect(told(section)).toEqual([]);
  });

  test('[T7] has no doubts about words that the server refuses', async () => {
    const section = open();
    await says(section, 'saved');
    await goAway(section);
    typeIn(section.doc, 'p1', { words: ' Onderweg.' });
    typeIn(server.doc, 'p1', { words: ' Op kantoor.' });
    server.refuses = 'section-closed';
    section.provider.connect();
    await eventually(() => expect(section.refused.get()).toBe('section-closed'));
    expect(told(section)).toEqual([]);
  });
});

describe('a page that stayed', () => {
  const meet = async () => {
    const [away, here] = [open(), open()];
    await says(away, 'saved');
    await says(here, 'saved');
    await goAway(away);
    typeIn(away.doc, 'p1', { words: ' Onderweg.' });
    typeIn(here.doc, 'p1', { words: ' Op kantoor.' });
    await says(here, 'saved');
    await comeBack(away);
    return { away, here };
  };

  test('[T7] hears of a doubt from the page that came back, once its words are saved', async () => {
    const { away, here } = await meet();
    await eventually(() => expect(told(here)).toEqual(['p1 changed']));
    const [found] = away.doubts.get() as [KeptDoubt];
    expect(here.doubts.get()).toEqual([{ ...found, remedies: expect.anything(), by: 'iris' }]);
    expect(readParagraph(here.doc, 'p1')).toContain('Onderweg.');
  });

  test.each(['doubtUndone', 'dismissDoubt'] as const)(
    '[T7] and that it was judged there: %s',
    async (judge) => {
      const { away, here } = await meet();
      await eventually(() => expect(told(here)).toEqual(['p1 changed']));
      away[judge](away.doubts.get()[0]!);
      await eventually(() => expect(told(here)).toEqual([]));
    },
  );

  test('[T7] judges for itself alone', async () => {
    const { away, here } = await meet();
    await eventually(() => expect(told(here)).toEqual(['p1 changed']));
    here.dismissDoubt(here.doubts.get()[0]!);
    typeIn(here.doc, 'p1', { words: 'Later: ', at: 0 });
    await eventually(() => expect(readParagraph(away.doc, 'p1')).toContain('Later'));
    expect(told(away)).toEqual(['p1 changed']);
  });
});

describe('two who press Enter at one moment', () => {
  test('[T7] whoever’s words were still on their way is told that the end is doubled', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    splitBefore(section.doc, ' Wij luisteren goed.', 'mine');
    splitBefore(server.doc, ' Wij luisteren goed.', 'theirs');
    await eventually(() => expect(told(section)).toEqual(['p1 doubled']));
    expect(section.doubts.get()).toMatchObject([
      { remedies: [{ paragraph: 'mine', to: null }], isOwnIn: true },
    ]);
  });

  test('[T7] whoever types in the same sentence at one moment sees it, and is told nothing', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Hier.' });
    addParagraph(section.doc, 'p3', 'Ook nieuw.');
    typeIn(server.doc, 'p1', { words: ' Daar.' });
    addParagraph(server.doc, 'p2', 'Nieuw.');
    await eventually(() => expect(readParagraph(section.doc, 'p2')).toBe('Nieuw.'));
    expect(told(section)).toEqual([]);
  });
});

describe('a paragraph that goes while somebody types in it', () => {
  const take = () => server.doc.getXmlFragment(contentRoot).delete(0, 1);

  test('[T7] whoever’s words were still on their way has them in a doubt', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    server.doc.transact(() => {
      typeIn(section.doc, 'p1', { words: ' Nog net.' });
      take();
    });
    await eventually(() => expect(told(section)).toEqual(['p1 deleted-there']));
    expect(section.doubts.get()).toMatchObject([
      { own: [{ runs: [{ text: `${text} Nog net.` }] }], isOwnIn: false },
    ]);
  });

  test('[T7] words that went along with it are not lost, and nothing is said', async () => {
    const section = open();
    await says(section, 'saved');
    server.acknowledges = false;
    typeIn(section.doc, 'p1', { words: ' Nog net.' });
    await eventually(() => expect(readParagraph(server.doc, 'p1')).toContain('Nog net.'));
    take();
    await eventually(() => expect(section.doc.getXmlFragment(contentRoot).length).toBe(0));
    expect(told(section)).toEqual([]);
  });
});
