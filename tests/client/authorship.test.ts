// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { eachTextBlock, runsOf } from '#shared/document.ts';
import { bareText } from '#shared/wording.ts';
import { placedBlocks } from '../../client/editor/placedBlocks.ts';
import { replay } from '../../server/rooms/replay.ts';
import type { Origin } from '../../server/rooms/UpdateLog.ts';
import { Copy, liveRoom, makeRooms, paragraphs, section } from '../rooms/roomParts.ts';
import { editorOn } from './editorOn.ts';

const editing = [
  ...(['type', 'type', 'type', 'split', 'split', 'merge', 'delete', 'up', 'down'] as const),
  ...(['heading', 'list', 'quote', 'bold'] as const),
];
const shared = {
  who: fc.nat(1),
  /** In which paragraph, in percent of the text, and behind how many letters. */
  at: fc.nat(99),
  length: fc.nat(20),
};
interface Act {
  readonly who: number;
  readonly kind: (typeof editing)[number] | 'undo' | 'redo';
  readonly at: number;
  readonly length: number;
}

/** What each types, again and again: letters that nobody else types. */
const letters = ['aa aaaaa aaa ', 'bbb bb bbbb '];
const writers: Readonly<Record<string, string>> = { a: 'ada', b: 'bas', x: 'seed' };

function perform(editor: Editor, { kind, at, length, who }: Act): void {
  const blocks = placedBlocks(editor.state.doc);
  const block = blocks[Math.min(Math.floor((at / 100) * blocks.length), blocks.length - 1)];
  const after = blocks[blocks.findIndex((one) => one === block) + 1] ?? block;
  if (!block || !after) return;
  const from = block.position + 1 + Math.min(length, block.text.length);
  const selects = kind === 'delete' || kind === 'bold';
  const to = after.position + 1 + Math.min(length, after.text.length);
  editor.commands.setTextSelection({ from, to: selects ? to : from });
  if (kind === 'type') editor.commands.insertContent(letters[who] ?? '');
  if (kind === 'split') editor.commands.splitBlock();
  if (kind === 'merge') editor.commands.joinBackward();
  if (kind === 'delete') editor.commands.deleteSelection();
  if (kind === 'up') editor.commands.moveParagraphUp();
  if (kind === 'down') editor.commands.moveParagraphDown();
  if (kind === 'heading') editor.commands.toggleHeading({ level: 3 });
  if (kind === 'list') editor.commands.toggleBulletList();
  if (kind === 'quote') editor.commands.toggleBlockquote();
  if (kind === 'bold') editor.commands.toggleBold();
  if (kind === 'undo') editor.commands.undo();
  if (kind === 'redo') editor.commands.redo();
}

const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/** Plays, and answers each letter of the text in which somebody else than its writer is named. */
async function play(acts: readonly Act[]): Promise<Played> {
  const rooms = makeRooms();
  const first = { p1: 'xxxx xxxxxx xx.', p2: 'xx xxxxx xxxx.', p3: 'xxx xxxxx xxx.' };
  const room = await liveRoom(paragraphs(first), { rooms });
  const copies = [await Copy.of(room, 'ada'), await Copy.of(room, 'bas')] as const;
  const editors = copies.map(({ doc }) => editorOn(doc));
  for (const step of acts) {
    const editor = editors[step.who];
    if (editor) perform(editor, step);
    await turn();
  }
  for (const editor of editors) editor.destroy();
  await room.settle();
  const moment = { epoch: 1, seq: room.seq };
  const written = await rooms.histories.writersAt(section, moment);
  // Each moment is what replaying the log up to it makes [T6].
  for (let seq = 1; seq <= moment.seq; seq++) {
    const told = await rooms.histories.textAt(section, { epoch: 1, seq });
    expect(told).toEqual(await replay(room.history(), seq));
  }
  const texts: string[] = [];
  eachTextBlock((await rooms.histories.textAt(section, moment)).content, (block) =>
    texts.push(bareText(runsOf(block))),
  );
  expect(texts.map((text) => text.length)).toEqual(
    written.map((parts) => parts.reduce((sum, { length }) => sum + length, 0)),
  );
  const faults = texts.flatMap((text, place) => {
    const named = (written[place] ?? []).flatMap(({ length, origin }) =>
      Array.from({ length }, () => nameOf(origin)),
    );
    return text.split('').flatMap((letter, at) => {
      const writer = writers[letter];
      return writer === undefined || writer === named[at] ? [] : [`${text}@${at}: ${named[at]}`];
    });
  });
  return { faults, letters: texts.join('').length };
}

function nameOf(origin: Origin): string {
  return origin.kind === 'person' ? origin.person : origin.kind;
}

interface Played {
  readonly letters: number;
  readonly faults: readonly string[];
}

async function playAll(numRuns: number, kinds: readonly Act['kind'][]): Promise<Played> {
  const [faults, counts]: [string[], number[]] = [[], []];
  const one = fc.record({ ...shared, kind: fc.constantFrom(...kinds) });
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 4, maxLength: 25 }), async (acts) => {
      const played = await play(acts);
      faults.push(...played.faults);
      counts.push(played.letters);
    }),
    { seed: 20261129, numRuns },
  );
  return { faults, letters: counts.reduce((sum, count) => sum + count, 0) };
}

test('[T5] every letter is by who typed it, however it is split, merged, moved or dressed', async () => {
  const { letters: all, faults } = await playAll(50, editing);
  expect(all).toBeGreaterThan(2_000);
  expect(faults).toEqual([]);
});

// Of what is torn up and put back in one step, a few letters can be the name of who put it back.
test('[T5] what comes back by undoing is by who wrote it, but for a letter here and there', async () => {
  const { letters: all, faults } = await playAll(30, [...editing, 'undo', 'undo', 'redo']);
  expect(faults.length / all).toBeLessThan(0.03);
});
