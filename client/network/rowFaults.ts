import { faultsOf } from './faultsOf.ts';
import type { RowFault } from './readRows.ts';

/** What the server found wrong with lines, by their index; the first fault of each. */
export function rowFaults(failure: unknown): ReadonlyMap<number, RowFault> {
  const found = faultsOf(failure).flatMap(({ path, code }): [number, RowFault][] => {
    const [, index, field = ''] = /^body\.rows\.(\d+)\.?(.*)$/.exec(path) ?? [];
    return index === undefined ? [] : [[Number(index), wordOf(field, code)]];
  });
  return new Map(found.toReversed());
}

function wordOf(field: string, code: string): RowFault {
  const isTaken = code === 'already-exists';
  switch (field) {
    case 'partner':
      return 'partner';
    case 'type':
      return code === 'type-missing' ? 'typeMissing' : 'otherType';
    case 'person.name':
      return isTaken ? 'nameTaken' : 'name';
    case 'person.mail':
      return isTaken ? 'mailTaken' : 'mail';
    default:
      return 'other';
  }
}
