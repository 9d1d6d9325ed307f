import type { PartnerId, SectionId } from '#shared/ids.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Matrix } from './layMatrix.ts';

/** What of the matrix is wanted; null: everything. */
export interface Chosen {
  readonly section: SectionId | null;
  readonly type: PartnerType | null;
  /** The partners of a coalition. */
  readonly partners: readonly PartnerId[] | null;
  /** A part of a partner's name; case makes no difference. */
  readonly name: string;
}

/** The part of a matrix that is wanted. Sums stay those of all partners of a type. */
export function chooseFrom(matrix: Matrix, { section, type, partners, name }: Chosen): Matrix {
  const places = matrix.sections.flatMap(({ id }, place) =>
    section === null || id === section ? [place] : [],
  );
  const pick = <T>(all: readonly T[]): readonly T[] =>
    section === null ? all : all.filter((_, place) => places.includes(place));
  const asked = name.trim().toLocaleLowerCase('nl');
  const groups = matrix.groups
    .filter((group) => type === null || group.type === type)
    .map((group) => ({
      ...group,
      carrying: pick(group.carrying),
      rows: group.rows
        .filter(
          ({ partner }) =>
            (partners === null || partners.includes(partner.id)) &&
            partner.name.toLocaleLowerCase('nl').includes(asked),
        )
        // A row of which all is wanted stays the same one, and is not drawn anew.
        .map((row) => (section === null ? row : { ...row, said: pick(row.said) })),
    }))
    .filter(({ rows }) => rows.length > 0);
  return { sections: pick(matrix.sections), groups };
}
