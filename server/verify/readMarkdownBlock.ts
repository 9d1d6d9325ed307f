import type { Footnotes } from './Footnotes.ts';
import type { Run } from './Line.ts';
import { readMarkdownRuns } from './readMarkdownRuns.ts';

/** A heading or a numbered paragraph of Markdown. */
export interface MarkdownBlock {
  /** Of a heading. */
  readonly level: number | null;
  readonly number: string | null;
  readonly runs: readonly Run[];
}

const block = /^(?:(#{3,4}) (.*)|\*\*(\d+\.\d+)\*\* (.*))$/u;
/** Signs at the end of a heading that nobody sees. */
const unseen = / #+$/u;

/**
 * What a line of Markdown is, without the signs of lists and quotations before it, and with the
 * footnotes it refers to in their places; null when it is neither, or has what no export has.
 */
export function readMarkdownBlock(line: string, notes: Footnotes): MarkdownBlock | null {
  const [found, signs, heading, number = null, paragraph = ''] = block.exec(line) ?? [];
  const runs = readMarkdownRuns(heading ?? paragraph, notes);
  const isHidden = heading !== undefined && unseen.test(line);
  if (found === undefined || isHidden || !runs) return null;
  return { level: signs?.length ?? null, number, runs };
}
