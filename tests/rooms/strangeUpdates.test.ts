import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Room } from '../../server/rooms/Room.ts';
import { everything, hand, liveRoom, outline, paragraphs } from './roomParts.ts';

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
        Array.from({ length: limits.newFormats }, (_, place) => ({
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
    const crowd = new Y.Doc();
    for (let client = 1; client <= limits.newClients + 1; client += 1) {
      crowd.clientID = client;
      crowd.getArray('elders').push([client]);
    }
    expect(hand(room, Y.encodeStateAsUpdate(crowd))).toBe('malformed');
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
