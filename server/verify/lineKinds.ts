/** What stands around a line of Markdown, and before the first and the other lines of plain text. */
export interface Signs {
  readonly md: readonly [before: string, after: string];
  readonly txt: readonly [first: string, rest: string];
  /** What a title in plain text is underlined with. */
  readonly under?: string;
}

/** What a line can be, by how each form shows it. */
export const lineKinds = {
  title: { md: ['# ', ''], txt: ['', ''], under: '=' },
  heading: { md: ['## ', ''], txt: ['', ''], under: '-' },
  plain: { md: ['', ''], txt: ['', ''] },
  standing: { md: ['_', '_'], txt: ['', ''] },
  entry: { md: ['### ', ''], txt: ['', ''] },
  gone: { md: ['#### ', ''], txt: ['', ''] },
  group: { md: ['- ', ''], txt: ['  ', '  '] },
  none: { md: ['- ', ''], txt: ['  ', '    '] },
  row: { md: ['  - ', ''], txt: ['    ', '      '] },
  amendment: { md: ['- ', ''], txt: ['', ''] },
  detail: { md: ['  - ', ''], txt: ['  ', '    '] },
  own: { md: ['  - ', ''], txt: ['  ', '    '] },
  name: { md: ['', ''], txt: ['', '  '] },
} satisfies Record<string, Signs>;

/** A line that has to stand somewhere: as what, with which number before it, and what it says. */
export interface Wanted {
  readonly kind: keyof typeof lineKinds;
  readonly number?: string | null;
  readonly text: string;
}
