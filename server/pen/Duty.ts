/** Begins what one process at a time has to do, and answers how to end it. */
export type Begin = () => () => Promise<void>;

/**
 * What has to be done by one process at a time, and needs no pen for long: bringing mail, reminding
 * people, removing what is past its term. When the process that has it is gone another one takes over.
 */
export interface Duty {
  /**
   * Begins as soon as the duty is this process's, and ends when it is no more; again and again. Answers
   * how to stop for good, which resolves once what was begun has ended.
   */
  take(begin: Begin): () => Promise<void>;
}
