/** A run of text and how it is formatted. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly href?: string;
  /** Part of a footnote on what stands before it. */
  readonly footnote?: true;
}

export interface Wording {
  readonly kind: string;
  readonly runs: readonly Run[];
}

/** A block of a section's text, as the record keeps an adopted one. */
export interface Block {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string; readonly attrs?: { readonly href: string } }[];
  readonly attrs?: {
    readonly id?: string | null;
    readonly aliases?: string | null;
    readonly level?: number;
    readonly start?: number;
  };
  readonly content?: readonly Block[];
}

/**
 * One line of the record: an event. Which of the optional members are there depends on `type`; what
 * is no concern of the verifier is not listed, but hashed all the same.
 */
export interface Line {
  readonly seq: number;
  readonly at: string;
  readonly prev: string;
  readonly hash: string;
  readonly type: string;
  readonly partner?: string | { readonly id: string; readonly name: string; readonly type: string };
  readonly coalition?: {
    readonly id: string;
    readonly theme: string;
    readonly partners: readonly string[];
  };
  /** Its id alone in what is about something of it. */
  readonly manifesto?: string | ManifestoLine;
  readonly section?: string | SectionLine;
  readonly title?: string;
  readonly place?: number;
  readonly phase?: string;
  /** Which moment of the text an event is about. */
  readonly moment?: object;
  readonly deadline?: string | null;
  readonly adopted?: Block | null;
  readonly paragraph?: string;
  /** Of a paragraph that was moved: the other ids it answers for, and the section it came into. */
  readonly aliases?: readonly string[];
  readonly to?: string;
  readonly stance?: string;
  readonly dependsOn?: string | null;
  readonly reason?: string | null;
  readonly wording?: Wording | null;
  readonly exact?: string;
  readonly words?: string;
  readonly amendment?: string;
  readonly insight?: string;
  readonly number?: string;
  readonly kind?: string;
  readonly consent?: string;
  readonly inserted?: string;
  readonly agrees?: boolean;
  readonly base?: Wording;
  readonly proposal?: Wording;
  readonly text?: string;
}

export interface ManifestoLine {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly language: string;
}

export interface SectionLine {
  readonly id: string;
  readonly manifesto: string;
  readonly title: string;
  readonly coalition: string;
  readonly phase: string;
  readonly deadline: string | null;
  readonly place: number;
  readonly adopted: Block | null;
  /** When that was; not in the record by itself. */
  readonly adoptedAt?: string | null;
}
