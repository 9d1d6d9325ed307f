import type { SectionId } from '#shared/ids.ts';
import { epochOf } from './epochOf.ts';
import type { RecordMirror } from './RecordMirror.ts';

/** Resolves once the record says that the section is in another epoch than this one [T5]. */
export async function untilEpochMoves(
  mirror: RecordMirror,
  section: SectionId,
  epoch: number,
): Promise<void> {
  const hasMoved = () => epochOf(mirror, section) !== epoch;
  if (!hasMoved()) await mirror.catchUp();
  // It may have been asked too early, or without a line: then a socket tells it.
  await new Promise<void>((resolve) => {
    if (hasMoved()) return resolve();
    const stop = mirror.subscribe(() => {
      if (!hasMoved()) return;
      stop();
      resolve();
    });
  });
}
