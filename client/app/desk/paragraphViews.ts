import { amendmentsOn } from '#shared/amendmentsOn.ts';
import type { Paragraph } from '#shared/document.ts';
import type { Ground } from '#shared/ground.ts';
import { groundUnder } from '#shared/groundUnder.ts';
import type { PartnerId } from '#shared/ids.ts';
import type { RecordState } from '#shared/record/state.ts';
import { endorsementsAt, viewParagraph } from '#shared/view.ts';
import type { ParagraphView } from '#shared/view.ts';

interface Made<From extends readonly unknown[], T> {
  readonly from: From;
  readonly made: T;
}

const views = new WeakMap<Paragraph, Made<readonly unknown[], ParagraphView>>();
const grounds = new WeakMap<Paragraph, Made<readonly unknown[], Ground>>();

/**
 * A paragraph in the record of now. As long as nothing that hangs on it changes, it is the same
 * view: a page of a hundred paragraphs then draws only the one that somebody spoke about.
 */
export function viewOf(record: RecordState, paragraph: Paragraph): ParagraphView {
  return madeFrom(views, paragraph, {
    from: hangingOn(record, paragraph),
    make: () => viewParagraph(record, paragraph),
  });
}

/** The ground under a paragraph, drawn for one partner; the same one until something changes. */
export function groundFor(record: RecordState, paragraph: Paragraph, own: PartnerId): Ground {
  return madeFrom(grounds, paragraph, {
    from: [own, ...hangingOn(record, paragraph)],
    make: () => {
      const endorsements = endorsementsAt(record, paragraph);
      return groundUnder({ endorsements }, Object.values(record.partners), own);
    },
  });
}

// `reduce` leaves whatever an event is not about as the object it was.
function hangingOn(record: RecordState, { id, aliases }: Paragraph): readonly unknown[] {
  const ids = [id, ...aliases];
  return [
    record.partners,
    ...ids.map((one) => record.endorsements[one]),
    ...amendmentsOn(record, ids),
  ];
}

function madeFrom<Key extends object, T>(
  known: WeakMap<Key, Made<readonly unknown[], T>>,
  key: Key,
  { from, make }: { from: readonly unknown[]; make: () => T },
): T {
  const before = known.get(key);
  const isSame = before?.from.length === from.length && from.every((v, i) => v === before.from[i]);
  if (isSame) return before.made;
  const made = make();
  known.set(key, { from, made });
  return made;
}
