/** Where a server keeps what it keeps. */
export type Keeps = 'files' | 'database';

/** Rooms full of people, of whom some type. */
export interface Crowded {
  readonly name: string;
  readonly rooms: number;
  /** Connections in each room. */
  readonly clients: number;
  /** How many of them type. */
  readonly writers: number;
}

/** Two percentiles, in milliseconds. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What people typing at one rate for a while took. Times of processors are in milliseconds. */
export interface Run {
  readonly keeps: Keeps;
  readonly processes: number;
  readonly shape: Crowded;
  /** Edits per second that were meant. */
  readonly rate: number;
  readonly seconds: number;
  readonly edits: number;
  /** How often somebody saw an edit of somebody else. */
  readonly deliveries: number;
  /** Messages that were sent to pages, and their bytes; one can hold many edits, or where carets are. */
  readonly frames: number;
  readonly bytes: number;
  /** How often the pen came to a process. */
  readonly turns: number;
  /** Transactions in the database. */
  readonly commits: number;
  readonly serverCpu: number;
  readonly databaseCpu: number;
  readonly redisCpu: number;
  readonly redisCommands: number;
  /** From keystroke until the others see it, and until its writer hears that it is on disk. */
  readonly seen: Spread;
  readonly saved: Spread;
  /** The share of the edits that everyone saw in time. */
  readonly arrived: number;
  /** The share of one processor that the load itself took. */
  readonly load: number;
  /** Whether the server kept up. */
  readonly isSustained: boolean;
}

/** Everything that was measured on one machine, at one time. */
export interface Measured {
  readonly machine: {
    readonly processor: string;
    readonly cores: number;
    readonly memory: string;
    readonly node: string;
    readonly date: string;
    /** Processes that wanted a processor when it began: above 1, others kept the machine busy. */
    readonly busy: number;
  };
  readonly runs: readonly Run[];
  /**
   * Milliseconds until what one person types is saved, while nobody else does: at the process that has
   * the pen, and where each edit has to fetch it from another. The middles of ten equal parts.
   */
  readonly penHere: readonly number[];
  readonly penAway: readonly number[];
  /** One public page, kept ready: milliseconds of processor, and bytes as they are sent. */
  readonly page: { readonly cpu: number; readonly bytes: number };
  /**
   * To make the public page of an open text anew, for each of its sections of some 5,000 words:
   * milliseconds in which nothing else is done, and of another thread.
   */
  readonly making: { readonly main: number; readonly press: number };
}
