import { dataFormat } from '../dataFormat.ts';
import { migrations } from './migrations.ts';

/**
 * The form in which this program writes in a database: which tables there are, and what may stand in
 * them. The one row of `data_version` says it of the data.
 */
export const dataVersion = {
  version: migrations.length,
  record: dataFormat.record,
  text: dataFormat.text,
} as const;

/** What `data_version` says; the first releases named the tables alone. */
export type SaidVersion = Readonly<Partial<Record<keyof typeof dataVersion, number>>>;
