/** What stands in a cell: words, a number, a moment (ISO 8601 instant), or nothing. */
export type Cell = string | number | { readonly at: string } | null;

/** A table as a spreadsheet has it. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly {
    readonly title: string;
    /** In centimetres. */
    readonly width: number;
    /** Whether it has numbers, under which the title stands too. */
    readonly isNumber?: true;
  }[];
  readonly rows: readonly (readonly Cell[])[];
}
