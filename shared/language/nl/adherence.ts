import type { AdherenceKind } from '../../record/state.ts';
import { counter } from '../count.ts';

const count = counter('nl');

const kinds: Record<AdherenceKind, string> = {
  followed: 'Dat doen wij',
  'in-progress': 'Daar zijn wij mee bezig',
  'not-yet': 'Dat doen wij nog niet',
};

/** Wie dat zegt, in een lijst. */
const groups: Record<AdherenceKind, string> = {
  followed: 'Doen het',
  'in-progress': 'Zijn ermee bezig',
  'not-yet': 'Doen het nog niet',
};

/** What partners do with what was adopted. */
export const adherence = {
  title: 'Wat ermee gebeurt',
  intro:
    'Wat is vastgesteld, is een belofte. Elke partner zegt hier per paragraaf wat hij ermee doet.',
  nothingTitle: 'Er is nog niets vastgesteld',
  nothing: 'Zodra een sectie is vastgesteld, zeggen partners hier wat zij ermee doen.',
  reopened: (section: string) =>
    `Sectie ${section} is heropend voor een nieuwe ronde. Wat partners ermee doen, staat hier weer zodra zij opnieuw is vastgesteld.`,
  wasAdopted: 'Lees wat er was vastgesteld',
  kinds,
  groups,
  silent: (number: number) =>
    `${count(number, 'partner zei', 'partners zeiden')} hier nog niets over.`,
  all: 'Alle partners hebben zich hierover uitgesproken.',
  ofType: (group: string, number: number, total: number) => `${group} (${number} van ${total})`,
  said: (name: string, note: string) => `${name}: ‘${note}’`,
  earlier: (voice: string) => `${voice} (over een eerdere tekst)`,
  yours: (partner: string) => `${partner}:`,
  say: 'Zeg wat u ermee doet…',
  change: 'Wijzig…',
  saying: (number: string) => `Wat doet u met ${number}?`,
  asPartner: (partner: string) => `U spreekt namens ${partner}. Iedereen kan dit lezen.`,
  choose: 'Wat doet uw organisatie?',
  missing: 'Kies wat uw organisatie doet.',
  note: 'Toelichting',
  noteHelp: 'Wat u al deed, of wat u nog tegenhoudt.',
  save: 'Leg vast',
  takeBack: 'Neem terug',
  who: 'Alleen wie het mandaat heeft, zegt dit voor een partner.',
  publicPage: 'Openbare pagina',
  toManifesto: 'Naar het manifest',
  link: 'Wat partners ermee doen',
};
