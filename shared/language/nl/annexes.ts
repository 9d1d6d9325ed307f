import { formatList } from '../count.ts';

/** What stands in the annexes of a file about decisions and recommendations. */
export const annexes = {
  onlySection: (number: number) => `Dit bestand is van sectie ${number} alleen.`,
  withoutAnnexes:
    'Dit bestand is de tekst alleen: wie wat zei, wijzigingen en aanbevelingen staan er niet in.',
  changesOnly: 'Dit bestand is niet de tekst, maar alleen wat er in de tekst veranderde.',
  since: (moment: string, seq: string) =>
    `Vergeleken met de tekst van ${moment}, nummer ${seq} in het register.`,
  sinceNamed: (name: string, since: string) => `${since} Die versie heet ‘${name}’.`,
  nothingChanged: (numbers: readonly number[]) =>
    `${numbers.length === 1 ? 'Sectie' : 'Secties'} zonder verandering: ${formatList(numbers.map(String), 'nl')}.`,
  before: 'Eerst',
  now: 'Nu',
  changesUnchecked:
    'Dit overzicht is niet na te rekenen. Het manifest zelf wel: bewaar het hele manifest als webpagina, Markdown, platte tekst of JSON, en reken dat na met het openbare register en het programma ‘verify’ van Draagvlak.',
  decisions: 'Bijlage: besluiten over wijzigingen',
  decisionsIntro:
    'Wat er van elke wijziging is geworden, wie dat besloot en in welke rol, wanneer en waarom.',
  noDecisions: 'Er is nog over geen wijziging besloten.',
  outcomes: {
    adopted: (date: string) => `overgenomen door een trekker op ${date}`,
    'adopted-modified': (date: string) =>
      `met andere woorden overgenomen door een trekker op ${date}`,
    declined: (date: string) => `afgewezen door een trekker op ${date}`,
    withdrawn: (date: string) => `ingetrokken door de indiener op ${date}`,
    overtaken: (date: string) => `achterhaald op ${date}, want de tekst zei dit al`,
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
  otherPlaces: (number: number) =>
    number === 1
      ? 'een plek die nu geen paragraaf is'
      : `${number} plekken die nu geen paragraaf zijn`,
  unreadPlaces: (number: number) =>
    number === 1
      ? 'een plek die nu geen paragraaf is, of niet te lezen'
      : `${number} plekken die nu geen paragraaf zijn, of niet te lezen`,
  unreadable: (numbers: readonly number[]) =>
    `De tekst van sectie ${formatList(numbers.map(String), 'nl')} is nu niet te lezen, en ontbreekt hier.`,
  otherNoteNumbers: 'Noten in de secties daarachter zijn zolang anders genummerd.',
  outside: (number: number) =>
    number === 1 ? 'een plek buiten deze sectie' : `${number} plekken buiten deze sectie`,
  done: 'Wat ermee is gedaan',
  verdicts: {
    'worked-in': 'verwerkt',
    partly: 'deels verwerkt',
    not: 'niet verwerkt',
    open: 'nog niet beoordeeld',
  },
  judged: (verdict: string, date: string) => `${verdict}, gezegd op ${date}`,
  why: 'Waarom',
  ofWords: 'Over welke woorden',
  judgedWords: {
    same: (number: string) => `${number} zoals het er nu staat`,
    other: (number: string) => `eerdere woorden van ${number}`,
  },
  otherAdvice: 'de aanbeveling zoals zij toen was; daarna is zij gewijzigd',
  earlier: 'Eerder',
};
