/** The servers that are measured side by side. */
export const kinds = ['ours', 'memory', 'leveldb', 'hocuspocus', 'bare'] as const;
export type Kind = (typeof kinds)[number];

export const titles: Readonly<Record<Kind, string>> = {
  ours: 'Draagvlak',
  memory: 'y-websocket-server',
  leveldb: 'y-websocket-server + LevelDB',
  hocuspocus: 'Hocuspocus + SQLite',
  bare: 'bare relay',
};

/** A server process under measurement, with a data folder of its own. Gone after the test. */
export interface BenchServer {
  readonly kind: Kind;
  readonly pid: number;
  readonly directory: string;
  /** Frames carry the room's name in front, and the first one asks to be let in. */
  readonly isNamed: boolean;
  /** Request headers of the next connection. */
  nextHeaders(): Readonly<Record<string, string>>;
  /** The address of a room's socket. */
  urlOf(room: string): string;
  /** A room nobody was in before. */
  newRoom(): string;
  /** Ends it the way asked for and starts it again on the same folder. */
  restart(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Ends it for good. */
  stop(): Promise<void>;
}
