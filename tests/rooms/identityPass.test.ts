import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { SectionId } from '#shared/ids.ts';
import { paragraphId } from '#shared/ids.ts';
import { contentRoot } from '#shared/wire.ts';
import { MemoryUpdateLogs } from '../support/MemoryUpdateLogs.ts';
import {
  Copy,
  everything,
  hand,
  liveRoom,
  makeRooms,
  outline,
  paragraphs,
  section,
} from './roomParts.ts';

/** Enter, as an editor does it: the new block starts as a copy with the same id. */
function split(copy: Copy, place: number, offset: number): void {
  const text = copy.text(place);
  const tail = text.toString().slice(offset);
  copy.doc.transact(() => {
    if (tail !== '') text.delete(offset, tail.length);
    copy.insert(place + 1, tail, copy.at(place).getAttribute('id'));
  });
}

/** Backspace at the start of a block. */
function merge(copy: Copy, place: number): void {
  const tail = copy.text(place).toString();
  copy.doc.transact(() => {
    copy.fragment.delete(place, 1);
    copy.text(place - 1).insert(copy.text(place - 1).length, tail);
  });
}

describe('[P2] who keeps the id', () => {
  test('the original, when a copy with its id is put above it', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wie meedoet beslist mee.' }));
    const copy = await Copy.of(room);
    copy.doc.transact(() => copy.insert(0, 'Wie meedoet beslist mee.', 'p1'));
    const [above, below] = outline(room);
    expect(above).not.toContain('p1');
    expect(below).toBe('p1:Wie meedoet beslist mee.');
  });

  test('no paragraph can claim to have taken in one it never did', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    copy.doc.transact(() => {
      copy.at(0).setAttribute('aliases', 'p2 elsewhere');
      copy.insert(2, 'Drie.');
    });
    expect(outline(room).slice(0, 2)).toEqual(['p1:Een.', 'p2:Twee.']);
  });

  test('the part with the start of the text, when a paragraph is split', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wie meedoet beslist mee.' }));
    const copy = await Copy.of(room);
    split(copy, 0, 11);
    expect(outline(room)[0]).toBe('p1:Wie meedoet');
    expect(outline(room)[1]).toMatch(/^(?!p1:)[a-z0-9]{20}: beslist mee\.$/);
  });

  test('the part with the text, when Enter comes at the very start', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Wie meedoet beslist mee.' }));
    split(await Copy.of(room), 0, 0);
    expect(outline(room)[0]).toMatch(/^(?!p1)[a-z0-9]{20}:$/);
    expect(outline(room)[1]).toBe('p1:Wie meedoet beslist mee.');
  });

  test('one, when two people split the same paragraph at the same moment', async () => {
    const room = await liveRoom(paragraphs({ p1: 'een twee drie' }));
    const [one, other] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    split(one, 0, 4);
    split(other, 0, 9);
    const ids = outline(room).map((line) => line.split(':')[0]);
    expect(ids[0]).toBe('p1');
    expect(new Set(ids).size).toBe(3);
  });

  test('the survivor of a merge, and of a merge of merges, with the others as aliases', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.', p3: 'Drie.' }));
    const copy = await Copy.of(room);
    merge(copy, 2);
    expect(outline(room)).toEqual(['p1:Een.', 'p2+p3:Twee.Drie.']);
    merge(copy, 1);
    expect(outline(room)).toEqual(['p1+p2+p3:Een.Twee.Drie.']);
  });

  test('the survivor of a merge of paragraphs in which somebody typed before', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    copy.text(1).insert(2, 'intig, of tw');
    merge(copy, 1);
    expect(outline(room)).toEqual(['p1+p2:Een.Twintig, of twee.']);
  });

  test('the same, when all of it comes at once from a page that was away', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const away = await everything(room);
    const known = Y.encodeStateVector(away);
    const [first, second] = away.getXmlFragment(contentRoot).toArray() as Y.XmlElement[];
    const [text, typedIn] = [first?.get(0), second?.get(0)] as [Y.XmlText, Y.XmlText];
    typedIn.insert(2, 'intig, of tw');
    text.insert(text.length, typedIn.toJSON());
    away.getXmlFragment(contentRoot).delete(1, 1);
    hand(room, Y.encodeStateAsUpdate(away, known));
    expect(outline(room)).toEqual(['p1+p2:Een.Twintig, of twee.']);
  });

  test('the same, when it is the server that joins them', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    copy.text(1).insert(2, 'intig, of tw');
    await room.change({ kind: 'seed' }, (_, fragment) => {
      const [first, second] = fragment.toArray().map((block) => (block as Y.XmlElement).get(0));
      const tail = (second as Y.XmlText).toString();
      fragment.delete(1, 1);
      (first as Y.XmlText).insert(4, tail);
    });
    expect(outline(room)).toEqual(['p1+p2:Een.Twintig, of twee.']);
  });

  test('both again, when the merge is undone', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    const undo = new Y.UndoManager(copy.fragment);
    merge(copy, 1);
    expect(outline(room)).toEqual(['p1+p2:Een.Twee.']);
    undo.undo();
    expect(outline(room)).toEqual(['p1:Een.', 'p2:Twee.']);
  });

  test('what it took in before, when the merge of it is undone', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.', p3: 'Drie.' }));
    const copy = await Copy.of(room);
    merge(copy, 2);
    await copy.refresh();
    const undo = new Y.UndoManager(copy.fragment);
    merge(copy, 1);
    await copy.refresh();
    undo.undo();
    expect(outline(room)).toEqual(['p1:Een.', 'p2+p3:Twee.Drie.']);
    undo.redo();
    expect(outline(room)).toEqual(['p1+p2+p3:Een.Twee.Drie.']);
  });

  test('the moved paragraph, when it is cut and pasted', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    copy.fragment.delete(0, 1);
    copy.insert(1, 'Een.', 'p1');
    expect(outline(room)).toEqual(['p2:Twee.', 'p1:Een.']);
  });

  test('nothing of a paragraph that was deleted, for whoever writes its id as an alias', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    copy.fragment.delete(0, 1);
    copy.insert(1, 'Iets heel anders.', 'p9');
    copy.at(1).setAttribute('aliases', 'p1');
    expect(outline(room)).toEqual(['p2:Twee.', 'p9:Iets heel anders.']);
  });

  test('only the original what it took in, when it is copied', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }));
    const copy = await Copy.of(room);
    merge(copy, 1);
    await copy.refresh();
    copy.insert(1, 'Een.Twee.', 'p1');
    copy.at(1).setAttribute('aliases', 'p2');
    expect(outline(room)[0]).toBe('p1+p2:Een.Twee.');
    expect(outline(room)[1]).toMatch(/^[a-z0-9]{20}:Een\.Twee\.$/);
  });

  test('what it took in again, when its deletion is undone', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.', p3: 'Drie.' }));
    const copy = await Copy.of(room);
    merge(copy, 1);
    await copy.refresh();
    const undo = new Y.UndoManager(copy.fragment);
    copy.fragment.delete(0, 1);
    expect(outline(room)).toEqual(['p3:Drie.']);
    undo.undo();
    expect(outline(room)).toEqual(['p1+p2:Een.Twee.', 'p3:Drie.']);
  });
});

describe('[P2] what a paragraph took in, between sections', () => {
  const away = 's2' as SectionId;

  /** A section with `p1+p2`, and another one. */
  async function merged() {
    const rooms = makeRooms();
    const here = await liveRoom(paragraphs({ p1: 'Een.', p2: 'Twee.' }), { rooms });
    const there = await liveRoom(paragraphs({ q1: 'Daar.' }), { id: away, rooms });
    const [copy, other] = [await Copy.of(here), await Copy.of(there)];
    merge(copy, 1);
    await copy.refresh();
    return { rooms, here, there, copy, other };
  }

  const paste = (copy: Copy) =>
    copy.doc.transact(() => {
      copy.insert(1, 'Een.Twee.', 'p1');
      copy.at(1).setAttribute('aliases', 'p2');
    });

  test('comes along when it is moved, and back again', async () => {
    const { here, there, copy, other } = await merged();
    copy.fragment.delete(0, 1);
    paste(other);
    expect(outline(there)).toEqual(['q1:Daar.', 'p1+p2:Een.Twee.']);
    await other.refresh();
    other.fragment.delete(1, 1);
    copy.insert(0, 'Hier.', 'p3');
    paste(copy);
    expect(outline(here)).toEqual(['p3:Hier.', 'p1+p2:Een.Twee.']);
  });

  test('stays with it when it is copied', async () => {
    const { here, there, other } = await merged();
    paste(other);
    expect(outline(here)).toEqual(['p1+p2:Een.Twee.']);
    expect(outline(there)[1]).toMatch(/^(?!p1)[a-z0-9]{20}:Een\.Twee\.$/);
  });

  test('comes to life nowhere else', async () => {
    const { here, there, other } = await merged();
    other.insert(1, 'Twee.', 'p2');
    expect(outline(here)).toEqual(['p1+p2:Een.Twee.']);
    expect(outline(there)[1]).toMatch(/^(?!p2)[a-z0-9]{20}:Twee\.$/);
  });

  test('nor while nobody is in its section', async () => {
    const { rooms, there, other } = await merged();
    (await rooms.shut(section)).open();
    other.insert(1, 'Twee.', 'p2');
    expect(outline(there)[1]).toMatch(/^(?!p2)[a-z0-9]{20}:Twee\.$/);
  });

  test('is no longer its own when it came to life elsewhere while it was gone', async () => {
    const { here, there, copy, other } = await merged();
    const undo = new Y.UndoManager(copy.fragment);
    copy.fragment.delete(0, 1);
    other.insert(1, 'Twee.', 'p2');
    undo.undo();
    expect(outline(here)).toEqual(['p1:Een.Twee.']);
    expect(outline(there)).toEqual(['q1:Daar.', 'p2:Twee.']);
  });
});

describe('[P1] every block has an id of its own', () => {
  test.each([
    ['a copy', 'p1'],
    ['one without', undefined],
    ['one that is empty', ''],
    ['one that nobody could name in a request', 'p 1'],
    ['one that every object has', 'constructor'],
    ['one that is far too long', 'x'.repeat(65)],
  ])('%s gets a new one', async (_, id) => {
    const room = await liveRoom(paragraphs({ p1: 'Een.' }));
    const copy = await Copy.of(room);
    copy.insert(1, 'Een.', id);
    expect(outline(room)[0]).toBe('p1:Een.');
    expect(outline(room)[1]).toMatch(/^[a-z0-9]{20}:Een\.$/);
    // The repair comes back to whoever caused it.
    await copy.refresh();
    expect(copy.at(1).getAttribute('id')).toBe(outline(room)[1]?.split(':')[0]);
  });

  test('one that stands in another section gets a new one', async () => {
    const rooms = makeRooms();
    await liveRoom(paragraphs({ p1: 'Hier.' }), { rooms });
    const there = await liveRoom(paragraphs({ q1: 'Daar.' }), { id: 's2' as SectionId, rooms });
    (await Copy.of(there)).insert(1, 'Hier.', 'p1');
    expect(outline(there)[0]).toBe('q1:Daar.');
    expect(outline(there)[1]).toMatch(/^(?!p1)[a-z0-9]{20}:Hier\.$/);
  });

  test('one that stands in a section nobody opened since the start gets a new one', async () => {
    const logs = new MemoryUpdateLogs();
    const before = makeRooms(logs);
    await liveRoom(paragraphs({ p1: 'Hier.' }), { rooms: before });
    await liveRoom(paragraphs({ q1: 'Daar.' }), { id: 's2' as SectionId, rooms: before });
    await before.stop();
    const rooms = makeRooms(logs);
    await rooms.survey([section, 's2' as SectionId]);
    const { room } = await rooms.hold('s2' as SectionId);
    (await Copy.of(room)).insert(1, 'Hier.', 'p1');
    expect(outline(room)[1]).toMatch(/^(?!p1)[a-z0-9]{20}:Hier\.$/);
  });

  test('whatever happens', async () => {
    const step = fc.tuple(
      fc.constantFrom('split', 'merge', 'copy', 'blank', 'undo'),
      fc.nat(9),
      fc.nat(9),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const room = await liveRoom(paragraphs({ p1: 'een twee', p2: 'drie vier', p3: 'vijf' }));
        const copies = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')] as const;
        const undo = new Y.UndoManager(copies[0].fragment);
        for (const [index, [what, a, b]] of steps.entries()) {
          const copy = copies[index % 2] ?? copies[0];
          const place = a % Math.max(copy.fragment.length, 1);
          if (what === 'split' && copy.fragment.length > 0) split(copy, place, b);
          else if (what === 'merge' && place > 0) merge(copy, place);
          else if (what === 'copy') copy.insert(place, 'een twee', `p${(b % 3) + 1}`);
          else if (what === 'blank') copy.insert(place, '');
          else undo.undo();
          if (b % 2 === 0) await copy.last?.durable;
          const ids = room.read().content.map(({ attrs }) => attrs?.id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const id of ids) expect(paragraphId.safeParse(id).success).toBe(true);
        }
      }),
      { seed: Number(process.env['SEED'] ?? 20181116), numRuns: 150 },
    );
  });
});

describe('[P3] characters that deceive', () => {
  const deceiving = ['\u202e', '\u200b', '\u00ad', '\ufeff', '\u0007', '\u2066'];

  test('are taken out of what is typed, and nothing else is', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Eerlijk.' }));
    const copy = await Copy.of(room);
    copy.text(0).insert(0, `😀${deceiving.join('é')}\tja `);
    expect(outline(room)).toEqual([`p1:😀${'é'.repeat(deceiving.length - 1)}\tja Eerlijk.`]);
    await copy.refresh();
    expect(copy.text(0).toString()).toBe(`😀${'é'.repeat(deceiving.length - 1)}\tja Eerlijk.`);
  });

  test('are taken out of a paragraph that comes in whole, however deep', async () => {
    const room = await liveRoom(paragraphs({ p1: 'Eerlijk.' }));
    const copy = await Copy.of(room);
    copy.insert(1, `p\u202eq`, 'p2');
    const [list, item, inside] = ['bulletList', 'listItem', 'paragraph'].map(
      (name) => new Y.XmlElement(name),
    ) as [Y.XmlElement, Y.XmlElement, Y.XmlElement];
    inside.insert(0, [new Y.XmlText('r\u200bs')]);
    item.insert(0, [inside]);
    list.insert(0, [item]);
    copy.fragment.insert(2, [list]);
    expect(JSON.stringify(room.read())).toContain('"pq"');
    expect(JSON.stringify(room.read())).toContain('"rs"');
  });
});
