/** Rows of words as a table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A whole number. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

/** Two figures that count: the rest differs from run to run. */
export function show(value: number): string {
  if (Number.isNaN(value)) return '–';
  const rounded = Number(value.toPrecision(2));
  return Math.abs(rounded) >= 1_000 ? count(rounded) : `${rounded}`;
}
