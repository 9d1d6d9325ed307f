/** What stands in a calendar of deadlines. */
export const calendar = {
  name: (manifesto: string) => `${manifesto}: termijnen`,
  ends: ({ number, title, phase }: { number: number; title: string; phase: string }) =>
    `${number} ${title}: einde van ‘${phase}’`,
  about: (manifesto: string) => `De termijn van een sectie van ${manifesto} loopt af.`,
};
