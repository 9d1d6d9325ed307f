import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentRoot } from '#shared/wire.ts';
import { readFragment } from '#shared/readFragment.ts';

const names = [
  'paragraph',
  'heading',
  'bulletList',
  'listItem',
  'blockquote',
  'video',
  'script',
  'UNDEFINED',
];

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly embed: boolean;
  readonly children: readonly Node[];
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    name: fc.constantFrom(...names),
    attributes: fc.dictionary(
      fc.constantFrom('id', 'level', 'aliases', 'onload', 'style'),
      fc.string(),
    ),
    text: fc.string({ maxLength: 8 }),
    embed: fc.boolean(),
    children: fc.oneof({ maxDepth: 3 }, fc.constant([]), fc.array(tie('node'), { maxLength: 3 })),
  }),
}));

function build(parent: Y.XmlFragment, { name, attributes, text, embed, children }: Node): void {
  const element = new Y.XmlElement(name);
  parent.insert(parent.length, [element]);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  const made = new Y.XmlText();
  element.insert(0, [made]);
  if (text !== '') made.insert(0, text, { blink: true, link: { href: 'x:y' } });
  if (embed) made.insertEmbed(made.length, { type: 'image' });
  for (const child of children) build(element, child);
}

test('[T6] reading changes nothing, whatever strangers put in the document', () => {
  fc.assert(
    fc.property(fc.array(node, { maxLength: 4 }), (nodes) => {
      const doc = new Y.Doc();
      const fragment = doc.getXmlFragment(contentRoot);
      for (const each of nodes) build(fragment, each);
      fragment.insert(0, [new Y.XmlText('loose')]);
      const touched: string[] = [];
      const before = [
        Y.encodeStateVector(doc),
        Y.encodeStateAsUpdate(doc),
        Y.encodeSnapshot(Y.snapshot(doc)),
      ];
      doc.on('update', () => touched.push('update'));
      doc.on('beforeTransaction', () => touched.push('transaction'));
      const read = readFragment(fragment);
      const after = [
        Y.encodeStateVector(doc),
        Y.encodeStateAsUpdate(doc),
        Y.encodeSnapshot(Y.snapshot(doc)),
      ];
      expect(after).toEqual(before);
      expect(touched).toEqual([]);
      expect([...doc.share.keys()]).toEqual([contentRoot]);
      expect(JSON.stringify(read)).not.toMatch(/"type":"(video|script|UNDEFINED|image)"/);
    }),
    { seed: Number(process.env['SEED'] ?? 20181116), numRuns: 300 },
  );
});

test('[T6] what the schema does not know is left out of the answer, and stays in the document', () => {
  const doc = new Y.Doc();
  const fragment = doc.getXmlFragment(contentRoot);
  build(fragment, { name: 'video', attributes: {}, text: 'weg', embed: false, children: [] });
  build(fragment, {
    name: 'paragraph',
    attributes: { id: 'p1' },
    text: 'blijft',
    embed: true,
    children: [],
  });
  expect(readFragment(fragment)).toEqual({
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        attrs: { id: 'p1' },
        content: [
          { type: 'text', text: 'blijft', marks: [{ type: 'link', attrs: { href: 'x:y' } }] },
        ],
      },
    ],
  });
  expect(fragment.toArray().map((child) => (child as Y.XmlElement).nodeName)).toEqual([
    'video',
    'paragraph',
  ]);
});
