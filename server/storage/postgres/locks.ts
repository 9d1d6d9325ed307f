/**
 * The advisory locks by which processes know of each other, one of each for every schema with our
 * tables. As SQL, for `pg_advisory_lock` and the like.
 */
export const locks = {
  /** Whoever has it may put its name at the head of the data, and write. */
  pen: keyOf('draagvlak'),
  /** Shared by all that run; whoever changes the tables, or moves house, has it alone. */
  running: keyOf('draagvlak running'),
  /** Shared by who reads one moment of it; whoever changes the tables has it alone. */
  form: keyOf('draagvlak form'),
  /** Whoever has it does what one process at a time has to do. */
  duty: keyOf('draagvlak duty'),
} as const;

function keyOf(name: string): string {
  return `hashtextextended('${name} ' || current_schema(), 0)`;
}

/** SQL: whether a row `l` of `pg_locks` is of the lock with this key. */
export function isLock(key: string): string {
  return `(l.locktype = 'advisory' and l.objsubid = 1
    and l.database = (select oid from pg_database where datname = current_database())
    and ((l.classid::bigint << 32) | l.objid::bigint) = ${key})`;
}
