import type { PartnerType } from '../../network.ts';
import { choose, counter, formatList } from '../count.ts';
import { partnerTypes } from './partnerTypes.ts';

const count = counter('nl');

/** What the paragraphs of a section are meant to reach, and asking partners to look. */
export const goals = {
  wanted: (parts: readonly string[]) =>
    `Doel bij elke paragraaf: minstens ${formatList(parts, 'nl')}.`,
  ofEach: (number: number) => `${number} van elke soort`,
  ofType: (type: PartnerType, number: number) => partnerTypes.counted(type, number),
  reached: (number: number, all: number) =>
    number === all ? 'Overal gehaald.' : `Gehaald bij ${number} van ${all}.`,
  lacking: (type: PartnerType, number: number, at: string) =>
    `Bij ${at} ${choose(number, 'mist', 'missen')} nog ${partnerTypes.counted(type, number)}.`,
  toAsk: (names: readonly string[]) => `Te vragen: ${formatList(names, 'nl')}.`,
  more: (number: number) => `nog ${number}`,
  allSpoke: (type: PartnerType) => `Alle ${partnerTypes.plural[type]} hebben hier al iets gezegd.`,
  noneThere: (type: PartnerType) => `Er is geen ${partnerTypes.singular[type]} in het netwerk.`,
  what: 'Wat mist er?',
  whom: 'Vraag partners op ‘Wie draagt wat’',
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
  forYou: 'Voor u: kijk naar',
  lookAt: (number: string) => `${number}: kijk naar deze paragraaf`,
  askedBy: (name: string, note: string | null) =>
    note === null ? `gevraagd door ${name}` : `${name}: ${note}`,
};
