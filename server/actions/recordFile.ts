import { Buffer } from 'node:buffer';
import type { ManifestoView } from '#shared/view.ts';
import type { House } from './House.ts';

/** The record up to the moment of a view, as the file that can be checked [J2]. */
export async function recordFile(
  { records }: House,
  { seq, head }: Pick<ManifestoView, 'seq' | 'head'>,
): Promise<Uint8Array> {
  const lines: string[] = [];
  for await (const event of records.since(0)) {
    if (event.seq > seq) break;
    lines.push(JSON.stringify(event));
  }
  lines.push(JSON.stringify({ format: 'draagvlak-head', version: 1, ...head }));
  return Buffer.from(`${lines.join('\n')}\n`);
}
