interface Decided {
  /** “A-012”. */
  readonly number: string;
  readonly partner: string;
  readonly where: string;
}

/** What stands in the feed of decisions. */
export const decisions = {
  title: (manifesto: string) => `${manifesto}: besluiten`,
  phase: (section: string, phase: string) => `${section}: nu in ‘${phase}’`,
  restored: (section: string) => `${section}: eerdere tekst teruggezet`,
  adopted: ({ number, partner, where }: Decided) =>
    `Overgenomen: ${number} van ${partner}, bij ${where}`,
  modified: ({ number, partner, where }: Decided) =>
    `Overgenomen, gewijzigd: ${number} van ${partner}, bij ${where}`,
  declined: ({ number, partner, where }: Decided) =>
    `Afgewezen: ${number} van ${partner}, bij ${where}`,
};
