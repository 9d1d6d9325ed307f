/** Ways in that are under way, each under a name, sealed. Each can be taken once. */
export interface FlowStore {
  /** Keeps one until an instant (milliseconds since the epoch); of very many the oldest is given up. */
  put(name: string, flow: string, until: number): Promise<void>;
  /** The one of this name; null when there is none, or its time is over. */
  find(name: string, now: number): Promise<string | null>;
  /** As `find`, and it is gone with that: of several who take it one gets it. */
  take(name: string, now: number): Promise<string | null>;
}
