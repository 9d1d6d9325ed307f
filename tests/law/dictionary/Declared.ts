/** Why something personal is kept: what for, on what ground, who sees it, and until when. */
export interface Use {
  readonly purpose: string;
  /** An article of the GDPR. */
  readonly ground: string;
  readonly seenBy: string;
  readonly until: string;
}

/** What one field is: of a person, or `null` when it says nothing of anybody. */
export type Entry = string | null;

/** Every field of a type, the optional ones too: one that is not declared does not compile. */
export type Declared<T> = { readonly [Field in keyof Required<T>]: Entry };

/** Every field of any member of a union. */
export type DeclaredUnion<T> = { readonly [Field in T extends unknown ? keyof T : never]: Entry };

/** A kind of thing that is kept, with all of its fields and their use. */
export interface Kept {
  /** The file in the data directory. */
  readonly file: string;
  readonly title: string;
  readonly use: Use;
  readonly fields: Readonly<Record<string, Entry>>;
}
