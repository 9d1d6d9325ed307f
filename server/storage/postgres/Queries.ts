import type { Pool } from 'pg';

/** A line to a database, or as many as are asked for. */
export type Queries = Pick<Pool, 'query'>;
