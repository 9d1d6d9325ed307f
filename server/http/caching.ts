/** How long what everyone may read is kept by a browser, and by whatever passes it on. */
export const caching = {
  /** What an address with a number of the record in it says, and nothing around that. */
  forGood: 'public, max-age=31536000, immutable',
  /**
   * A page about what does not change any more: around its words, names and ways onward still do. It
   * may be shown by whoever kept it, while we are away and for a moment besides.
   */
  settled: 'public, max-age=60, stale-while-revalidate=86400, stale-if-error=2592000',
  /** Of anything else it is asked each time whether it is still the same. */
  open: 'public, no-cache',
} as const;
