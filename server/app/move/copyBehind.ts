import { MoveRefused } from './MoveRefused.ts';

/** How rows of one kind are copied. */
export interface Copying<T> {
  /** What they are rows of, for people. */
  readonly of: string;
  readonly isSame: (one: T, other: T) => boolean;
  /** Adds rows in the new place. Durable when resolved. */
  readonly append: (rows: readonly T[]) => Promise<unknown>;
}

/** Rows that are added in one go. */
const batch = 500;

/**
 * Adds what the new place does not have yet of a row of things; answers how many the old one has.
 *
 * @throws MoveRefused when the new place has anything else, or more.
 */
export async function copyBehind<T>(
  old: AsyncIterable<T>,
  there: AsyncIterable<T>,
  { of, isSame, append }: Copying<T>,
): Promise<number> {
  const had = there[Symbol.asyncIterator]();
  const waiting: T[] = [];
  let isBehind = false;
  let count = 0;
  for await (const one of old) {
    const found: IteratorResult<T, unknown> | null = isBehind ? null : await had.next();
    count += 1;
    if (found && !found.done && !isSame(one, found.value))
      throw new MoveRefused(`${of}: number ${count} is another in the new place.`);
    isBehind ||= found?.done === true;
    if (isBehind) waiting.push(one);
    if (waiting.length >= batch) await append(waiting.splice(0));
  }
  if (!isBehind && !(await had.next()).done)
    throw new MoveRefused(`${of}: there is more in the new place.`);
  if (waiting.length > 0) await append(waiting);
  return count;
}
