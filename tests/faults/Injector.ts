import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import type { Call, Fault, Operation } from '../support/FaultyFileSystem.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';

/** The n-th step that the server asks of the disk during an act goes wrong, once. */
export interface Plan {
  readonly act: string;
  readonly nth: number;
  /** `stuck`: half is written, and taking that back fails once too. */
  readonly fault: Fault | 'stuck';
}

/** Lets one step go wrong, and remembers which steps there were. */
export class Injector {
  readonly fileSystem: FileSystem;
  /** Steps by act, in order. */
  readonly steps = new Map<string, Operation[]>();
  /** What went wrong, in order. */
  readonly hits: Operation[] = [];
  /** Called just before each step. */
  onStep: () => void = () => undefined;
  #act = 'start';
  readonly #plan: Plan | null;

  constructor(inner: FileSystem, plan: Plan | null) {
    this.#plan = plan;
    this.fileSystem = new FaultyFileSystem(inner, (call) => this.#decide(call));
  }

  /** From here on steps belong to this act. */
  begin(act: string): void {
    this.#act = act;
  }

  #decide({ operation }: Call): Fault | null {
    this.onStep();
    const steps = [...(this.steps.get(this.#act) ?? []), operation];
    this.steps.set(this.#act, steps);
    const isPlanned = this.#plan?.act === this.#act && this.#plan.nth === steps.length;
    const fault = isPlanned ? this.#plan.fault : this.#faultAfter(operation);
    if (fault) this.hits.push(operation);
    return fault === 'stuck' ? 'half' : fault;
  }

  #faultAfter(operation: Operation): Fault | null {
    const isNext = this.hits.length === 1 && operation === 'truncate';
    return this.#plan?.fault === 'stuck' && isNext ? 'EIO' : null;
  }
}
