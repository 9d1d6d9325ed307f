/** How the program is, for whoever keeps it running. */
export interface Health {
  /** Why it does not take what people do: it stops, or only a new start can mend it. Null: it does. */
  readonly whyNotReady: () => string | null;
  /** What it measures of itself, in the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Called with the status of every answer. */
  readonly onAnswer: (status: number) => void;
}
