import type { BrickState } from '#shared/ground.ts';
import type { AmendmentId, ParagraphId, PartnerId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Amendment, Section } from '#shared/record/state.ts';
import type { Matrix, MatrixColumn } from './matrix/layMatrix.ts';

/** Something that still has to happen in a section, with the paragraphs it is about. */
export type Remaining = { readonly columns: readonly MatrixColumn[] } & (
  | { readonly kind: 'objection'; readonly partners: readonly string[] }
  | { readonly kind: 'outdated'; readonly partners: readonly string[] }
  | { readonly kind: 'amendments'; readonly amendments: readonly AmendmentId[] }
  /** Paragraphs of which nobody said anything. */
  | { readonly kind: 'untouched' }
  /** Types of partners that said nothing in the whole section. */
  | { readonly kind: 'silent'; readonly types: readonly PartnerType[] }
);

/** What remains in one section. */
export interface RemainingIn {
  readonly section: Section;
  /** Counts from 1. */
  readonly number: number;
  readonly items: readonly Remaining[];
}

interface Known {
  readonly sections: readonly Section[];
  readonly matrix: Matrix;
  readonly amendments: readonly Amendment[];
}

/**
 * What still has to happen before each section can be adopted, the earliest deadline first: who
 * objects, who spoke about earlier words, what waits for a decision, of which paragraphs nobody said
 * anything, and which types of partners were silent throughout.
 */
export function whatRemains({ sections, matrix, amendments }: Known): readonly RemainingIn[] {
  return matrix.sections
    .flatMap(({ id, number }, place) => {
      const section = sections.find((one) => one.id === id);
      if (!section || section.phase === 'adopted') return [];
      const items = [
        ...spoken(matrix, place, 'objection'),
        ...waiting(matrix, place, amendments),
        ...spoken(matrix, place, 'outdated'),
        ...untouched(matrix, place),
        ...silent(matrix, place),
      ];
      return items.length > 0 ? [{ section, number, items }] : [];
    })
    .toSorted((a, b) => dueOf(a.section) - dueOf(b.section) || a.number - b.number);
}

function dueOf({ deadline }: Section): number {
  return deadline === null ? Infinity : Date.parse(deadline);
}

const statesOf: Record<'objection' | 'outdated', ReadonlySet<BrickState>> = {
  objection: new Set(['objection']),
  outdated: new Set(['outdated', 'outdated-abstention', 'outdated-objection']),
};

function spoken(matrix: Matrix, place: number, kind: 'objection' | 'outdated'): Remaining[] {
  const found = new Map<PartnerId, string>();
  const columns = (matrix.sections[place]?.columns ?? []).filter((_, at) => {
    const speakers = matrix.groups
      .flatMap(({ rows }) => rows)
      .filter(({ said }) => statesOf[kind].has(said[place]?.[at] ?? 'silent'));
    for (const { partner } of speakers) found.set(partner.id, partner.name);
    return speakers.length > 0;
  });
  return columns.length > 0 ? [{ kind, partners: [...found.values()], columns }] : [];
}

function waiting(matrix: Matrix, place: number, amendments: readonly Amendment[]): Remaining[] {
  const section = matrix.sections[place];
  const open = amendments.filter(
    (one) => one.section === section?.id && one.status.kind === 'open',
  );
  const on = new Set<ParagraphId>(open.map(({ paragraph }) => paragraph));
  const columns = (section?.columns ?? []).filter(({ id }) => on.has(id));
  const ids = open.map(({ id }) => id);
  return ids.length > 0 ? [{ kind: 'amendments', amendments: ids, columns }] : [];
}

function untouched(matrix: Matrix, place: number): Remaining[] {
  const rows = matrix.groups.flatMap((group) => group.rows);
  const columns = (matrix.sections[place]?.columns ?? []).filter((_, at) =>
    rows.every(({ said }) => said[place]?.[at] === 'silent'),
  );
  return columns.length > 0 ? [{ kind: 'untouched', columns }] : [];
}

function silent(matrix: Matrix, place: number): Remaining[] {
  const types = matrix.groups
    .filter(({ rows }) => rows.every(({ said }) => said[place]?.every((one) => one === 'silent')))
    .map(({ type }) => type);
  return types.length > 0 ? [{ kind: 'silent', types, columns: [] }] : [];
}
