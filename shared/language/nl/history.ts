import { counter, formatList } from '../count.ts';

const count = counter('nl');

/** Waarom een moment een versie is, en wat er in de tussentijd gebeurde. */
const moments = {
  named: (name: string) => `‘${name}’`,
  imported: 'Uit een bestand ingelezen',
  import: 'Vlak voordat een bestand werd ingelezen',
  wipe: (percent: string) => `Vlak voordat ${percent} van de tekst verdween`,
  phase: (phase: string) => `Naar ‘${phase}’`,
  adopted: 'Vastgesteld',
  reopened: 'Heropend voor een nieuwe ronde',
  restored: (when: string) => `De tekst van ${when} teruggezet`,
  amendment: (number: string) => `${number} overgenomen`,
  declined: (number: string) => `${number} afgewezen`,
  withdrawn: (number: string) => `${number} ingetrokken`,
  overtaken: (number: string) => `${number} achterhaald: de tekst zei het al`,
  first: 'De eerste tekst',
  typed: (edits: number) => count(edits, 'bewerking', 'bewerkingen'),
  came: (section: string) => `Een paragraaf kwam uit ‘${section}’`,
  went: (section: string) => `Een paragraaf ging naar ‘${section}’`,
  now: 'De tekst van nu',
};

const rows = {
  same: (number: number) =>
    number === 1 ? 'Eén onderdeel bleef gelijk.' : `${number} onderdelen bleven gelijk.`,
  changed: (number: string) => `${number} is anders`,
  added: (number: string) => `${number} is nieuw`,
  removed: (number: string) => `${number} is weg`,
  merged: (numbers: readonly string[], number: string) =>
    `${formatList(numbers, 'nl')} samengevoegd tot ${number}`,
  split: (number: string, numbers: readonly string[]) =>
    `${number} gesplitst in ${formatList(numbers, 'nl')}`,
  moved: (number: string) => `${number} is verplaatst`,
  alsoMoved: 'en verplaatst',
  kind: (from: string, to: string) => `Was ${from}, is nu ${to}.`,
  unnumbered: 'een kop',
  kinds: {
    paragraph: 'een paragraaf',
    'heading-3': 'een kop',
    'heading-4': 'een tussenkop',
    bullet: 'een punt van een opsomming',
    ordered: 'een punt van een genummerde lijst',
    quote: 'een citaat',
  },
  pilcrow: 'nieuwe paragraaf',
  nothing: 'Deze twee teksten zijn gelijk.',
  nothingBefore: 'Stond hier niet',
  nothingAfter: 'Staat hier niet meer',
};

const page = {
  title: 'Geschiedenis',
  titleOf: (number: number, title: string) => `Geschiedenis van sectie ${number}: ${title}`,
  intro: 'Wat hier stond, wie het schreef, en hoe het werd zoals het is.',
  open: 'Geschiedenis',
  toDesk: (number: number) => `Naar sectie ${number}`,
  otherSections: 'Andere secties',
  loading: 'De geschiedenis wordt gelezen…',
  slider: 'Moment',
  sliderHint: 'Pijltjes gaan van moment naar moment, Home en End naar het eerste en het laatste.',
  position: (at: number, all: number) => `moment ${at} van ${all}`,
  previous: 'Eerder',
  next: 'Later',
  list: 'Alle momenten',
  listAll: 'Alles',
  listVersions: 'Versies',
  more: (number: number) => `Toon nog ${number}`,
  by: (names: readonly string[]) => `door ${formatList(names, 'nl')}`,
  reason: 'Waarom:',
  view: 'Weergave',
  read: 'Lezen',
  compare: 'Vergelijken',
  showAuthors: 'Toon wie wat schreef',
  authors: 'Wie dit schreven',
  authored: (who: string, share: string) => `${who}: ${share}`,
  byPerson: (name: string, partner: string) => `${name} (${partner})`,
  byErased: (partner: string) => `iemand van ${partner}`,
  byAmendment: (number: string, proposer: string, adopter: string) =>
    `${number}, voorgesteld door ${proposer}, overgenomen door ${adopter}`,
  byNobody: 'de eerste tekst',
  unknownPartner: 'een partner',
  alsoBy: (names: readonly string[]) => `Ook geschreven door ${formatList(names, 'nl')}.`,
  writtenBy: (names: readonly string[]) => `Geschreven door ${formatList(names, 'nl')}.`,
  empty: 'Er stond nog niets.',
  from: 'Van',
  to: 'Tot',
  swap: 'Wissel',
  shape: 'Hoe',
  inline: 'In de tekst',
  beside: 'Naast elkaar',
  before: 'Eerst',
  after: 'Daarna',
  compareNow: 'Vergelijk met nu',
  compareBefore: 'Vergelijk met daarvoor',
};

const acts = {
  restore: 'Zet deze tekst terug…',
  restoreTitle: (section: number) => `Sectie ${section}: een eerdere tekst terugzetten`,
  restoreWhat: (when: string) => `De sectie krijgt weer de tekst van ${when}.`,
  name: 'Geef de tekst van nu een naam…',
  nameTitle: 'Een naam voor dit moment',
  nameLabel: 'Naam',
  nameWhat: 'Onder deze naam vindt iedereen de tekst van nu terug. De naam komt in het register.',
  nameMissing: 'Geef het moment een naam.',
  nameConfirm: 'Bewaar de naam',
  named: (name: string) => `Bewaard als ‘${name}’.`,
  paragraph: 'Zet deze paragraaf terug',
  paragraphAgain: 'Stel voor om dit terug te zetten…',
  paragraphDone: (number: string) => `${number} zegt weer wat daar stond.`,
  wordsDone: (number: string, kind: string) =>
    `${number} heeft die woorden weer, maar blijft ${kind}. Verander dat zelf in de tekst.`,
  proposed: (number: string) => `Voorgesteld als ${number}.`,
  proposeTitle: 'Voorstellen om terug te zetten',
  proposeWhat: 'U typt niet in deze sectie. Uw voorstel gaat naar de trekkers.',
  proposePlace: (number: string) => `Het komt achter ${number}.`,
  proposeWords: (kind: string) => `U stelt alleen de woorden voor. Die komen terug als ${kind}.`,
  proposeReason: 'Waarom moet dit terug?',
  proposeMissing: 'Zeg kort waarom.',
  proposeConfirm: 'Stel voor',
};

const adoption = {
  title: 'Wie er achter stond',
  intro: (when: string) =>
    `Vastgesteld op ${when}. Bij elke paragraaf: wie toen achter precies die woorden stond.`,
  nobody: 'niemand',
  paragraph: 'Paragraaf',
  partners: 'Partners',
  sinceDeciding: 'Vergelijk met het begin van het meebeslissen',
  sinceEarlier: 'Vergelijk met wat eerder is vastgesteld',
};

/** De pagina zonder account. */
const open = {
  title: (manifesto: string) => `Hoe ${manifesto} tot stand kwam`,
  kind: 'Geschiedenis',
  intro:
    'Per sectie: door welke fasen zij ging, welke wijzigingen zijn overgenomen of afgewezen en waarom, en welke versies er zijn. Elke versie is te lezen, en twee zijn te vergelijken.',
  back: 'Naar het manifest',
  toHistory: 'Geschiedenis',
  toHistoryLong: 'Hoe deze tekst tot stand kwam',
  began: 'De sectie begon',
  nothing: 'Er is nog niets gebeurd.',
  read: 'Lees',
  readWhat: (what: string) => `de tekst: ${what}`,
  compareBefore: 'Vergelijk',
  compareWhat: (what: string) => `met de versie daarvoor: ${what}`,
  compareTwo: 'Vergelijk twee versies',
  show: 'Vergelijk',
  versionOf: (section: string) => `Sectie ${section}`,
  versionAt: (when: string) => `Versie: ${when}.`,
  comparedOf: (section: string) => `Wat veranderde in sectie ${section}`,
  compared: (from: string, to: string) => `Eerst: ${from}. Daarna: ${to}.`,
  proposedBy: (partner: string) => `Voorgesteld door ${partner}.`,
  adopted: 'De tekst ligt vast, met wie er toen achter stond.',
  why: (reason: string) => `Waarom: ‘${reason}’`,
  consent: {
    given: 'In andere woorden, met instemming van de indiener.',
    refused: 'In andere woorden, tegen de zin van de indiener.',
    'not-given': 'In andere woorden; de indiener is niet gehoord.',
  },
  carriedBy: (number: number) => count(number, 'partner', 'partners'),
  signed: 'Wie achter precies deze woorden stond',
  signedFor: (number: string) => `Achter ${number}`,
};

/** Wat een tekst was, wie hem schreef, en hoe hij werd. */
export const history = { moments, rows, page, acts, adoption, open };
