import { newerParts } from '../newerParts.ts';
import { dataVersion } from './dataVersion.ts';
import type { SaidVersion } from './dataVersion.ts';

/** A later version of the program wrote the data: this one cannot read it, and touches nothing. */
export class DataTooNew extends Error {
  readonly code = 'data-too-new';

  private constructor(newer: readonly string[]) {
    super(
      `The data in the database was written by a newer release: ${newer.join(', ')}. Start that one, or a later one.`,
    );
    this.name = 'DataTooNew';
  }

  /** Throws one when data say of themselves that they are in a form this program does not know. */
  static refuse(said: SaidVersion): void {
    const newer = newerParts(said, dataVersion);
    if (newer.length > 0) throw new DataTooNew(newer);
  }
}
