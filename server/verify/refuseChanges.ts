import { Fault } from './Fault.ts';

/** @throws Fault when an export says of itself that it is of changes alone: of those no record has a hash. */
export function refuseChanges(isOfChanges: boolean, where: string): void {
  if (isOfChanges)
    throw new Fault(where, 'this shows changes alone; only a whole text can be checked');
}
