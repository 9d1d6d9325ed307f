import { carries } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import type { ParagraphId, SectionId } from '#shared/ids.ts';
import { partnerTypes } from '#shared/network.ts';
import type { PartnerType } from '#shared/network.ts';
import type { Partner, Section } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';

/** A paragraph, as a column. */
export interface MatrixColumn {
  readonly id: ParagraphId;
  /** The ids it answers for besides its own [P2]. */
  readonly aliases: readonly ParagraphId[];
  /** "3.4" [P4]. */
  readonly number: string;
  /** How many partner types carry it [E8]. */
  readonly types: number;
}

/** The paragraphs of one section, side by side. */
export interface MatrixSection {
  readonly id: SectionId;
  /** Counts from 1. */
  readonly number: number;
  readonly title: string;
  readonly columns: readonly MatrixColumn[];
}

/** What one partner says, by section and then by paragraph. */
export interface MatrixRow {
  readonly partner: Partner;
  readonly said: readonly (readonly BrickState[])[];
}

/** The partners of one type. */
export interface MatrixGroup {
  readonly type: PartnerType;
  readonly rows: readonly MatrixRow[];
  /** How many of them carry each paragraph, by section. */
  readonly carrying: readonly (readonly number[])[];
}

/** Who says what of what: a row for each partner, a column for each paragraph [E8]. */
export interface Matrix {
  readonly sections: readonly MatrixSection[];
  readonly groups: readonly MatrixGroup[];
}

export interface Laid {
  readonly sections: readonly Section[];
  readonly partners: readonly Partner[];
  readonly rows: readonly SupportRow[];
}

/** Lays out the matrix: sections in their order, partners by type and name. Empty sections go. */
export function layMatrix({ sections, partners, rows }: Laid): Matrix {
  const texts = sections
    .map((section, index) => ({
      section,
      number: index + 1,
      paragraphs: rows.filter((row) => row.section === section.id),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const groups = partnerTypes
    .map((type) => ({ type, members: partners.filter((partner) => partner.type === type) }))
    .filter(({ members }) => members.length > 0)
    .map(({ type, members }) =>
      layGroup(
        type,
        members
          .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'))
          .map((partner) => ({
            partner,
            said: texts.map(({ paragraphs }) =>
              paragraphs.map(({ said }) => said[partner.id] ?? 'silent'),
            ),
          })),
      ),
    );
  return {
    groups,
    sections: texts.map(({ section, number, paragraphs }, place) => ({
      id: section.id,
      number,
      title: section.title,
      columns: paragraphs.map(({ paragraph, aliases, number: numbered }, column) => ({
        id: paragraph,
        aliases,
        number: numbered,
        types: groups.filter(({ carrying }) => (carrying[place]?.[column] ?? 0) > 0).length,
      })),
    })),
  };
}

/** A group with its sums. */
function layGroup(type: PartnerType, rows: readonly MatrixRow[]): MatrixGroup {
  const [first] = rows;
  const carrying = (first?.said ?? []).map((section, place) =>
    section.map(
      (_, column) =>
        rows.filter(({ said }) => carries({ state: said[place]?.[column] ?? 'silent' })).length,
    ),
  );
  return { type, rows, carrying };
}
