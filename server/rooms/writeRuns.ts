import * as Y from 'yjs';
import { changesBetween } from '#shared/changes.ts';
import type { Change } from '#shared/changes.ts';
import { inlineContent } from '#shared/document.ts';
import { isWhiteSpace, joinTokens, tokenise } from '#shared/tokens.ts';
import type { Token } from '#shared/tokens.ts';
import { canonicalWording, bareText } from '#shared/wording.ts';
import type { Run } from '#shared/wording.ts';
import { textsOf } from './TextBlocks.ts';
import { readElementRuns } from './readElementRuns.ts';

/**
 * Makes the canonical wording of a text-bearing element say `runs`, by the smallest change at word
 * level, so that what others type in the same paragraph at the same moment survives [A4]. White
 * space that is not part of the wording, such as the space someone just typed at the end, stays.
 * Call inside a transaction.
 */
export function writeRuns(element: Y.XmlElement, runs: readonly Run[]): void {
  if (textsOf(element).length === 0) element.insert(0, [new Y.XmlText()]);
  const live = tokenise(joinTokens(readElementRuns(element)));
  const canonical = tokenise(canonicalWording('paragraph', live).runs);
  const places = alignWithLive(canonical, live);
  // From the end to the start, so that earlier offsets stay true.
  for (const change of changesBetween(canonical, tokenise(runs)).toReversed()) {
    const first = places[change.start] ?? (places.at(-1) ?? -1) + 1;
    const after = change.end > change.start ? (places[change.end - 1] ?? first) + 1 : first;
    const start = lengthOf(live.slice(0, first));
    remove(element, start, lengthOf(live.slice(first, after)));
    insert(element, start, change);
  }
}

// For each canonical token the place of the live token it stands for. Live text can have more
// white space: at either end, and next to other white space.
function alignWithLive(canonical: readonly Token[], live: readonly Token[]): number[] {
  const places: number[] = [];
  live.forEach((token, place) => {
    const next = canonical[places.length];
    if (next && isWhiteSpace(next) === isWhiteSpace(token)) places.push(place);
  });
  return places;
}

function lengthOf(tokens: readonly Token[]): number {
  return bareText(tokens).length;
}

function remove(element: Y.XmlElement, start: number, length: number): void {
  let place = 0;
  for (const text of textsOf(element)) {
    const size = text.length;
    const from = Math.max(start - place, 0);
    const to = Math.min(start + length - place, size);
    if (from < to) text.delete(from, to - from);
    place += size;
  }
}

function insert(element: Y.XmlElement, start: number, { tokens }: Change): void {
  let place = start;
  const texts = textsOf(element);
  const text = texts.find((candidate, index) => {
    if (place <= candidate.length || index === texts.length - 1) return true;
    place -= candidate.length;
    return false;
  });
  for (const token of tokens) {
    text?.insert(place, token.text, attributesOf(token));
    place += token.text.length;
  }
}

// Given even when empty: without attributes Yjs would continue the format to the left.
function attributesOf(token: Token): Record<string, object> {
  const [node] = inlineContent([token]);
  return Object.fromEntries(
    (node?.marks ?? []).map((mark) => [mark.type, mark.type === 'link' ? mark.attrs : {}]),
  );
}
