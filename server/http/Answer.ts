import type { Readable } from 'node:stream';

/** What a handler answers: JSON, nothing, a file, or lines that come one by one. */
export type Answer =
  | { readonly kind: 'json'; readonly body: unknown; readonly cookie?: string }
  | { readonly kind: 'empty'; readonly cookie?: string }
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly mediaType: string;
      readonly body: string | Uint8Array;
    }
  | {
      readonly kind: 'stream';
      /** Under which a browser saves it. */
      readonly name: string;
      readonly mediaType: string;
      readonly body: Readable;
    };

export function json(body: unknown, cookie?: string): Answer {
  return { kind: 'json', body, ...(cookie !== undefined && { cookie }) };
}

export function empty(cookie?: string): Answer {
  return { kind: 'empty', ...(cookie !== undefined && { cookie }) };
}
