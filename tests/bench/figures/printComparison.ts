import { kinds, titles } from '../servers/BenchServer.ts';
import type { Kind } from '../servers/BenchServer.ts';
import { median } from './percentile.ts';

/** What was measured of each server, once per round. */
export type Rounds = ReadonlyMap<Kind, readonly number[]>;

/**
 * Prints one row per measurement: the median of each server, and behind each peer how our figure
 * relates to it (`0.50×` is half).
 */
export function printComparison(title: string, rows: ReadonlyMap<string, Rounds>): void {
  console.log(`\n${title}`);
  const present = new Set([...rows.values()].flatMap((row) => [...row.keys()]));
  const columns = kinds.filter((kind) => present.has(kind));
  const lines = [...rows].map(([name, row]) => [name, ...columns.map((kind) => cell(row, kind))]);
  const all = [['', ...columns.map((kind) => titles[kind])], ...lines];
  const widths = all[0]?.map((_, column) =>
    Math.max(...all.map((line) => line[column]?.length ?? 0)),
  );
  for (const line of all) {
    console.log(
      line
        .map((text, column) => text[column === 0 ? 'padEnd' : 'padStart'](widths?.[column] ?? 0))
        .join('  '),
    );
  }
}

function cell(row: Rounds, kind: Kind): string {
  const value = median(row.get(kind) ?? []);
  if (Number.isNaN(value)) return '–';
  const ours = median(row.get('ours') ?? []);
  if (kind === 'ours' || Number.isNaN(ours) || value === 0) return show(value);
  return `${show(value)} (${(ours / value).toFixed(2)}×)`;
}

function show(value: number): string {
  if (Math.abs(value) >= 1_000) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}
