import { Buffer } from 'node:buffer';
import { exportFormats } from './formats.ts';
import type { PrintJob } from './Press.ts';
import type { PressTools } from './PressTools.ts';

/** Makes a file, here and now: of a large manifesto that can take seconds. */
export async function print(
  { view, format, options, record }: PrintJob,
  tools: PressTools,
): Promise<Uint8Array> {
  const made = await exportFormats[format].render(view, options, { tools, record });
  return typeof made === 'string' ? Buffer.from(made) : made;
}
