/** How the program is, for whoever keeps it running. */
export interface Health {
  /** Whether it takes what people do: not while it stops, nor once only a new start can mend it. */
  readonly isReady: () => boolean;
  /** What it measures of itself, in the text format of Prometheus. */
  readonly metrics: () => Promise<string>;
  /** Called with the status of every answer. */
  readonly onAnswer: (status: number) => void;
}
