import type { ExportWords } from './ExportWords.ts';
import type { Fault } from './Fault.ts';
import type { Run } from './Line.ts';
import type { Wanted } from './lineKinds.ts';

/** What an amendment would change: its words before and after. */
export interface Change {
  readonly from: readonly Run[];
  readonly to: readonly Run[];
}

/** An annex that is read line by line from the top, whatever form it has. */
export interface AnnexPage {
  /** What the next paragraph says, as one line; it is not read. */
  peek(): string;
  /** Whether this line is the next; then it has been read. */
  has(line: Wanted): boolean;
  /** Reads these lines. `what` says what they are about. */
  take(what: string, ...lines: readonly Wanted[]): void;
  /** Reads what an amendment would change. */
  takeChange(what: string, change: Change, words: ExportWords): void;
  /** What is wrong here. */
  fault(what: string, message: string): Fault;
}
