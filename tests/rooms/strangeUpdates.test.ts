import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { writeUpdate } from '../ws/fuzz/PlainUpdate.ts';
import type { PlainId, PlainItem } from '../ws/fuzz/PlainUpdate.ts';
import { Copy, everything, hand, liveRoom, outline, paragraphs } from './roomParts.ts';

const first = paragraphs({ p1: 'Wie meedoet beslist mee.', p2: 'En wie beslist doet mee.' });
const words = ['p1:Wie meedoet beslist mee.', 'p2:En wie beslist doet mee.'];

/** What an edit of everything a room has looks like on the wire, however it comes about. */
async function editOf(room: Room, edit: (content: Y.XmlFragment) => void): Promise<Uint8Array> {
  const doc = await everything(room);
  const before = Y.encodeStateVector(doc);
  doc.transact(() => edit(doc.getXmlFragment(contentRoot)));
  return Y.encodeStateAsUpdate(doc, before);
}

const block = (content: Y.XmlFragment) => content.get(0) as Y.XmlElement;
const textIn = (content: Y.XmlFragment) => block(content).get(0) as Y.XmlText;

function nest(content: Y.XmlFragment, levels: number): void {
  let inner = content;
  for (let level = 0; level < levels; level += 1) {
    const next = new Y.XmlElement('blockquote');
    inner.insert(0, [next]);
    inner = next;
  }
}

/** An update whose only item says that it stands inside itself. */
const insideItself = Uint8Array.of(1, 1, 77, 0, 7, 0, 77, 0, 3, 1, 120, 0);

describe('what no editor makes is turned away before it touches the text', () => {
  const strange: Record<string, (content: Y.XmlFragment) => void> = {
    'an attribute that would become the prototype': (content) =>
      block(content).setAttribute('__proto__', { aliases: 'elders' } as never),
    'a name every object has': (content) => block(content).setAttribute('constructor', 'x'),
    'a format that would become the prototype': (content) =>
      textIn(content).format(0, 3, {
        ['__proto__' as string]: { link: { href: 'javascript:alert(1)' } },
        ...Object.fromEntries([['toString', true]]),
      }),
    'an object as an attribute': (content) =>
      block(content).setAttribute('id', { toString: 1 } as never),
    'a document in the document': (content) =>
      (content.doc as Y.Doc).getMap('elders').set('in', new Y.Doc()),
    'elements without end': (content) => nest(content, 7_000),
    'one level too many': (content) => nest(content, limits.nesting + 1),
  };

  test.each(Object.entries(strange))('%s', async (_, edit) => {
    const room = await liveRoom(first);
    const update = await editOf(room, edit);
    expect(hand(room, update)).toBe('malformed');
    expect(outline(room)).toEqual(words);
    expect(room.alreadyHas(update)).toBe(false);
  });

  test('more elements than anyone writes, or more formats', async () => {
    const room = await liveRoom(first);
    const elements = await editOf(room, (content) =>
      content.insert(
        0,
        Array.from({ length: limits.newElements + 1 }, () => new Y.XmlElement('paragraph')),
      ),
    );
    const formats = await editOf(room, (content) =>
      textIn(content).applyDelta(
        Array.from({ length: limits.newFormats / 2 + 1 }, (_, place) => ({
          insert: 'x',
          attributes: { bold: place + 1 },
        })),
      ),
    );
    expect([hand(room, elements), hand(room, formats)]).toEqual(['malformed', 'malformed']);
    expect(outline(room)).toEqual(words);
  });

  test('something that stands inside itself', async () => {
    const room = await liveRoom(first);
    expect(['malformed', 'gap']).toContain(hand(room, insideItself));
    expect(outline(room)).toEqual(words);
  });

  test('more client ids than people could have', async () => {
    const room = await liveRoom(first);
    // A letter each, in a row.
    const rows = (count: number) =>
      Array.from({ length: count }, (_, at) => ({
        client: 1_000 + at,
        items: [at === 0 ? {} : { origin: { client: 999 + at, clock: 0 } }],
      }));
    expect(hand(room, updateWith(...rows(limits.newClients + 1)))).toBe('malformed');
    expect(hand(room, updateWith(...rows(limits.newClients)))).toBe('admitted');
  });

  test('but deep lists are put right, and stay writable', async () => {
    const room = await liveRoom(first);
    expect(hand(room, await editOf(room, (content) => nest(content, limits.nesting)))).toBe(
      'admitted',
    );
    const more = await editOf(room, (content) =>
      ((content.get(1) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Ja: '),
    );
    expect(hand(room, more)).toBe('admitted');
  });
});

describe('a lot of what does not belong goes in one step', () => {
  const many = 9_000;
  const heaps: Record<string, (content: Y.XmlFragment) => void> = {
    'characters nobody sees': (content) => textIn(content).insert(0, 'a\u200b'.repeat(many)),
    'unknown blocks': (content) =>
      content.insert(
        0,
        Array.from({ length: many }, () => new Y.XmlElement('script')),
      ),
    'formats nobody can show': (content) => {
      textIn(content).insert(0, 'ab'.repeat(many));
      textIn(content).applyDelta(
        Array.from({ length: many }, () => [
          { retain: 1, attributes: { strike: true } },
          { retain: 1 },
        ]).flat(),
      );
    },
    'copies of one paragraph': (content) =>
      content.insert(
        2,
        Array.from({ length: 2_000 }, () => {
          const copy = new Y.XmlElement('paragraph');
          copy.setAttribute('id', 'p1');
          return copy;
        }),
      ),
  };

  test.each(Object.entries(heaps))('%s', async (_, edit) => {
    const room = await liveRoom(first);
    const update = await editOf(room, edit);
    expect(hand(room, update)).toBe('admitted');
    await room.settle();
    const ids = outline(room).map((line) => line.split(':')[0]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(JSON.stringify(room.read())).not.toMatch(/\u200b|script|strike/);
  });
});

/** The ids of what stands in an element or a text, in order. */
function idsIn(type: Y.XmlFragment | Y.XmlText): PlainId[] {
  return Array.from({ length: type.length }, (_, at) => {
    const { item } = Y.createRelativePositionFromTypeIndex(type, at);
    return { client: item?.client ?? 0, clock: item?.clock ?? 0 };
  });
}

const idOf = (type: Y.XmlFragment | Y.XmlText): PlainId => {
  const id = type._item?.id ?? { client: 0, clock: 0 };
  return { client: id.client, clock: id.clock };
};

const letter = { ref: 4, content: Uint8Array.of(1, 77) };
const element = { ref: 7, content: Uint8Array.of(3, 9, ...Buffer.from('paragraph')) };
const text = { ref: 7, content: Uint8Array.of(6) };
const value = (said: string) => ({
  ref: 8,
  content: encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeAny(encoder, said);
  }),
});

function itemOf(parts: Partial<PlainItem>): PlainItem {
  const nowhere = { origin: null, rightOrigin: null, parent: contentRoot, parentSub: null };
  return { kind: 'item', ...nowhere, ...letter, ...parts };
}

interface Row {
  readonly client: number;
  readonly clock?: number;
  readonly items: readonly Partial<PlainItem>[];
}

function updateWith(...rows: readonly Row[]): Uint8Array {
  const blocks = rows.map(({ client, clock = 0, items }) => ({
    client,
    clock,
    structs: items.map(itemOf),
  }));
  return writeUpdate({ blocks, deletes: [] });
}

/** Makes an update for a document of two paragraphs and their texts. */
type Forge = (content: Y.XmlFragment) => Uint8Array;

const one = (parts: Partial<PlainItem>) => updateWith({ client: 77, items: [parts] });
const textAt = (content: Y.XmlFragment, place: number) =>
  (content.get(place) as Y.XmlElement).get(0) as Y.XmlText;
const letters = (content: Y.XmlFragment, place = 0) => idsIn(textAt(content, place));
const attribute = (content: Y.XmlFragment, parts: Partial<PlainItem>) =>
  one({ parent: idOf(block(content)), parentSub: 'id', ...parts });

/** Hands in a forgery while someone has the text open; answers how it was received. */
async function handForged(forge: Forge): Promise<{ admission: string; room: Room }> {
  const room = await liveRoom(first);
  const ada = await Copy.of(room, 'ada');
  const forged = forge((await everything(room)).getXmlFragment(contentRoot));
  const admission = hand(room, forged);
  // Who writes on is not stopped, and everyone has the same, those who come now too.
  ada.text(0).insert(0, 'Ja: ');
  expect(ada.last?.admission).toBe('admitted');
  await room.settle();
  const newcomer = await everything(room);
  expect(newcomer.getXmlFragment(contentRoot).toJSON()).toBe(ada.fragment.toJSON());
  expect(outline(room)[0]).toMatch(/^p1:Ja: /);
  return { admission, room };
}

describe('what a forged update says of its place is never half believed', () => {
  const refused: Record<string, Forge> = {
    'something torn from between two that stand in different texts': (content) =>
      one({ origin: letters(content)[0] ?? null, rightOrigin: letters(content, 1)[3] ?? null }),
    'something torn from between a letter and its paragraph': (content) =>
      one({ origin: letters(content)[0] ?? null, rightOrigin: idOf(block(content)) }),
    'something torn from between a letter and the next paragraph': (content) =>
      one({ origin: letters(content)[0] ?? null, rightOrigin: idsIn(content)[1] ?? null }),
    'something torn from between a letter and an attribute': (content) =>
      updateWith({
        client: 77,
        items: [
          { parent: idOf(block(content)), parentSub: 'level', ...value('2') },
          { origin: letters(content)[0] ?? null, rightOrigin: { client: 77, clock: 0 } },
        ],
      }),
    'an attribute of the text itself': () => one({ parentSub: 'elders', ...value('x') }),
    'an element as an attribute': (content) => attribute(content, element),
    'a text as an attribute': (content) => attribute(content, text),
    'letters as an attribute': (content) => attribute(content, letter),
    'a too long attribute': (content) =>
      attribute(content, value('x'.repeat(limits.attributeCharacters + 1))),
    'a circle of two that stand in each other': () =>
      updateWith(
        { client: 78, items: [{ parent: { client: 77, clock: 0 }, ...element }] },
        { client: 77, items: [{ parent: { client: 78, clock: 0 }, ...element }] },
      ),
    'a circle of two that stand beside each other': () =>
      updateWith(
        { client: 78, items: [{ origin: { client: 77, clock: 0 } }] },
        { client: 77, items: [{ origin: { client: 78, clock: 0 } }] },
      ),
    'two rows of one client': (content) =>
      updateWith(
        { client: 77, items: [{ origin: letters(content)[0] ?? null }] },
        { client: 77, items: [{ origin: letters(content)[4] ?? null }] },
      ),
    'two rows of one client that do not join': (content) =>
      updateWith(
        { client: 77, items: [{ origin: letters(content)[0] ?? null }] },
        { client: 77, clock: 5, items: [{ origin: letters(content)[4] ?? null }] },
      ),
  };

  test.each(Object.entries(refused))('%s is refused', async (_, forge) => {
    const { admission, room } = await handForged(forge);
    expect(admission).toBe('malformed');
    expect(outline(room)).toEqual([words[0]?.replace('p1:', 'p1:Ja: '), words[1]]);
  });

  test('the longest attribute is taken in, and a clock as high as any page comes', async () => {
    const longest = await handForged((content) =>
      attribute(content, {
        parentSub: 'aliases',
        ...value('x'.repeat(limits.attributeCharacters)),
      }),
    );
    expect(longest.admission).toBe('admitted');
    const room = await liveRoom(first);
    const gone = (length: number) =>
      writeUpdate({
        blocks: [{ client: 77, clock: 0, structs: [{ kind: 'garbage', length }] }],
        deletes: [],
      });
    expect(hand(room, gone(limits.clock + 1))).toBe('malformed');
    expect(hand(room, gone(limits.clock))).toBe('admitted');
  });

  test.each([2 ** 53 - 1, 2 ** 53 - 2, 2 ** 32, limits.clock])(
    'what begins at clock %d is refused',
    async (clock) => {
      const { admission } = await handForged(() => updateWith({ client: 77, clock, items: [{}] }));
      expect(['malformed', 'gap']).toContain(admission);
    },
  );
});

test('a circle through what stands to the right is asked for again, and leaves nothing', async () => {
  const { admission, room } = await handForged((content) =>
    updateWith(
      {
        client: 78,
        items: [{ origin: letters(content)[0] ?? null, rightOrigin: { client: 77, clock: 0 } }],
      },
      { client: 77, items: [{ origin: { client: 78, clock: 0 } }] },
    ),
  );
  expect(admission).toBe('gap');
  expect(outline(room)).toEqual([words[0]?.replace('p1:', 'p1:Ja: '), words[1]]);
});

// An honest undo can say so too: it may not be refused, whatever Yjs makes of its place.
test.each([
  ['in the wrong order', 5, 2],
  ['that are one', 3, 3],
])('something from between two %s does not make Yjs stumble', async (_, left, right) => {
  const room = await liveRoom(first);
  const content = (await everything(room)).getXmlFragment(contentRoot);
  const ids = letters(content);
  const update = one({ origin: ids[left] ?? null, rightOrigin: ids[right] ?? null });
  expect(hand(room, update)).toBe('admitted');
  const newcomer = (await everything(room)).getXmlFragment(contentRoot);
  expect(textAt(newcomer, 0).toJSON()).toHaveLength(textAt(content, 0).length + 1);
});

describe('[T2] of what is known in part only the rest is taken in', () => {
  test.each([
    ['was deleted', (content: Y.XmlFragment) => textIn(content).delete(0, 7)],
    ['went with its paragraph', (content: Y.XmlFragment) => content.delete(0, 1)],
  ])('when its beginning %s', async (_, erase) => {
    const room = await liveRoom(first);
    const ada = await everything(room);
    const before = Y.encodeStateVector(ada);
    textIn(ada.getXmlFragment(contentRoot)).insert(0, 'Altijd ');
    expect(hand(room, Y.encodeStateAsUpdate(ada, before), 'ada')).toBe('admitted');
    const bas = await everything(room);
    erase(bas.getXmlFragment(contentRoot));
    expect(hand(room, Y.encodeStateAsUpdate(bas, Y.encodeStateVector(ada)), 'bas')).toBe(
      'admitted',
    );
    // What was typed in one go is one structure: the server knows its first seven letters.
    textIn(ada.getXmlFragment(contentRoot)).insert(7, 'weer ');
    expect(hand(room, Y.encodeStateAsUpdate(ada, before), 'ada')).toBe('admitted');
    await room.settle();
    Y.applyUpdate(ada, Y.encodeStateAsUpdate(await everything(room)));
    expect(ada.getXmlFragment(contentRoot).toJSON()).toBe(
      (await everything(room)).getXmlFragment(contentRoot).toJSON(),
    );
    expect(Y.getState((await everything(room)).store, ada.clientID)).toBe(12);
    expect(outline(room).at(-1)).toBe(words[1]);
  });

  test('also when it says that what is gone stood elsewhere', async () => {
    const room = await liveRoom(first);
    const content = (await everything(room)).getXmlFragment(contentRoot);
    const beginning = { rightOrigin: letters(content)[0] ?? null };
    expect(hand(room, updateWith({ client: 77, items: [beginning] }))).toBe('admitted');
    expect(hand(room, await editOf(room, (all) => all.delete(0, 1)), 'bas')).toBe('admitted');
    const whole = {
      rightOrigin: letters(content, 1)[0] ?? null,
      content: Uint8Array.of(3, 77, 77, 77),
    };
    expect(hand(room, updateWith({ client: 77, items: [whole] }))).toBe('admitted');
    expect(outline(room)).toEqual([words[1]]);
    expect(Y.getState((await everything(room)).store, 77)).toBe(3);
  });
});

describe('what Yjs would have to search for item by item', () => {
  const row = 'a'.repeat(6_000);

  /** Thousands of letters behind the first one of a text, each before another one of the rest. */
  async function handApart(count: number, rightOf: (nth: number) => number) {
    const room = await liveRoom(paragraphs({ p1: row }));
    const known = letters((await everything(room)).getXmlFragment(contentRoot));
    const items = Array.from({ length: count }, (_, nth) => ({
      origin: known[0] ?? null,
      rightOrigin: known[rightOf(nth)] ?? null,
    }));
    return hand(room, updateWith({ client: 77, items }));
  }

  test('a frame that would take a quarter of a minute is turned away', async () => {
    expect(await handApart(5_000, (nth) => nth + 1)).toBe('malformed');
    expect(await handApart(5_000, (nth) => row.length - 1 - nth)).toBe('malformed');
  });

  test('what one who was away put at the spot where others wrote on is taken in', async () => {
    const room = await liveRoom(paragraphs({ p1: row }));
    const [ada, bas] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(bas.doc));
    for (let nth = 0; nth < 300; nth += 1) {
      // At the same three spots, from both sides, and some of it taken out again.
      const at = [10, 500, 3_000][nth % 3] ?? 0;
      ada.text(0).insert(at, `${nth}`);
      const own = textAt(away.getXmlFragment(contentRoot), 0);
      own.insert(at + (nth % 5), 'w');
      if (nth % 4 === 0) own.delete(at, 1);
    }
    expect(ada.last?.admission).toBe('admitted');
    await room.settle();
    const update = Y.encodeStateAsUpdate(away, room.stateVector());
    expect(hand(room, update)).toBe('admitted');
  });
});
