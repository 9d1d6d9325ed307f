import { Refusal } from '#shared/refusal.ts';

/** A way in, where this server has it; otherwise there is nothing at its address. */
export function requireWay<Way>(way: Way | null): Way {
  if (way === null) throw new Refusal('not-found', 'One cannot sign in like this here.');
  return way;
}
