import { chooser, counter, formatList } from '../count.ts';

const count = counter('nl');
const choose = chooser('nl');

const toolbar = {
  label: 'Opmaak',
  heading: { name: 'Tussenkop', keys: 'Ctrl+Alt+3' },
  subheading: { name: 'Kleinere tussenkop', keys: 'Ctrl+Alt+4' },
  list: { name: 'Lijst', keys: 'Ctrl+Shift+8' },
  orderedList: { name: 'Genummerde lijst', keys: 'Ctrl+Shift+7' },
  quote: { name: 'Citaat', keys: 'Ctrl+Shift+B' },
  bold: { name: 'Vet', keys: 'Ctrl+B' },
  italic: { name: 'Cursief', keys: 'Ctrl+I' },
  link: { name: 'Link', keys: 'Ctrl+K' },
  footnote: { name: 'Voetnoot', keys: 'Ctrl+Alt+F' },
  undo: { name: 'Maak ongedaan', keys: 'Ctrl+Z' },
  up: { name: 'Zet de paragraaf hoger', keys: 'Alt+ArrowUp' },
  down: { name: 'Zet de paragraaf lager', keys: 'Alt+ArrowDown' },
  away: { name: 'Naar een andere sectie…', keys: 'Ctrl+Alt+V' },
  note: { name: 'Naar de kantlijn bij deze paragraaf; Esc brengt u terug', keys: 'Ctrl+Alt+M' },
  keys: { name: 'Sneltoetsen', keys: 'Ctrl+/' },
  redo: { name: 'Doe opnieuw', keys: 'Ctrl+Shift+Z' },
};

const link = {
  title: 'Link',
  address: 'Webadres',
  addressDescription: 'Begint met https://, http:// of mailto:',
  wrong: 'Dit is geen webadres dat hier mag. Het begint met https://, http:// of mailto:',
  put: 'Zet de link',
  remove: 'Haal de link weg',
};

const presence = {
  title: 'Nu aanwezig',
  writes: (name: string, partner: string) => `${name}, ${partner}, schrijft`,
  reads: (name: string, partner: string) => `${name}, ${partner}, leest`,
  others: (number: number) => `en ${count(number, 'ander', 'anderen')}`,
  people: (number: number) => `${count(number, 'mens', 'mensen')} aanwezig`,
  here: 'Nu hier:',
  alone: 'U bent hier nu alleen.',
};

const deadline = {
  days: (number: number) => count(number, 'dag', 'dagen'),
  hours: (number: number) => count(number, 'uur', 'uur'),
  minutes: (number: number) => count(number, 'minuut', 'minuten'),
  left: 'nog',
  until: (moment: string) => `, tot ${moment}`,
  passed: (moment: string) => `de termijn liep af op ${moment}`,
  none: 'zonder einddatum',
};

export const desk = {
  toolbar,
  link,
  presence,
  deadline,
  contents: 'Inhoud',
  readIn: 'Lees een bestand in…',
  text: 'De tekst',
  editor: (section: string) => `Tekst van sectie ${section}`,
  section: (number: number | string) => `Sectie ${number}`,
  sectionPrefix: (number: number | string) => `Sectie ${number}: `,
  paragraph: 'Paragraaf',
  linkToParagraph: (number: string) => `Link naar paragraaf ${number}`,
  nowAt: (number: string) => `Deze paragraaf is nu ${number}.`,
  dragNumber: 'Sleep om te verplaatsen, of gebruik Alt+↑ en Alt+↓ in de tekst',
  coalition: (name: string, partners: readonly string[]) =>
    `Coalitie ${name}: ${formatList(partners, 'nl')}.`,
  otherPartners: (number: number) => count(number, 'andere partner', 'anderen'),
  leads: (names: readonly string[]) =>
    `${choose(names.length, 'Trekker', 'Trekkers')}: ${formatList(names, 'nl')}.`,
  readsAlong: 'U typt hier niet mee, maar kunt wijzigingen voorstellen.',
  readsOnly: 'U leest hier mee.',
  standsStill: 'De tekst staat stil.',
  standsStillToEndorse: 'De tekst staat stil. U kunt hem onderschrijven, paragraaf voor paragraaf.',
  history: 'Geschiedenis',
  isAdopted: 'De tekst is vastgesteld en verandert niet meer.',
  propose: 'Stel een wijziging voor',
  proposeOn: (number: string) => `Stel een wijziging voor bij ${number}`,
  margin: (number: string) => `Draagvlak en wijzigingen bij ${number}`,
  forYou: (number: number) => `Voor u: ${count(number, 'paragraaf', 'paragrafen')}`,
  forYouWhy: 'gewijzigd sinds uw onderschrijving',
  asked: (amendment: string) => `Voor u: ${amendment}`,
  askedWhy: 'de trekker vraagt of u akkoord bent',
  upToDate: 'U bent bij.',
  notes: 'Bij elke paragraaf: draagvlak en wijzigingen',
  sheetTitle: (number: string) => `Bij ${number}`,
  emptyTitle: 'Hier staat nog niets.',
  emptyText: 'De grond ligt klaar. Begin met één zin; verbeteren kan altijd.',
  emptyReading: 'De coalitie is nog niet begonnen. Zodra er tekst staat, leest u die hier.',
  loading: 'De tekst komt eraan…',
  vanishedTitle: 'Paragrafen die er niet meer staan',
  vanished: (number: string) => `${number} staat hier niet meer`,
  vanishedText: 'De tekst is weg, het gesprek en de onderschrijvingen zijn bewaard.',
  goTo: (number: string) => `Ga naar ${number}`,
  restored: {
    title: 'Deze sectie heeft een eerdere tekst teruggekregen',
    by: (name: string | null, ago: string) =>
      name === null ? `Dat gebeurde ${ago}.` : `${name} zette die ${ago} terug.`,
    reason: 'De reden:',
    close: 'Sluit dit bericht',
  },
};
