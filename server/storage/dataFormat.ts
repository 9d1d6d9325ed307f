import { recordShape } from '#shared/record/state.ts';
import { schemaVersion } from '#shared/schema/schemaVersion.ts';

/**
 * What a data directory is written in. A program reads every format up to its own, and none that is
 * newer: of what it does not know it would make something else. With a number that rises comes a
 * directory of the release before it (tests/upgrade/golden).
 */
export const dataFormat = {
  /** How files of frames are laid out. */
  files: 1,
  /** Which events there are, and what they lead to. */
  record: recordShape,
  /** What texts can be made of. */
  text: schemaVersion,
} as const;

/** The same of any directory. */
export type DataFormat = Readonly<Record<keyof typeof dataFormat, number>>;
