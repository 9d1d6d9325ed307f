import type { decisions as nl } from '../nl/decisions.ts';

/** What stands in the feed of decisions. */
export const decisions: typeof nl = {
  title: (manifesto) => `${manifesto}: decisions`,
  phase: (section, phase) => `${section}: now in ‘${phase}’`,
  restored: (section) => `${section}: an earlier text brought back`,
  adopted: ({ number, partner, where }) => `Adopted: ${number} of ${partner}, in ${where}`,
  modified: ({ number, partner, where }) =>
    `Adopted, modified: ${number} of ${partner}, in ${where}`,
  declined: ({ number, partner, where }) => `Declined: ${number} of ${partner}, in ${where}`,
};
