/** What an HTML export calls a group of its annex, and what it says when nobody is in it. */
export interface GroupLabel {
  readonly label: string;
  readonly nobody?: string;
}

/** By the language of the export, then by group. */
export const groupLabels: Readonly<Record<string, Readonly<Record<string, GroupLabel>>>> = {
  nl: {
    valid: { label: 'Staat achter deze woorden', nobody: 'Nog niemand.' },
    cosmetic: { label: 'Staat achter deze woorden; alleen leestekens of opmaak zijn anders' },
    conditional: { label: 'Eens, mits' },
    objection: { label: 'Open bezwaren', nobody: 'Geen open bezwaren.' },
    abstained: { label: 'Onthield zich' },
    outdated: { label: 'Zei eens over een eerdere tekst' },
    'outdated-objection': { label: 'Maakte bezwaar tegen een eerdere tekst' },
    'outdated-abstention': { label: 'Onthield zich bij een eerdere tekst' },
    silent: { label: 'Zei nog niets' },
  },
  en: {
    valid: { label: 'Stands behind these words', nobody: 'Nobody yet.' },
    cosmetic: { label: 'Stands behind these words; only punctuation or formatting differs' },
    conditional: { label: 'Agrees if' },
    objection: { label: 'Open objections', nobody: 'No open objections.' },
    abstained: { label: 'Abstained' },
    outdated: { label: 'Agreed to an earlier text' },
    'outdated-objection': { label: 'Objected to an earlier text' },
    'outdated-abstention': { label: 'Abstained at an earlier text' },
    silent: { label: 'Said nothing yet' },
  },
};
