import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { limits } from '#shared/limits.ts';
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

type Within = readonly (Y.XmlElement | Y.XmlText)[];

function element(kind: string, ...within: Within): Y.XmlElement {
  const made = new Y.XmlElement(kind);
  made.insert(0, [...within]);
  return made;
}

const line = (words: string) => element('paragraph', new Y.XmlText(words));

/** What a reader sees of blocks that somebody puts behind the first paragraph. */
async function withBehind(...blocks: Within): Promise<string> {
  const text = await after(({ fragment }) => fragment.insert(1, [...blocks]));
  // Ids are given by the server, in no order that matters here.
  return text.replaceAll(/ id="[^"]*"/g, '');
}

const untouched = '<paragraph>Wie meedoet beslist mee.</paragraph>';

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

describe('[P1] what holds blocks holds some, and a list item begins with a paragraph', () => {
  test.each<[string, () => Y.XmlElement]>([
    ['an empty list', () => element('bulletList')],
    ['an empty numbered list', () => element('orderedList')],
    ['an empty quote', () => element('blockquote')],
    ['a list of which the only item is empty', () => element('bulletList', element('listItem'))],
    ['a quote with nothing but an empty quote', () => element('blockquote', element('blockquote'))],
    [
      'a list with nothing but what it may not hold',
      () => element('bulletList', line('los'), new Y.XmlText('los')),
    ],
  ])('%s goes', async (_, make) => {
    expect(await withBehind(make())).toBe(untouched);
  });

  test('an empty item goes, and the others of its list stay', async () => {
    const item = (words: string) => element('listItem', line(words));
    const list = element('orderedList', item('een'), element('listItem'), item('twee'));
    expect(await withBehind(list)).toBe(
      `${untouched}<orderedlist><listitem><paragraph>een</paragraph></listitem>` +
        '<listitem><paragraph>twee</paragraph></listitem></orderedlist>',
    );
  });

  test.each<[string, () => Y.XmlElement, string]>([
    ['a heading', () => element('heading', new Y.XmlText('Kop')), '<heading>Kop</heading>'],
    [
      'a list',
      () => element('bulletList', element('listItem', line('binnen'))),
      '<bulletlist><listitem><paragraph>binnen</paragraph></listitem></bulletlist>',
    ],
    [
      'a quote',
      () => element('blockquote', line('gezegd')),
      '<blockquote><paragraph>gezegd</paragraph></blockquote>',
    ],
  ])('an item that begins with %s gets a paragraph before it', async (_, make, kept) => {
    expect(await withBehind(element('bulletList', element('listItem', make())))).toBe(
      `${untouched}<bulletlist><listitem><paragraph></paragraph>${kept}</listitem></bulletlist>`,
    );
  });

  test.each([
    [
      'list',
      () =>
        element('bulletList', ...['een', 'twee'].map((word) => element('listItem', line(word)))),
    ],
    ['quote', () => element('blockquote', line('een'), line('twee'))],
    ['list item', () => element('bulletList', element('listItem', line('een'), line('twee')))],
  ])('two people who each delete one of the two in a %s delete it', async (kind, make) => {
    const room = await liveRoom(start);
    const [ada, bas] = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')];
    ada.fragment.insert(1, [make()]);
    await room.settle();
    const holder = (copy: Copy) =>
      (kind === 'list item' ? copy.at(1).get(0) : copy.at(1)) as Y.XmlElement;
    // Neither has heard of the other yet.
    holder(ada).delete(0, 1);
    holder(bas).delete(1, 1);
    await room.settle();
    expect(room.read()).toEqual(start);
    expect([ada, bas].map(({ fragment }) => fragment.length)).toEqual([1, 1]);
  });
});

test('blocks inside blocks are kept down to the last level there may be, and no further', async () => {
  const quotes = (levels: number): Y.XmlElement =>
    levels === 0 ? line('diep') : element('blockquote', quotes(levels - 1));
  expect(await withBehind(quotes(limits.blockDepth - 1))).toContain('diep');
  expect(await withBehind(quotes(limits.blockDepth))).toBe(untouched);
});
