import { z } from 'zod';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().nonnegative();

/** What the record and the texts in a data directory say, in numbers that stand for all of it. */
const contents = z.strictObject({
  record: z.strictObject({
    seq: count,
    /** Hash of the last event. */
    hash,
    /** Root of the tree over all events [J2]. */
    root: hash,
    /** The public key with which the record is signed; null when there is none yet. */
    key: hash.nullable(),
  }),
  /** Each text of each epoch, by the name of its log. */
  texts: z.array(
    z.strictObject({
      log: z.string(),
      entries: count,
      /** SHA-256 of its canonical JSON. */
      text: hash,
    }),
  ),
});

/** What a backup says of itself, `manifest.json`. */
export const manifest = z.strictObject({
  format: z.literal('draagvlak-backup'),
  version: z.literal(1),
  /** The moment it is of, ISO 8601. */
  moment: z.iso.datetime(),
  /** In what its data is written (`dataFormat`). */
  data: z.record(z.string(), count),
  contents,
  files: z.array(z.strictObject({ path: z.string().min(1), bytes: count, sha256: hash })),
});

export type Manifest = z.infer<typeof manifest>;
export type Contents = z.infer<typeof contents>;
export type ListedFile = Manifest['files'][number];
