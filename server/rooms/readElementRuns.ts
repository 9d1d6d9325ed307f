import type * as Y from 'yjs';
import { runsOf } from '#shared/document.ts';
import type { Run } from '#shared/wording.ts';
import { readBlock } from '#shared/readFragment.ts';

/** The runs of one text-bearing element, as they stand, not canonical. */
export function readElementRuns(element: Y.XmlElement): Run[] {
  return runsOf(readBlock(element));
}
