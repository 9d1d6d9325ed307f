import { unheardStates } from '#shared/ground.ts';
import type { BrickState } from '#shared/ground.ts';
import type { PartnerId } from '#shared/ids.ts';
import { missingFor } from '#shared/missingFor.ts';
import type { Goal, Partner } from '#shared/record/state.ts';
import type { SupportRow } from '#shared/supportOf.ts';
import { groundOfRow } from './groundOfRow.ts';
import type { WantedLook } from './WantedLook.ts';

/** Why partners could be asked to look at paragraphs of a section, the most urgent first. */
export const lookKinds = ['outdated', 'lacking', 'silent'] as const;
export type LookKind = (typeof lookKinds)[number];

/**
 * Whom a lead could ask in a section, about which of its paragraphs [E10]: who spoke of earlier
 * words, who could bring its goals closer [S8], and who said nothing at all.
 */
export function sectionLooks(
  rows: readonly SupportRow[],
  partners: readonly Partner[],
  goals: readonly Goal[],
): Record<LookKind, WantedLook[]> {
  const looksOf = (ask: (row: SupportRow) => readonly PartnerId[]) =>
    rows
      .map((row) => ({ paragraph: row.paragraph, number: row.number, partners: ask(row) }))
      .filter((look) => look.partners.length > 0);
  const who = (isSo: (state: BrickState) => boolean) =>
    looksOf(({ said }) => partners.map(({ id }) => id).filter((id) => isSo(said[id] ?? 'silent')));
  return {
    outdated: who((state) => state !== 'silent' && unheardStates.includes(state)),
    lacking: looksOf((row) =>
      missingFor(goals, groundOfRow(row, partners)).flatMap(({ ask }) => ask),
    ),
    silent: who((state) => state === 'silent'),
  };
}
