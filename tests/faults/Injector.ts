import { FaultyFileSystem } from '../support/FaultyFileSystem.ts';
import type { Fault, Operation } from '../support/FaultyFileSystem.ts';
import type { FileSystem } from '../../server/storage/FileSystem.ts';

/** The n-th step that the server asks of the disk for one file during an act goes wrong, once. */
export interface Plan {
  readonly act: string;
  readonly file: string;
  readonly nth: number;
  /** `stuck`: half is written, and taking that back fails once too. */
  readonly fault: Fault | 'stuck';
}

export interface Step {
  readonly act: string;
  readonly file: string;
  readonly operation: Operation;
}

/** Lets one step go wrong, and remembers which steps there were. */
export class Injector {
  readonly fileSystem: FileSystem;
  readonly steps: Step[] = [];
  /** What went wrong, in order. */
  readonly hits: Operation[] = [];
  /** Called just before each step. */
  onStep: () => void = () => undefined;
  #act = 'start';
  readonly #inner: FileSystem;
  readonly #plan: Plan | null;

  constructor(inner: FileSystem, plan: Plan | null) {
    this.#inner = inner;
    this.#plan = plan;
    const of = (path: string) => this.#faulty(path);
    this.fileSystem = {
      open: (path, how) => of(path).open(path, how),
      read: (path) => of(path).read(path),
      exists: (path) => of(path).exists(path),
      list: (path) => of(path).list(path),
      rename: (from, to) => of(from).rename(from, to),
      link: (from, to) => of(from).link(from, to),
      remove: (path) => of(path).remove(path),
      makeDirectory: (path) => of(path).makeDirectory(path),
      syncDirectory: (path) => of(path).syncDirectory(path),
    };
  }

  /** From here on steps belong to this act. */
  begin(act: string): void {
    this.#act = act;
  }

  #faulty(path: string): FaultyFileSystem {
    const file = fileOf(path);
    return new FaultyFileSystem(this.#inner, ({ operation }) => this.#decide(file, operation));
  }

  #decide(file: string, operation: Operation): Fault | null {
    this.onStep();
    const act = this.#act;
    this.steps.push({ act, file, operation });
    const nth = this.steps.filter((step) => step.act === act && step.file === file).length;
    const plan = this.#plan;
    const isPlanned = plan?.act === act && plan.file === file && plan.nth === nth;
    const fault = isPlanned ? plan.fault : this.#faultAfter(operation);
    if (fault) this.hits.push(operation);
    return fault === 'stuck' ? 'half' : fault;
  }

  #faultAfter(operation: Operation): Fault | null {
    const isNext = this.hits.length === 1 && operation === 'truncate';
    return this.#plan?.fault === 'stuck' && isNext ? 'EIO' : null;
  }
}

// The files that one is written by way of count as that one, and all of a section as one.
function fileOf(path: string): string {
  const known = /(journal\.log|record\.json|accounts\.json|lock|commits|audit|s\d@\d)/.exec(path);
  return known?.[1] ?? 'directory';
}
