import { counter } from '../count.ts';

const count = counter('nl');

const formats = {
  pdf: { name: 'PDF', what: 'Een klein boek: om te lezen, te laten voorlezen of af te drukken.' },
  pdfa: { name: 'PDF/A', what: 'Hetzelfde boek voor het archief, met alle gegevens (JSON) erbij.' },
  epub: { name: 'EPUB', what: 'Een e-boek, voor een e-reader, tablet of telefoon.' },
  odt: { name: 'ODT', what: 'Om te lezen en te drukken, in LibreOffice en andere programma’s.' },
  docx: { name: 'Word', what: 'Om te lezen en te drukken, in Word.' },
  md: { name: 'Markdown', what: 'Voor wie verder wil schrijven in een ander programma.' },
  html: { name: 'webpagina', what: 'Eén bestand dat overal opent, ook met een schermlezer.' },
  txt: { name: 'platte tekst', what: 'Zonder opmaak: tekst, nummers en draagvlak.' },
  json: { name: 'JSON', what: 'Alle gegevens, voor programma’s.' },
  endorsements: {
    name: 'CSV: wie wat zei',
    what: 'Een tabel: per paragraaf en partner een regel.',
  },
  coverage: { name: 'CSV: dekking', what: 'Een tabel: per paragraaf en soort partner een regel.' },
  ods: { name: 'rekenblad (ODS)', what: 'Beide tabellen, voor LibreOffice, Excel of Numbers.' },
  zip: {
    name: 'archief (ZIP)',
    what: 'Alles bij elkaar, met het register en het programma dat het narekent.',
  },
};

export const exporting = {
  formats,
  title: 'Uitgave',
  take: 'Meenemen en narekenen',
  record: 'Het register',
  recordWhat: 'Elke handeling, regel voor regel, voor programma’s.',
  download: (format: string) => `Bewaar als ${format}`,
  asOf: (moment: string, seq: string) => `Stand van ${moment}, nummer ${seq} in het register.`,
  phase: 'Fase',
  section: 'Sectie',
  annex: 'Bijlage: draagvlak per paragraaf',
  annexIntro:
    'Per paragraaf staat hier wie achter precies deze woorden staat, en welke bezwaren er open zijn.',
  standsBehind: 'Staat achter deze woorden',
  cosmetic: 'Staat achter deze woorden; alleen leestekens of opmaak zijn anders',
  conditional: 'Eens, mits',
  outdated: 'Zei eens over een eerdere tekst',
  abstained: 'Onthield zich',
  objections: 'Open bezwaren',
  silent: 'Zei nog niets',
  nobody: 'Nog niemand.',
  noObjections: 'Geen open bezwaren.',
  openAmendments: 'Open wijzigingen',
  outdatedObjection: 'Maakte bezwaar tegen een eerdere tekst',
  outdatedAbstention: 'Onthield zich bij een eerdere tekst',
  noOpenAmendments: 'Er zijn geen open wijzigingen.',
  kind: 'Manifest',
  contents: 'Inhoud',
  paragraph: 'Paragraaf',
  notes: 'Voetnoten',
  notesOf: (section: string) => `Voetnoten bij sectie ${section}`,
  backToNote: (number: number) => `Terug naar voetnoot ${number} in de tekst`,
  until: (phase: string, deadline: string) => `${phase}, tot ${deadline}`,
  adoptedOn: (phase: string, day: string) => `${phase} op ${day}`,
  writtenBy: (theme: string, partners: string) => `Geschreven door ${partners} (${theme})`,
  ofType: (group: string, number: string, total: string) => `${group} (${number} van ${total})`,
  said: (name: string, reason: string) => `${name}: ‘${reason}’`,
  /** Onder ‘Eens, mits’. */
  waits: (name: string, amendment: string) => `${name} (${amendment})`,
  unmet: (name: string, amendment: string) =>
    `${name} (mits ${amendment}, die niet is overgenomen)`,
  amendments: {
    replace: (number: string, paragraph: string, partner: string) =>
      `${number} bij ${paragraph}, van ${partner}`,
    'insert-after': (number: string, paragraph: string, partner: string) =>
      `${number}, nieuwe paragraaf na ${paragraph}, van ${partner}`,
    delete: (number: string, paragraph: string, partner: string) =>
      `${number}, schrapt ${paragraph}, van ${partner}`,
  },
  goes: 'Deze paragraaf gaat weg.',
  amendmentGone: (number: string, partner: string) =>
    `${number} bij een paragraaf die weg is, van ${partner}`,
  proposal: 'Voorstel',
  why: 'Waarom',
  toBacking: (number: string) => `Wie wat zei van ${number}`,
  objectsTo: (name: string) => `${name} maakt bezwaar:`,
  gone: 'Niet meer in de tekst',
  goneIntro:
    'Over deze paragrafen is iets gezegd. Zij staan niet meer in de tekst, of niet meer als paragraaf.',
  key: 'Onder elke paragraaf ligt een lijn: de grond die haar draagt. Elk vak is een soort partner, elke steen één partner.',
  root: (seq: string) => `Vingerafdruk van het register, na ${seq} regels`,
  partners: (number: number) => count(number, 'partner', 'partners'),
  fingerprint: 'Vingerafdruk',
  seal: 'Zegel: het hele register tot en met dit nummer, ondertekend',
  names: 'Namen in het register van paragrafen waarover iets is gezegd, voor wie narekent',
  verify:
    'Dit is na te rekenen zonder ons te geloven: met het openbare register en het programma ‘verify’ van Draagvlak.',
  feed: 'Volg wat er besloten wordt (Atom)',
  feedWhat: 'Voor een nieuwslezer of uw eigen website: elke fase en elk besluit.',
  embed: 'Zet een sectie op uw eigen website',
  embedWhat:
    'Kopieer deze regel naar uw pagina. Het getal achteraan is de sectie. De tekst blijft bij, er draait geen script en wie leest wordt niet gevolgd.',
  unreadable:
    'De tekst van deze sectie is nu niet te lezen. Wat hierover is gezegd en besloten, is bewaard. Probeer het later opnieuw.',
  readWhole: (title: string) => `Lees ‘${title}’ in zijn geheel`,
  inShort: (partners: number, sections: number) =>
    `Een manifest van ${count(partners, 'partner', 'partners')}, in ${count(sections, 'sectie', 'secties')}.`,
};
