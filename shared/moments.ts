import type { Moment } from './record/state.ts';

/** A moment as it stands in an address: “2.140” is entry 140 of epoch 2. */
export function writeMoment({ epoch, seq }: Moment): string {
  return `${epoch}.${seq}`;
}

/** Reads a moment from an address; null when it is none. */
export function readMoment(text: string): Moment | null {
  const found = /^([1-9]\d{0,8})\.([1-9]\d{0,8})$/.exec(text);
  return found ? { epoch: Number(found[1]), seq: Number(found[2]) } : null;
}

export function sameMoment(a: Moment, b: Moment): boolean {
  return a.epoch === b.epoch && a.seq === b.seq;
}

/** Earlier moments first. */
export function orderOfMoments(a: Moment, b: Moment): number {
  return a.epoch - b.epoch || a.seq - b.seq;
}
