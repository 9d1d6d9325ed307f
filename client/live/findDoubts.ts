import * as Y from 'yjs';
import { paragraphsOf } from '#shared/document.ts';
import type { Paragraph } from '#shared/document.ts';
import { readFragment } from '#shared/readFragment.ts';
import { contentRoot } from '#shared/wire.ts';
import type { Doubt } from './Doubt.ts';
import { doubtsBetween } from './doubtsBetween.ts';
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
export function findDoubts(absence: Absence, { number, epoch }: DoubtedText): Doubt[] {
  const { base, own, brought } = settleArrived(absence);
  if (own.length === 0) return [];
  const read = (...updates: readonly Uint8Array[]) => withText(updates, readText(number));
  const texts = {
    base: read(...base),
    own: read(...base, ...own),
    others: read(...base, ...brought),
    merged: read(...base, ...brought, ...own),
  };
  return doubtsBetween(texts, epoch);
}

// What the server has of one's own words, it has up to some point: they came over one line, in order.
function settleArrived({ base, own, brought }: Absence): Absence {
  const count = withText([...base, ...brought], (doc) => {
    let arrived = own.findLastIndex((update) => isIn(doc, update)) + 1;
    // Others wrote on words of ours that are not in the base: so they had those.
    while (doc.store.pendingStructs !== null && arrived < own.length) {
      Y.applyUpdate(doc, own[arrived] ?? new Uint8Array());
      arrived += 1;
    }
    return arrived;
  });
  return { base: [...base, ...own.slice(0, count)], own: own.slice(count), brought };
}

function isIn({ store }: Y.Doc, update: Uint8Array): boolean {
  const { to } = Y.parseUpdateMeta(update);
  return to.size > 0 && [...to].every(([client, clock]) => clock <= Y.getState(store, client));
}

function readText(number: number): (doc: Y.Doc) => Paragraph[] {
  return (doc) => paragraphsOf(readFragment(doc.getXmlFragment(contentRoot)), number);
}

function withText<T>(updates: readonly Uint8Array[], read: (doc: Y.Doc) => T): T {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  const answer = read(doc);
  doc.destroy();
  return answer;
}
