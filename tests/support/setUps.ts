import { newDatabase } from './newDatabase.ts';
import { wantsPostgres, whyNoPostgres } from './postgres.ts';

/** What a server can keep everything in. */
export interface SetUp {
  readonly name: string;
  readonly isWanted: boolean;
  /** What makes a server keep everything in a new place of this kind, which is gone after the test. */
  readonly variables: () => Promise<Record<string, string>>;
}

export const files: SetUp = { name: 'files', isWanted: true, variables: async () => ({}) };

export const database: SetUp = {
  name: `PostgreSQL${whyNoPostgres}`,
  isWanted: wantsPostgres,
  variables: async () => ({ DATABASE_URL: await newDatabase() }),
};
