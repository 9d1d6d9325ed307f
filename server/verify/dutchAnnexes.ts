import type { AnnexWords } from './ExportWords.ts';

/** What the annexes on decisions and recommendations say in Dutch. */
export const dutchAnnexes: AnnexWords = {
  onlySection: (number) => `Dit bestand is van sectie ${number} alleen.`,
  withoutAnnexes:
    'Dit bestand is de tekst alleen: wie wat zei, wijzigingen en aanbevelingen staan er niet in.',
  changesOnly: 'Dit bestand is niet de tekst, maar alleen wat er in de tekst veranderde.',
  decisions: 'Bijlage: besluiten over wijzigingen',
  decisionsIntro:
    'Wat er van elke wijziging is geworden, wie dat besloot en in welke rol, wanneer en waarom.',
  noDecisions: 'Er is nog over geen wijziging besloten.',
  outcomes: {
    adopted: (date) => `overgenomen door een trekker op ${date}`,
    modified: (date) => `met andere woorden overgenomen door een trekker op ${date}`,
    declined: (date) => `afgewezen door een trekker op ${date}`,
    withdrawn: (date) => `ingetrokken door de indiener op ${date}`,
    overtaken: (date) => `achterhaald op ${date}, want de tekst zei dit al`,
  },
  consents: {
    given: 'De indiener ging akkoord met de andere woorden.',
    refused: 'De indiener ging niet akkoord met de andere woorden.',
    'not-given': 'Zonder akkoord van de indiener op de andere woorden.',
  },
  adoptedAs: 'Zo kwam het in de tekst',
  answer: 'Reden van het besluit',
  advice: 'Bijlage: aanbevelingen en wat ermee is gedaan',
  adviceIntro:
    'Een trekker of coördinator zegt wat er van een aanbeveling in de tekst terechtkwam, en van welke woorden dat geldt.',
  noAdvice: 'Er zijn geen aanbevelingen.',
  origin: 'Herkomst',
  link: 'Link',
  addedBy: 'Toegevoegd door',
  at: 'Waar in de tekst',
  nowhere: 'bij geen paragraaf',
  otherPlaces: (number) =>
    number === 1
      ? 'een plek die nu geen paragraaf is'
      : `${number} plekken die nu geen paragraaf zijn`,
  outside: (number) =>
    number === 1 ? 'een plek buiten deze sectie' : `${number} plekken buiten deze sectie`,
  done: 'Wat ermee is gedaan',
  verdicts: {
    'worked-in': 'verwerkt',
    partly: 'deels verwerkt',
    not: 'niet verwerkt',
    open: 'nog niet beoordeeld',
  },
  judged: (verdict, date) => `${verdict}, gezegd op ${date}`,
  ofWords: 'Over welke woorden',
  sameWords: (number) => `${number} zoals het er nu staat`,
  otherWords: (number) => `eerdere woorden van ${number}`,
  otherAdvice: 'de aanbeveling zoals zij toen was; daarna is zij gewijzigd',
  earlier: 'Eerder',
};
