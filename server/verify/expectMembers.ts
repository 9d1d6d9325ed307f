import { Fault } from './Fault.ts';

/**
 * @throws Fault when an object has other members than these: what no one checks would be read as if
 *   it had been.
 */
export function expectMembers(value: object, names: readonly string[], where: string): void {
  const other = Object.keys(value).find((name) => !names.includes(name));
  if (other !== undefined) throw new Fault(where, `it has ‘${other}’, which does not belong in it`);
}
