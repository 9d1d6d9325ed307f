import type { Kind } from '../servers/BenchServer.ts';
import { printComparison } from './printComparison.ts';

/** Gathers figures by row and server, over the rounds. */
export class Table {
  readonly #title: string;
  readonly #rows = new Map<string, Map<Kind, number[]>>();

  constructor(title: string) {
    this.#title = title;
  }

  add(row: string, kind: Kind, value: number): void {
    const found = this.#rows.get(row) ?? new Map<Kind, number[]>();
    this.#rows.set(row, found);
    found.set(kind, [...(found.get(kind) ?? []), value]);
  }

  print(): void {
    printComparison(this.#title, this.#rows);
  }
}
