import type { FileForm } from '#shared/importing.ts';
import type { ReadBlock } from '#shared/reading/ReadBlock.ts';
import { isSameWording } from '#shared/wording.ts';
import type { BlockKind } from '#shared/wording.ts';
import type { CurrentBlock, PlannedItem } from './Intake.ts';
import { pairUp } from './match/pairUp.ts';
import { rewordedBy } from './rewordedBy.ts';

interface Plan {
  readonly items: readonly PlannedItem[];
  /** Paragraphs that are of another kind in the file, and keep their own. */
  readonly otherKinds: number;
}

/** What a file does to a section, in the order of the text: what is new stands behind what it comes behind. */
export function planItems(
  current: readonly CurrentBlock[],
  read: readonly ReadBlock[],
  form: FileForm,
): Plan {
  // What says nothing is no paragraph yet.
  const said = current.flatMap((block, at) =>
    block.wording.runs.length > 0 ? [{ block, at }] : [],
  );
  const { stays, moved } = pairUp(
    said.map(({ block }) => block),
    read,
  );
  const items: PlannedItem[] = [];
  const isMoved = new Set(moved.values());
  let [behind, otherKinds, next] = [null as number | null, 0, 0];
  const passTo = (end: number) => {
    for (; next < end; next += 1) {
      const at = said[next]?.at;
      if (at !== undefined && !isMoved.has(next)) items.push({ kind: 'delete', at });
    }
  };
  for (const [place, block] of read.entries()) {
    const stay = stays.get(place);
    const found = said[stay ?? moved.get(place) ?? -1];
    if (stay !== undefined) passTo(stay);
    if (!found) {
      items.push({ kind: 'insert', behind, type: kindOf(block), runs: block.runs });
      continue;
    }
    const { at, block: standing } = found;
    if (stay === undefined) items.push({ kind: 'move', at, behind });
    else {
      next = stay + 1;
      behind = at;
    }
    const runs = rewordedBy(standing.wording.runs, block.runs, form);
    const isSame = isSameWording(standing.wording, {
      kind: standing.wording.kind,
      runs: [...runs],
    });
    if (!isSame) items.push({ kind: 'replace', at, runs });
    else if (stay !== undefined) items.push({ kind: 'same', at });
    if (form !== 'txt' && kindOf(block) !== standing.wording.kind) otherKinds += 1;
  }
  passTo(said.length);
  return { items, otherKinds };
}

function kindOf({ heading, list, isQuote }: ReadBlock): BlockKind {
  if (heading !== null) return heading <= 3 ? 'heading-3' : 'heading-4';
  if (list) return list.isOrdered ? 'ordered' : 'bullet';
  return isQuote ? 'quote' : 'paragraph';
}
