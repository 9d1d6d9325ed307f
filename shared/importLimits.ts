/** Limits on files that are read into a section, each with its unit. */
export const importLimits = {
  /** Bytes of a file that is read into a section. */
  bytes: 10_000_000,
  /** Files of them that one account may have read in a minute. */
  perMinute: 20,
  /** Parts in such a file, when it is an archive. */
  parts: 5_000,
  /** Bytes of what is unpacked from it, pictures and the like left packed. */
  unpacked: 40_000_000,
  /** How many times larger than it is packed a part may be, from a megabyte up. */
  ratio: 300,
  /** Elements of markup in it. */
  elements: 1_000_000,
  /** Levels of elements inside elements. */
  depth: 200,
  /** Headings and paragraphs in it, after what is no text was left out. */
  blocks: 5_000,
  /** Characters in these. */
  characters: 1_000_000,
  /** Milliseconds and megabytes of memory that reading one may take. */
  milliseconds: 30_000,
  megabytes: 768,
  /** Changes that are taken or proposed in one act. */
  changes: 1_000,
} as const;
