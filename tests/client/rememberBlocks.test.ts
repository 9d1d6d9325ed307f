import { getSchema } from '@tiptap/core';
import { expect, test } from 'vitest';
import { paragraphsOf } from '#shared/document.ts';
import { documentExtensions } from '#shared/schema/documentExtensions.ts';
import { rememberBlocks } from '../../client/editor/rememberBlocks.ts';

const schema = getSchema(documentExtensions());

// As the binding does after each letter of another's: every block is another node.
function drawnUp(texts: readonly string[]) {
  const paragraph = (text: string, place: number) => ({
    type: 'paragraph',
    attrs: { id: `p${place}` },
    content: [{ type: 'text', text }],
  });
  return schema.nodeFromJSON({
    type: 'doc',
    content: [
      ...texts.slice(1).map(paragraph),
      { type: 'blockquote', content: [paragraph(texts[0] ?? '', texts.length)] },
    ],
  });
}

test('[P3] of a text that is drawn up anew, only the block with other words is read anew', () => {
  const { documentOf, read } = rememberBlocks();
  const readAll = (texts: readonly string[]) => paragraphsOf(documentOf(drawnUp(texts)), 1, read);
  const before = readAll(['Geciteerd', 'Een', 'Twee']);
  const after = readAll(['Geciteerd', 'Een', 'Twee!']);
  expect(after.map(({ text }) => text)).toEqual(['Een', 'Twee!', 'Geciteerd']);
  const same = after.map(({ wording }, place) => wording === before[place]?.wording);
  expect(same).toEqual([true, false, true]);
});
