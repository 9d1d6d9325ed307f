import type { Scheme } from '#shared/scheme.ts';

/** What a page of the site takes from outside itself. A file that stands alone takes nothing. */
export interface Look {
  /** Addresses of style sheets: the typefaces, and a partner's theme. */
  readonly sheets: readonly string[];
  /** Light or dark, where the reader chose. */
  readonly scheme: Scheme | null;
}
