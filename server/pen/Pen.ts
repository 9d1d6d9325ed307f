/**
 * The right to decide and to write. One process has it at a time; whoever gets it has taken in all
 * that was written before. Where one process alone keeps its data, it is always here.
 */
export interface Pen {
  /** Whether what comes to a door may be decided this very moment. */
  readonly isHere: boolean;

  /** Whether what is known here is all there is: otherwise `catchUp` first. */
  readonly isFresh: boolean;

  /** How many acts, and connections with something to write, wait for it or are under way with it. */
  readonly busy: number;

  /**
   * Does an act while the pen is here, and keeps it until the act is done. When it is here already
   * the act begins at once. Rejects with what the act throws, or when the pen cannot be had.
   */
  hold<T>(act: () => Promise<T>): Promise<T>;

  /**
   * As `hold`, for a part of an act and for what follows from one: it goes along while those that
   * were let in before come to their end, when at a door one waits already.
   */
  stay<T>(part: () => Promise<T>): Promise<T>;

  /** Calls back once, as soon as `isHere`; what it does right then is decided with the pen. */
  whenHere(ready: () => void): void;

  /**
   * Resolves when all that was acknowledged before, by whichever process, has been taken in here; also
   * when nobody can tell: then one reads what is known.
   */
  catchUp(): Promise<void>;
}
