import { expect, test } from 'vitest';
import { paragraphsOf } from '#shared/document.ts';
import type { BlockJson } from '#shared/document.ts';
import { placesIn } from '#shared/placesIn.ts';

const block = (id: string, type: BlockJson['type'] = 'paragraph', text = id): BlockJson => ({
  type,
  attrs: { id, level: 3 },
  content: text === '' ? [] : [{ type: 'text', text }],
});
const list = (...ids: string[]): BlockJson => ({
  type: 'bulletList',
  content: ids.map((id) => ({ type: 'listItem', content: [block(id)] })),
});
const content = [
  block('a'),
  list('b', 'c'),
  block('kop', 'heading'),
  block('leeg', 'paragraph', ''),
];
const paragraphs = paragraphsOf({ type: 'doc', content }, 1);
const idsFor = (kind: Parameters<typeof placesIn>[1]) =>
  placesIn(paragraphs, kind).map(({ id }) => id);

test('[P5] a paragraph comes behind a whole list, an item also between its items, nothing behind nothing', () => {
  expect(idsFor('paragraph')).toEqual(['a', 'c', 'kop']);
  expect(idsFor('bullet')).toEqual(['a', 'b', 'c', 'kop']);
  expect(idsFor('ordered')).toEqual(['a', 'c', 'kop']);
});
