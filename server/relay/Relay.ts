/** What one process told all others. */
export interface Message {
  /** Which process told it. */
  readonly from: string;
  readonly body: unknown;
}

/** By which processes tell each other what may get lost: who is where, and how often somebody asked. */
export interface Relay {
  /** Tells all others. */
  publish(body: unknown): void;
  /** Hears what others tell. */
  subscribe(heard: (message: Message) => void): void;
  close(): Promise<void>;
}
