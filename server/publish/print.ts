import { Buffer } from 'node:buffer';
import { exportFormats } from './formats.ts';
import type { PrintJob } from './Press.ts';

/**
 * Makes a file, here and now: of a large manifesto that can take seconds. `verifier` is the program
 * that an archive encloses.
 */
export async function print(
  { view, format, options, record }: PrintJob,
  verifier: Uint8Array | null = null,
): Promise<Uint8Array> {
  const enclosed = record && verifier ? { record, verifier } : undefined;
  const made = await exportFormats[format].render(view, options, enclosed);
  return typeof made === 'string' ? Buffer.from(made) : made;
}
