import { Fault } from './Fault.ts';
import { refuseChanges } from './refuseChanges.ts';

/**
 * @throws Fault when a file or line is not what it is taken for, or of a version that came later.
 */
export function expectFormat(value: object, format: string, where: string): void {
  const found = value as { readonly format?: unknown; readonly version?: unknown };
  refuseChanges(found.format === 'draagvlak-changes', where);
  if (found.format !== `draagvlak-${format}`) throw new Fault(where, `this is not a ${format}`);
  if (found.version !== 1)
    throw new Fault(where, `this ${format} is of a version that this program does not know`);
}
