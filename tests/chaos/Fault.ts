import type { Chance } from './Chance.ts';

/** What happens to a message on its way. Times are in milliseconds. */
export type Fault =
  | { readonly kind: 'none' }
  /** It comes late, and all behind it with it. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** It comes once more, at once or behind what follows it. */
  | { readonly kind: 'double'; readonly ms: number }
  /** The connection breaks when this part of it has gone, with a reset or as if it had ended. */
  | { readonly kind: 'cut'; readonly part: number; readonly isReset: boolean }
  /** From here on nothing comes through this way, until the connection is reset. */
  | { readonly kind: 'half-open'; readonly ms: number }
  /** The connection breaks, and new ones are closed at once for a while. */
  | { readonly kind: 'flap'; readonly ms: number }
  /** From here on there are 64 kbit/s, for a while. */
  | { readonly kind: 'throttle'; readonly ms: number };

export type Direction = 'up' | 'down';

/** Draws what becomes of a message. */
export function drawFault(chance: Chance): Fault {
  const ms = chance.between(1, 30);
  return chance.pick<Fault>([
    [80, { kind: 'none' }],
    [8, { kind: 'delay', ms }],
    [7, { kind: 'double', ms: chance.happens(0.5) ? 0 : ms }],
    [2, { kind: 'cut', part: chance.next(), isReset: chance.happens(0.5) }],
    [1, { kind: 'half-open', ms: ms * 8 }],
    [1, { kind: 'flap', ms: ms * 8 }],
    [1, { kind: 'throttle', ms: ms * 10 }],
  ]);
}

/** A fault as the schedule tells it. */
export function describeFault(fault: Fault): string {
  const { kind, ...details } = fault;
  return `${kind} ${JSON.stringify(details)}`;
}
