import type { Paragraph } from '#shared/document.ts';

/** A paragraph as data: its names and number, its words, and by which hashes they are known. */
export function paragraphData({ id, aliases, number, text, wording, exact, words }: Paragraph) {
  return { id, aliases, number, kind: wording.kind, text, runs: wording.runs, exact, words };
}
