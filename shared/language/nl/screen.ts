import { formatList } from '../count.ts';

/** Woorden van het scherm voor een vergadering. Alleen dat scherm laadt ze. */
export const screen = {
  title: (number: string) => `${number} op het scherm`,
  now: 'Zo staat het er nu',
  proposals: 'Open voorstellen',
  noProposals: 'Er is nu geen ander voorstel.',
  ground: 'Wie dit draagt',
  backedBy: (types: readonly string[]) => `Gesteund door ${formatList(types, 'nl')}`,
  proposedBy: (partner: string) => `Voorstel van ${partner}`,
  previous: 'Vorige',
  next: 'Volgende',
  keys: 'Blader met de pijltjes links en rechts.',
  ways: 'Bladeren door de paragrafen',
  toDesk: 'Naar de schrijftafel',
  gone: 'Deze paragraaf staat niet meer in de tekst',
  goneText: 'Misschien is de paragraaf geschrapt, of samengevoegd met een andere.',
};
