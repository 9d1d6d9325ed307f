import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';

export interface Trace {
  readonly endContent: string;
  /** Position (in Unicode characters), number of deleted characters, inserted text. */
  readonly patches: readonly (readonly [number, number, string])[];
}

const path = fileURLToPath(
  new URL('../../../shared/traces/automerge-paper.json.gz', import.meta.url),
);

/** Whether the trace lies beside the project; it is not part of the repository. */
export const hasTrace = existsSync(path);

/** Every keystroke of a paper as it was written (josephg/editing-traces). */
export function readTrace(): Trace {
  const { endContent, txns } = JSON.parse(gunzipSync(readFileSync(path)).toString()) as {
    endContent: string;
    txns: { patches: [number, number, string][] }[];
  };
  return { endContent, patches: txns.flatMap(({ patches }) => patches) };
}
