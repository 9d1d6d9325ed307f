import { chooser, counter, formatList } from '../count.ts';

const count = counter('nl');
const choose = chooser('nl');

const matrix = {
  label: 'Elke rij is de grond onder één partner, elk vak een paragraaf',
  hint: 'Wijs een vak aan, of ga er met pijltjes heen; Enter opent de paragraaf. Alles staat ook in woorden onder Tabel.',
  own: 'uw partner',
  partnerColumn: 'Partner',
  paragraphs: 'Paragraaf',
  types: (number: number) => `Soorten partners die dragen, van ${number}`,
  coalition: 'Coalitie',
  section: 'Sectie',
  partner: 'Zoek een partner',
  all: 'Alle',
  show: 'Toon',
  nothing: 'Niets past bij wat u koos.',
  nobody: 'Er is nog geen tekst om iets van te zeggen.',
  view: 'Weergave',
  picture: 'Beeld',
  table: 'Tabel',
  list: 'Lijst',
  caption: (section: string) => `Wat elke partner zegt van sectie ${section}`,
  part: 'Welke paragrafen?',
  carrying: (number: number) => count(number, 'draagt', 'dragen'),
  range: (ends: readonly string[]) => ends.join(' t/m '),
  before: 'Vorige',
  behind: 'Volgende',
  spot: (partner: string, number: string) => `${partner} bij ${number}:`,
};

const remains = {
  title: 'Wat moet er nog gebeuren',
  nothing: 'Niets meer. Alles is gezegd en besloten.',
  objection: (partners: readonly string[]) =>
    partners.length > 3
      ? `${partners.length} partners maken bezwaar`
      : `${formatList(partners, 'nl')} ${partners.length === 1 ? 'maakt' : 'maken'} bezwaar`,
  outdated: (partners: readonly string[]) =>
    partners.length > 3
      ? `${partners.length} partners spraken over een eerdere tekst`
      : `${formatList(partners, 'nl')} ${partners.length === 1 ? 'sprak' : 'spraken'} over een eerdere tekst`,
  amendments: (number: number) =>
    `${count(number, 'wijziging wacht', 'wijzigingen wachten')} op een besluit`,
  silent: (types: readonly string[]) => `Hier zwegen nog: ${formatList(types, 'nl')}.`,
  untouched: (number: number) =>
    `Over ${count(number, 'paragraaf', 'paragrafen')} zei nog niemand iets:`,
  at: (numbers: string, isList: boolean) => (isList ? `${numbers}.` : `bij ${numbers}.`),
  more: (number: number) => `nog ${number}`,
};

/** Who carries what, and what a lead does: setting goals, asking partners to look, moving a phase. */
export const leading = {
  matrix,
  remains,
  set: 'Stel doelen…',
  change: 'Pas de doelen aan…',
  title: (section: string) => `Sectie ${section}: doelen`,
  explain:
    'Hoeveel partners moeten elke paragraaf van deze sectie dragen? Iedereen ziet wat er mist. Een doel houdt niets tegen.',
  each: 'Van elke soort',
  eachDescription: 'Heeft een soort minder partners, dan gaat het om allemaal.',
  perType: 'Van deze soorten in het bijzonder',
  inNetwork: (number: number) => `${number} in het netwerk`,
  save: 'Leg de doelen vast',
  look: {
    open: 'Vraag te kijken…',
    title: (section: string) => `Sectie ${section}: vraag partners te kijken`,
    about: (numbers: string) => `Het gaat om ${numbers}.`,
    appears:
      'Uw vraag staat in het register. Wie voor de partner spreekt, ziet haar tot de partner iets van de paragraaf zegt.',
    whom: 'Aan wie?',
    today: 'is vandaag al gevraagd',
    without: 'Vraag minstens één partner.',
    note: 'Toelichting',
    noteDescription: 'Kort: wat is er anders, of waarom is het nodig? Iedereen kan dit lezen.',
    send: (number: number) => `Vraag ${count(number, 'partner', 'partners')}`,
    sent: (number: number) => `${count(number, 'partner is', 'partners zijn')} gevraagd.`,
    nobody: 'Iedereen die het aangaat is vandaag al gevraagd.',
  },
  lookIn: {
    open: 'Vraag partners te kijken…',
    counting: 'Wij zoeken uit wie u kunt vragen…',
    kind: 'Wie wilt u vragen?',
    outdated: 'Wie over eerdere woorden sprak',
    lacking: 'Wie een doel dichterbij kan brengen',
    silent: 'Wie nog niets zei',
    of: (partners: number, numbers: string) =>
      `${count(partners, 'partner', 'partners')}, bij ${numbers}`,
    nobody: 'Niemand',
  },
  asked: {
    waiting: (partners: readonly string[]) =>
      partners.length > 3
        ? `${partners.length} partners antwoordden nog niet op de vraag te kijken`
        : `${formatList(partners, 'nl')} ${partners.length === 1 ? 'antwoordde' : 'antwoordden'} nog niet op de vraag te kijken`,
    since: (day: string, answered: number) =>
      answered === 0
        ? `Gevraagd op ${day}.`
        : `Gevraagd op ${day}; ${count(answered, 'antwoord kwam', 'antwoorden kwamen')} al.`,
  },
  before: {
    counting: 'Wij tellen wat er is gezegd…',
    open: (number: number) =>
      `${count(number, 'wijziging wacht', 'wijzigingen wachten')} nog op een besluit en ${choose(number, 'gaat', 'gaan')} mee.`,
    toRenew: ({ said, partners }: { said: number; partners: number }) =>
      `${count(said, 'uitspraak', 'uitspraken')} van ${count(partners, 'partner', 'partners')} ${choose(said, 'gaat', 'gaan')} over eerdere woorden en ${choose(said, 'moet', 'moeten')} worden vernieuwd.`,
    dropped: ({ said, partners }: { said: number; partners: number }) =>
      `${count(said, 'uitspraak', 'uitspraken')} van ${count(partners, 'partner', 'partners')} ${choose(said, 'gaat', 'gaan')} over eerdere woorden. Dat blijft zo staan; vernieuwen kan dan niet meer.`,
    noneOutdated: 'Alles wat partners zeiden, gaat over precies deze woorden.',
    objections: (number: number) =>
      `${count(number, 'bezwaar', 'bezwaren')} ${choose(number, 'staat', 'staan')} er dan bij, met de reden.`,
    short: (number: number, all: number) =>
      `Bij ${number} van ${count(all, 'paragraaf', 'paragrafen')} is het doel nog niet gehaald.`,
  },
};
