import { endorsementsOn } from '#shared/endorsementsOn.ts';
import { unheardStates } from '#shared/ground.ts';
import type { BrickState, Ground } from '#shared/ground.ts';
import type { AmendmentId, ParagraphId, PartnerId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Amendment, Goal, Partner, RecordState, Section } from '#shared/record/state.ts';
import { lackingIn } from './lackingIn.ts';
import type { Lacking } from './lackingIn.ts';
import type { Matrix, MatrixColumn } from './matrix/layMatrix.ts';
import type { WantedLook } from './WantedLook.ts';

/** Something that still has to happen in a section, with the paragraphs it is about. */
export type Remaining = { readonly columns: readonly MatrixColumn[] } & (
  | { readonly kind: 'objection'; readonly partners: readonly string[] }
  | {
      readonly kind: 'outdated';
      readonly partners: readonly string[];
      readonly looks: readonly WantedLook[];
    }
  /** Partners that a lead asked to look and that have not answered; and how many others have [E10]. */
  | {
      readonly kind: 'asked';
      readonly partners: readonly string[];
      readonly answered: number;
      /** When the first of them was asked: ISO 8601. */
      readonly since: string;
    }
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
  readonly goals: readonly Goal[];
  /** What its paragraphs lack of them [S8]. */
  readonly lacking: readonly Lacking<MatrixColumn>[];
  /** How many paragraphs it has. */
  readonly paragraphs: number;
  readonly items: readonly Remaining[];
}

interface Known {
  readonly sections: readonly Section[];
  readonly matrix: Matrix;
  readonly amendments: readonly Amendment[];
  readonly goals: RecordState['goals'];
  /** What leads asked, and what was said since. */
  readonly asking: Pick<RecordState, 'looks' | 'endorsements'>;
}

/**
 * What still has to happen before each section can be adopted, the earliest deadline first: who
 * objects, what waits for a decision, what lacks to the section's goals, who spoke about earlier
 * words, who was asked to look and has not answered, of which paragraphs nobody said anything, and which types of partners were silent throughout.
 */
export function whatRemains({
  sections,
  matrix,
  amendments,
  goals,
  asking,
}: Known): readonly RemainingIn[] {
  return matrix.sections
    .flatMap(({ id, number, columns }, place) => {
      const section = sections.find((one) => one.id === id);
      if (!section || section.phase === 'adopted') return [];
      const ofSection = goals[id] ?? [];
      const items = [
        ...objecting(matrix, place),
        ...waiting(matrix, place, amendments),
        ...outdated(matrix, place),
        ...asked(matrix, place, asking),
        ...untouched(matrix, place),
        ...silent(matrix, place),
      ];
      const lacking = lackingIn(ofSection, groundsOf(matrix, place));
      const remains = { section, number, goals: ofSection, lacking, paragraphs: columns.length };
      return items.length + lacking.length > 0 ? [{ ...remains, items }] : [];
    })
    .toSorted((a, b) => dueOf(a.section) - dueOf(b.section) || a.number - b.number);
}

function dueOf({ deadline }: Section): number {
  return deadline === null ? Infinity : Date.parse(deadline);
}

const outdatedStates: ReadonlySet<BrickState> = new Set([
  'outdated',
  'outdated-abstention',
  'outdated-objection',
]);

function objecting(matrix: Matrix, place: number): Remaining[] {
  const said = saidOf(matrix, place, (state) => state === 'objection');
  if (said.length === 0) return [];
  const columns = said.map(({ column }) => column);
  return [{ kind: 'objection', partners: namesIn(said), columns }];
}

function outdated(matrix: Matrix, place: number): Remaining[] {
  const said = saidOf(matrix, place, (state) => outdatedStates.has(state));
  if (said.length === 0) return [];
  const looks = said.map(({ column, partners }) =>
    lookAt(
      column,
      partners.map(({ id }) => id),
    ),
  );
  const columns = said.map(({ column }) => column);
  return [{ kind: 'outdated', partners: namesIn(said), looks, columns }];
}

// As `openLook` has it, by what the matrix knows: it has no words.
function asked(
  matrix: Matrix,
  place: number,
  { looks, endorsements }: Known['asking'],
): Remaining[] {
  const rows = matrix.groups.flatMap((group) => group.rows);
  const all = (matrix.sections[place]?.columns ?? []).flatMap((column, at) =>
    rows.flatMap(({ partner, said }) => {
      // Also under the ids of paragraphs that were merged into it [P2].
      const [look] = [column.id, ...column.aliases]
        .flatMap((id) => looks[id]?.[partner.id] ?? [])
        .toSorted((a, b) => b.seq - a.seq);
      if (!look) return [];
      const isHeard = !unheardStates.includes(said[place]?.[at] ?? 'silent');
      const spoke = endorsementsOn({ endorsements }, column)[partner.id]?.seq ?? 0;
      return [{ column, partner, at: look.at, isOpen: !isHeard && spoke < look.seq }];
    }),
  );
  const open = all.filter(({ isOpen }) => isOpen);
  const [first] = open.map((one) => one.at).toSorted();
  if (first === undefined) return [];
  const names = [...new Set(open.map(({ partner }) => partner.name))];
  const columns = [...new Set(open.map(({ column }) => column))];
  return [
    { kind: 'asked', partners: names, answered: all.length - open.length, since: first, columns },
  ];
}

interface Said {
  readonly column: MatrixColumn;
  readonly partners: readonly Partner[];
}

/** The paragraphs of which partners say such a thing, with who does. */
function saidOf(matrix: Matrix, place: number, isSuch: (state: BrickState) => boolean): Said[] {
  return (matrix.sections[place]?.columns ?? [])
    .map((column, at) => ({
      column,
      partners: matrix.groups
        .flatMap(({ rows }) => rows)
        .filter(({ said }) => isSuch(said[place]?.[at] ?? 'silent'))
        .map(({ partner }) => partner),
    }))
    .filter(({ partners }) => partners.length > 0);
}

function namesIn(said: readonly Said[]): string[] {
  const found = said.flatMap(({ partners }) => partners.map(({ id, name }) => [id, name] as const));
  return [...new Map<PartnerId, string>(found).values()];
}

function lookAt({ id, number }: MatrixColumn, partners: readonly PartnerId[]): WantedLook {
  return { paragraph: id, number, partners };
}

function groundsOf(matrix: Matrix, place: number): { at: MatrixColumn; ground: Ground }[] {
  return (matrix.sections[place]?.columns ?? []).map((column, at) => ({
    at: column,
    ground: matrix.groups.map(({ type, rows }) => ({
      type,
      bricks: rows.map(({ partner, said }) => ({
        partner: partner.id,
        state: said[place]?.[at] ?? 'silent',
        own: false,
      })),
    })),
  }));
}

function waiting(matrix: Matrix, place: number, amendments: readonly Amendment[]): Remaining[] {
  const section = matrix.sections[place];
  const open = amendments.filter(
    (one) => one.section === section?.id && one.status.kind === 'open',
  );
  const on = new Set<ParagraphId>(open.map(({ paragraph }) => paragraph));
  const columns = (section?.columns ?? []).filter(({ id, aliases }) =>
    [id, ...aliases].some((one) => on.has(one)),
  );
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
