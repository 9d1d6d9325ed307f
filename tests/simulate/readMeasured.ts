import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Measured } from './Measured.ts';

const file = fileURLToPath(new URL('measured.json', import.meta.url));

/** What `npm run bench -- scale` measured last and is kept. */
export function readMeasured(): Measured {
  return JSON.parse(readFileSync(file, 'utf8')) as Measured;
}
