/** The ground of what the network does. */
export const task =
  'task in the public interest (art. 6(1)(e)); of other partners legitimate interest (f)';

/** Milliseconds as days. */
export function days(milliseconds: number): string {
  return `${milliseconds / (24 * 3_600_000)} days`;
}
