import type { Coverage } from './printable.ts';

/** A document to be set by Typst. */
export interface Typesetting {
  readonly template: string;
  /** What the template reads, by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly standard: 'ua-1' | 'a-3a';
  /** ISO 8601 instant that the document names as the one at which it was made. */
  readonly at: string;
}

/** Makes PDFs, with typefaces of its own. */
export interface Typesetter {
  coverage(): Promise<Coverage>;
  typeset(typesetting: Typesetting): Promise<Uint8Array>;
}
