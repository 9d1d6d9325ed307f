import { bookmarkOf } from '#shared/bookmarkOf.ts';
import type { CurrentBlock } from './Intake.ts';

/** The names by which our exports lead to a paragraph, and to those it took in: on pages, and in files. */
export function namesOf({ id, aliases }: Pick<CurrentBlock, 'id' | 'aliases'>): string[] {
  return [id, ...aliases].flatMap((one) => [`p-${one}`, bookmarkOf(one)]);
}
