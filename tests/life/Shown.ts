/** What a partner is shown to say of a paragraph. */
export interface ShownSaid {
  readonly partner: string;
  readonly stance: 'agree' | 'abstain' | 'object';
  readonly on: string | null;
  readonly reason: string | null;
  readonly condition: 'none' | 'waiting' | 'met' | 'failed';
  readonly validity: 'valid' | 'cosmetic' | 'outdated';
}

/** All that can be seen of a section, in plain words: lists sorted where order says nothing. */
export interface Shown {
  readonly phase: 'writing' | 'consultation' | 'deciding' | 'adopted';
  readonly paragraphs: readonly {
    readonly id: string;
    readonly text: string;
    readonly number: string | null;
    readonly aliases: readonly string[];
    readonly said: readonly ShownSaid[];
    readonly amendments: readonly string[];
  }[];
  readonly vanished: readonly {
    readonly id: string;
    readonly said: readonly ShownSaid[];
    readonly amendments: readonly string[];
  }[];
  readonly amendments: readonly {
    readonly number: string;
    readonly kind: 'replace' | 'insert-after' | 'delete';
    readonly status: string;
    /** What it made the paragraph say, or the new one, once it is adopted. */
    readonly became: string | null;
    /** Whether its author agreed to that; null when it was adopted as it was proposed. */
    readonly consent: 'given' | 'refused' | 'not-given' | null;
    /** The id of the paragraph that it brought. */
    readonly brought: string | null;
    /** The other words that a lead suggests, and what its author says of them. */
    readonly suggested: {
      readonly words: string;
      readonly agrees: boolean | null;
      readonly isVoid: boolean;
    } | null;
    readonly backing: readonly string[];
    readonly isThreadOpen: boolean;
    readonly replies: number;
    /** What adopting it would do; null once it is decided. */
    readonly standing: string | null;
  }[];
}
