import * as Y from 'yjs';
import { paragraphsOf, readBlock } from '#shared/document.ts';
import type { BlockJson, BlockWords, Paragraph } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import type { BlockKind } from '#shared/wording.ts';
import { doubtsBetween } from './doubtsBetween.ts';
import type { FoundDoubt } from './FoundDoubt.ts';
import type { Absence } from './ServerText.ts';

/** Of which text the doubts are. */
export interface DoubtedText {
  /** The section's number, for the numbers of its paragraphs. */
  readonly number: number;
  readonly epoch: number;
}

/**
 * The paragraphs that came out of an absence saying what nobody wrote [T7]. Own words that the
 * server had before the line was lost belong to what both sides began from.
 */
export function findDoubts(
  { base, own, brought }: Absence,
  { number, epoch }: DoubtedText,
): FoundDoubt[] {
  const theirs = docOf([...base, ...brought]);
  const arrived = applyArrived(theirs, own);
  const left = own.slice(arrived);
  if (left.length === 0) return [];
  const mine = docOf([...base, ...own.slice(0, arrived)]);
  const read = textReader(number);
  const before = { base: read(mine), others: read(theirs) };
  for (const doc of [mine, theirs]) applyAll(doc, left);
  return doubtsBetween({ ...before, own: read(mine), merged: read(theirs) }, epoch);
}

// What the server has of one's own words, it has up to some point: they came over one line, in
// order. Answers how many that are.
function applyArrived(theirs: Y.Doc, own: readonly Uint8Array[]): number {
  let arrived = own.findLastIndex((update) => isIn(theirs, update)) + 1;
  applyAll(theirs, own.slice(0, arrived));
  // Others wrote on words of ours that are not in the base, or deleted them: so they had those.
  while (isWaitingForMore(theirs) && arrived < own.length) {
    applyAll(theirs, own.slice(arrived, arrived + 1));
    arrived += 1;
  }
  return arrived;
}

function isWaitingForMore({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null;
}

function isIn({ store }: Y.Doc, update: Uint8Array): boolean {
  const { to } = Y.parseUpdateMeta(update);
  return to.size > 0 && [...to].every(([client, clock]) => clock <= Y.getState(store, client));
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc();
  applyAll(doc, updates);
  return doc;
}

function applyAll(doc: Y.Doc, updates: readonly Uint8Array[]): void {
  doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update)));
}

// Nearly all of the four texts is the same, and hashing it is most of the work.
function textReader(number: number): (doc: Y.Doc) => Paragraph[] {
  const known = new Map<string, BlockWords>();
  const read = (block: BlockJson, kind: BlockKind): BlockWords => {
    const key = JSON.stringify([kind, block.content]);
    const words = known.get(key) ?? readBlock(block, kind);
    known.set(key, words);
    return words;
  };
  return (doc) => paragraphsOf(readFragment(doc.getXmlFragment(contentRoot)), number, read);
}
