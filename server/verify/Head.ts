/** The signed head of a record, as it stands in the record file, in receipts and in exports. */
export interface Head {
  readonly seq: number;
  /** Absent where an export for reading leaves it out: it follows from the record. */
  readonly hash?: string;
  readonly root: string;
  readonly key: string;
  readonly signature: string;
}
