import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { Copy, liveRoom, paragraphs } from './roomParts.ts';

const start = paragraphs({ p1: 'Wie meedoet beslist mee.' });

/** What a room says after somebody changed their copy of it. */
async function after(change: (copy: Copy) => void): Promise<string> {
  const room = await liveRoom(start);
  const copy = await Copy.of(room);
  copy.doc.transact(() => change(copy));
  // What the server takes out comes back to everyone once it is on disk.
  await room.settle();
  await copy.refresh();
  return copy.fragment.toJSON();
}

function nested(type: string, depth: number): Y.XmlElement {
  const outer = new Y.XmlElement(type);
  let inner = outer;
  for (let level = 1; level < depth; level += 1) {
    const next = new Y.XmlElement(type);
    inner.insert(0, [next]);
    inner = next;
  }
  return outer;
}

describe('[P1] what the schema has no place for does not stay in the text', () => {
  test('text, and unknown blocks, at the root', async () => {
    const text = await after(({ fragment }) => {
      fragment.insert(0, [new Y.XmlText('los'), new Y.XmlElement('script')]);
    });
    expect(text).not.toMatch(/los|script/);
    expect(text).toContain('Wie meedoet beslist mee.');
  });

  test('blocks inside a paragraph, and lists without items of their own', async () => {
    const text = await after(({ fragment }) => {
      const list = new Y.XmlElement('bulletList');
      list.insert(0, [new Y.XmlElement('paragraph')]);
      fragment.insert(1, [list]);
      (fragment.get(0) as Y.XmlElement).insert(1, [new Y.XmlElement('blockquote')]);
    });
    expect(text).not.toContain('blockquote');
    expect(text).not.toMatch(/<bulletlist><paragraph/);
  });

  test('formats nobody can show, while the words stay', async () => {
    const text = await after(({ fragment }) => {
      const words = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
      words.format(0, 3, { strike: {}, bold: {} });
      words.format(4, 7, { link: { href: 'javascript:alert(1)' } });
      words.format(12, 7, { link: { href: 'https://voorbeeld.nl/' } });
    });
    expect(text).not.toMatch(/strike|javascript/);
    expect(text).toContain('<bold>Wie</bold>');
    expect(text).toContain('https://voorbeeld.nl/');
  });

  test('never for a moment: what is put in and what is taken out come as one', async () => {
    const room = await liveRoom(start);
    const [writer, reader] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    const seen: string[] = [];
    reader.doc.on('update', () => seen.push(reader.fragment.toJSON()));
    writer.fragment.insert(0, [new Y.XmlElement('script')]);
    await room.settle();
    expect(seen).toEqual([reader.fragment.toJSON()]);
    expect(seen[0]).not.toContain('script');
  });

  test('nesting without end', async () => {
    const text = await after(({ fragment }) => {
      fragment.insert(1, [nested('blockquote', 40)]);
    });
    expect(text.match(/<blockquote/g)?.length ?? 0).toBeLessThan(20);
    expect(text).toContain('Wie meedoet beslist mee.');
  });
});
