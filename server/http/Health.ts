/** How the program is, for whoever keeps it running. */
export interface Health {
  /** Why it does not take what people do. Null: it does. */
  readonly whyNotReady: () => string | null;
  /** The same, but for what it shares with the servers beside it: it stops, or needs a new start. */
  readonly whyNotHere: () => string | null;
  /** What it measures of itself, in the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Called with the status of every answer. */
  readonly onAnswer: (status: number) => void;
}
