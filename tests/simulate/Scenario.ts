/** How many people do what, at the busiest moment. */
export interface Scenario {
  readonly name: string;
  /** People with an account who write. */
  readonly writers: number;
  /** The share of them whose page is open, and the share that types at the same moment. */
  readonly present: number;
  readonly typing: number;
  /** Edits a second of one who types: one per key. */
  readonly editsPerSecond: number;
  /** Sections that are live on one open page: those on the screen. */
  readonly sectionsPerPage: number;
  readonly sections: number;
  readonly manifestos: number;
  /** Endorsements and other acts, an hour, of one whose page is open. */
  readonly actsPerHour: number;
  /** People who read the public pages, and the pages that one of them opens on the busiest day. */
  readonly readers: number;
  readonly pagesPerDay: number;
  /** The share of that day's pages that falls in its busiest hour. */
  readonly busiestHour: number;
  /** The share of them that shows a text which is not adopted yet. */
  readonly open: number;
}

/** With what it is served. */
export interface Plan {
  readonly processes: number;
  /** Processes more that serve public pages and have no writers; 0: those with writers do. */
  readonly pageProcesses: number;
  /** Whether a cache in front keeps public pages: adopted ones for a minute, others for ten seconds. */
  readonly isCached: boolean;
  /** Milliseconds for which the pen stays when others want it. */
  readonly stay: number;
  /** Houses, each with a database of its own, among which manifestos and their people are divided. */
  readonly houses: number;
}
