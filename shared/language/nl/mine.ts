import { counter } from '../count.ts';

const count = counter('nl');

/** The page of one's own: what waits, what changed, what one's partner said. */
export const mine = {
  intro: (partner: string) => `Wat op u wacht, wat er veranderde, en wat ${partner} zei.`,
  todo: {
    title: 'Wat op u wacht',
    nothing: 'Er wacht niets op u. U bent bij.',
    look: 'Kijk naar',
    outdated: 'Gewijzigd sinds uw partner er iets van zei:',
    question: (amendment: string, number: string) =>
      `${amendment} bij ${number}: de trekker stelt andere woorden voor. Bent u akkoord?`,
    attention: (amendment: string, number: string) =>
      `${amendment} bij ${number} past niet meer op de tekst van nu. Bekijk uw voorstel.`,
    answer: 'Geef antwoord',
    decide: (number: number) =>
      `${count(number, 'wijziging wacht', 'wijzigingen wachten')} op uw besluit.`,
    first: (number: string) => `Begin bij ${number}`,
    noMandate:
      'U spreekt niet voor uw partner. Onderschrijven doet wie bij uw partner het mandaat heeft.',
  },
  deadlines: {
    title: 'Termijnen',
    none: 'Er zijn geen termijnen.',
    unsaid: (number: number, all: number) =>
      number === 0
        ? 'Uw partner zei overal iets van.'
        : `Nog niets gezegd van ${number} van de ${count(all, 'paragraaf', 'paragrafen')}.`,
    calendar: 'Zet de termijnen in uw agenda (.ics)',
  },
  row: {
    title: 'Achter elkaar onderschrijven',
    intro: 'Paragraaf na paragraaf, zonder te zoeken. Wat u zegt, geldt meteen.',
    waiting: (number: number) =>
      `Gevraagd of verouderd: ${count(number, 'paragraaf', 'paragrafen')}`,
    silent: (number: number) => `Nog niets gezegd: ${count(number, 'paragraaf', 'paragrafen')}`,
    start: 'Begin',
    which: 'Welke paragrafen?',
    place: (at: number, all: number) => `${at} van ${all}`,
    previous: 'Vorige',
    next: 'Volgende',
    stop: 'Klaar',
    keys: (previous: string, next: string) => `${previous} en ${next} gaan terug en verder.`,
    inSection: (number: number, title: string) => `Sectie ${number}: ${title}`,
    recorded: (number: string) => `Vastgelegd: ${number}.`,
    gone: 'Deze paragraaf staat er niet meer.',
    closed: 'Deze sectie is intussen vastgesteld.',
    end: (number: number) =>
      `Dat waren ze. U legde ${count(number, 'uitspraak', 'uitspraken')} vast.`,
  },
  changes: {
    title: 'Veranderd sinds u keek',
    since: (moment: string) => `U keek het laatst ${moment}, op dit apparaat.`,
    first:
      'U kijkt hier voor het eerst op dit apparaat. Vanaf nu onthoudt het wat er staat; wat daarna verandert, ziet u hier.',
    none: 'Geen woord is anders.',
    whole: 'Alles naast elkaar:',
    inSection: (number: number) => `sectie ${number}`,
    seen: 'Ik heb dit gezien',
    seenDone: 'Onthouden. Wat vanaf nu verandert, ziet u de volgende keer.',
    notKept: 'Dit apparaat kon het niet onthouden.',
    added: (number: string) => `${number} is nieuw`,
    changed: (number: string) => `${number} is anders`,
    removed: (number: string) => `${number} is weg`,
    more: (number: number) => `Toon nog ${number}`,
  },
  said: {
    title: (partner: string) => `Wat ${partner} zei`,
    search: 'Zoek in wat er staat en wat uw partner zei',
    found: (number: number, all: number) => `${number} van ${all}`,
    nothing: 'Uw partner heeft nog niets gezegd.',
    notFound: 'Daar is niets over gezegd.',
    amendment: (number: string) => `Wijziging ${number}`,
    more: (number: number) => `Toon nog ${number}`,
  },
  to: (number: string) => `Ga naar ${number}`,
};
