import type { PartnerType } from '../../network.ts';
import { chooser, formatList } from '../count.ts';
import { partnerTypes } from './partnerTypes.ts';

const choose = chooser('nl');

/** What the paragraphs of a section are meant to reach, and being asked to look. */
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
  whom: 'Kijk op ‘Wie draagt wat’',
  forYou: 'Voor u: kijk naar',
  lookAt: (number: string) => `${number}: kijk naar deze paragraaf`,
  askedBy: (name: string) => `gevraagd door ${name}`,
};
