import type { Written } from './Clocks.ts';

/** A stretch of text as it was written: by which entry, and by which it went; null: it is there. */
export interface TextStretch extends Written {
  readonly text: string;
  readonly born: number;
  readonly gone: number | null;
}
