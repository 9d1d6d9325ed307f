import type { BrickState } from '#shared/ground.ts';
import { missingFor } from '#shared/missingFor.ts';
import type { RecordState, Section } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { groundOfRow } from './groundOfRow.ts';

/** How a section stands before its phase is moved [S1]. */
export interface BeforePhase {
  /** Numbers of the amendments that nobody has decided. */
  readonly open: readonly string[];
  /** How often a partner spoke of words that are no longer there, and how many partners did. */
  readonly outdated: { readonly said: number; readonly partners: number };
  /** Objections to the words of now. */
  readonly objections: number;
  /** Paragraphs that do not reach the goals, of how many; null without goals. */
  readonly short: { readonly count: number; readonly of: number } | null;
}

const outdated: ReadonlySet<BrickState> = new Set([
  'outdated',
  'outdated-abstention',
  'outdated-objection',
]);

/** Works out how a section stands, from the record and what everyone says of its paragraphs. */
export function beforePhase(
  { amendments, partners, goals }: Pick<RecordState, 'amendments' | 'partners' | 'goals'>,
  { id }: Pick<Section, 'id'>,
  rows: readonly SupportRow[],
): BeforePhase {
  const own = rows.filter(({ section }) => section === id);
  const said = own.flatMap((row) => Object.entries(row.said));
  const spoken = said.filter(([, state]) => outdated.has(state));
  const wanted = goals[id] ?? [];
  const all = Object.values(partners);
  const short = own.filter((row) => missingFor(wanted, groundOfRow(row, all)).length > 0);
  return {
    open: Object.values(amendments)
      .filter(({ section, status }) => section === id && isUndecided(status.kind))
      .map(({ number }) => number),
    outdated: { said: spoken.length, partners: new Set(spoken.map(([partner]) => partner)).size },
    objections: said.filter(([, state]) => state === 'objection').length,
    short: wanted.length > 0 ? { count: short.length, of: own.length } : null,
  };
}

function isUndecided(kind: string): boolean {
  return kind === 'open' || kind === 'adopting';
}
