import type { NetworkRole, PartnerType } from '#shared/network.ts';

/** A partner of the demo network. Every name here is invented. */
export interface DemoPartner {
  readonly key: string;
  readonly name: string;
  readonly type: PartnerType;
  /** The name where there is little room. */
  readonly short: string;
}

export const partners = [
  { key: 'lindewaard', name: 'Gemeente Lindewaard', type: 'municipality', short: 'Lindewaard' },
  { key: 'veenkoop', name: 'Gemeente Veenkoop', type: 'municipality', short: 'Veenkoop' },
  { key: 'zilverhorst', name: 'Gemeente Zilverhorst', type: 'municipality', short: 'Zilverhorst' },
  { key: 'terpwoude', name: 'Gemeente Terpwoude', type: 'municipality', short: 'Terpwoude' },
  { key: 'brinkvoorde', name: 'Gemeente Brinkvoorde', type: 'municipality', short: 'Brinkvoorde' },
  { key: 'kolkmeer', name: 'Gemeente Kolkmeer', type: 'municipality', short: 'Kolkmeer' },
  { key: 'noorderkust', name: 'Provincie Noorderkust', type: 'province', short: 'Noorderkust' },
  { key: 'heuvelzoom', name: 'Provincie Heuvelzoom', type: 'province', short: 'Heuvelzoom' },
  { key: 'wielen', name: 'Waterschap De Wielen', type: 'water-board', short: 'De Wielen' },
  { key: 'vlietmonde', name: 'Waterschap Vlietmonde', type: 'water-board', short: 'Vlietmonde' },
  {
    key: 'ministerie',
    name: 'Ministerie voor Lokaal Bestuur (oefening)',
    type: 'ministry',
    short: 'Ministerie',
  },
  {
    key: 'koepel',
    name: 'Koepel Nabij Bestuur',
    type: 'umbrella-association',
    short: 'Nabij Bestuur',
  },
  {
    key: 'griffiers',
    name: 'Kring van Griffiers Noorderkust',
    type: 'professional-association',
    short: 'Griffierskring',
  },
  {
    key: 'wijkwerkers',
    name: 'Gilde van Wijkwerkers',
    type: 'professional-association',
    short: 'Wijkwerkers',
  },
  {
    key: 'tweestroom',
    name: 'Hogeschool Tweestroom',
    type: 'knowledge-institution',
    short: 'Tweestroom',
  },
  {
    key: 'buurtlab',
    name: 'Buurtlab Zilverhorst',
    type: 'knowledge-institution',
    short: 'Buurtlab',
  },
  {
    key: 'iedereen-erbij',
    name: 'Stichting Iedereen Erbij',
    type: 'civil-society',
    short: 'Iedereen Erbij',
  },
  {
    key: 'dorpenbond',
    name: 'Dorpenbond Heuvelzoom',
    type: 'civil-society',
    short: 'Dorpenbond',
  },
  { key: 'klapbrug', name: 'Coöperatie Klapbrug', type: 'company', short: 'Klapbrug' },
] as const satisfies readonly DemoPartner[];
export type PartnerKey = (typeof partners)[number]['key'];

/** A person of the demo network. Nobody here exists. */
export interface DemoPerson {
  readonly key: string;
  readonly name: string;
  readonly mail: string;
  readonly partner: PartnerKey;
  readonly role: NetworkRole;
  readonly mandate: boolean;
}

const person =
  (role: NetworkRole, mandate: boolean) =>
  <Key extends string>(key: Key, name: string, partner: PartnerKey) => ({
    key,
    name,
    mail: `${key}@example.nl`,
    partner,
    role,
    mandate,
  });
const mandateHolder = person('member', true);
const member = person('member', false);
const observer = person('observer', false);
const coordinator = person('coordinator', false);

export const people = [
  mandateHolder('roos.lindehof', 'Roos van Lindehof', 'lindewaard'),
  member('yassin.benhadi', 'Yassin Benhadi', 'lindewaard'),
  mandateHolder('gerben.turfstra', 'Gerben Turfstra', 'veenkoop'),
  member('imane.zeitoun', 'Imane Zeitoun', 'veenkoop'),
  mandateHolder('shanti.ramdoel', 'Shanti Ramdoel', 'zilverhorst'),
  observer('joris.veldtand', 'Joris Veldtand', 'zilverhorst'),
  mandateHolder('sjoerd.terpma', 'Sjoerd Terpma', 'terpwoude'),
  member('aylin.demirkaan', 'Aylin Demirkaan', 'terpwoude'),
  mandateHolder('lotte.brinkhaag', 'Lotte Brinkhaag', 'brinkvoorde'),
  member('mei.tangkoop', 'Mei Tangkoop', 'brinkvoorde'),
  mandateHolder('kwame.owusuta', 'Kwame Owusuta', 'kolkmeer'),
  mandateHolder('hedwig.wadlander', 'Hedwig Wadlander', 'noorderkust'),
  member('milan.petrovik', 'Milan Petrovik', 'noorderkust'),
  mandateHolder('thijs.zandrug', 'Thijs Zandrug', 'heuvelzoom'),
  mandateHolder('wouter.kolkgraaf', 'Wouter Kolkgraaf', 'wielen'),
  member('samira.elwahdi', 'Samira Elwahdi', 'wielen'),
  mandateHolder('gitte.sluisdam', 'Gitte Sluisdam', 'vlietmonde'),
  mandateHolder('ruben.pleinweg', 'Ruben Pleinweg', 'ministerie'),
  observer('noa.hofwijzer', 'Noa Hofwijzer', 'ministerie'),
  coordinator('esther.koppelpoort', 'Esther Koppelpoort', 'koepel'),
  mandateHolder('faisal.karimoen', 'Faisal Karimoen', 'koepel'),
  mandateHolder('marja.hamertik', 'Marja Hamertik', 'griffiers'),
  mandateHolder('dwight.zeelandia', 'Dwight Zeelandia', 'wijkwerkers'),
  mandateHolder('nilufar.sadeghpoor', 'Nilufar Sadeghpoor', 'tweestroom'),
  observer('pieter.leesplank', 'Pieter Leesplank', 'tweestroom'),
  mandateHolder('ania.kowalinska', 'Ania Kowalinska', 'buurtlab'),
  mandateHolder('hatice.yildizbas', 'Hatice Yildizbas', 'iedereen-erbij'),
  mandateHolder('bauke.dorpstra', 'Bauke Dorpstra', 'dorpenbond'),
  mandateHolder('linh.phamvoort', 'Linh Phamvoort', 'klapbrug'),
] as const satisfies readonly DemoPerson[];
export type PersonKey = (typeof people)[number]['key'];

/** A coalition of the demo network. It started and ends this many days from today. */
export interface DemoCoalition {
  readonly key: string;
  readonly theme: string;
  readonly leads: readonly PersonKey[];
  readonly partners: readonly PartnerKey[];
  readonly days: { readonly from: number; readonly to: number };
}

export const coalitions = [
  {
    key: 'openheid',
    theme: 'Openheid en vertrouwen',
    leads: ['kwame.owusuta', 'nilufar.sadeghpoor'],
    partners: [
      'lindewaard',
      'zilverhorst',
      'terpwoude',
      'brinkvoorde',
      'kolkmeer',
      'heuvelzoom',
      'ministerie',
      'koepel',
      'griffiers',
      'tweestroom',
    ],
    days: { from: -160, to: 120 },
  },
  {
    key: 'zeggenschap',
    theme: 'Meepraten en meebeslissen',
    leads: ['imane.zeitoun', 'hedwig.wadlander'],
    partners: [
      'lindewaard',
      'veenkoop',
      'zilverhorst',
      'terpwoude',
      'brinkvoorde',
      'noorderkust',
      'wielen',
      'griffiers',
      'iedereen-erbij',
      'dorpenbond',
    ],
    days: { from: -130, to: 150 },
  },
  {
    key: 'toegang',
    theme: 'Toegang en techniek',
    leads: ['sjoerd.terpma', 'ania.kowalinska'],
    partners: [
      'lindewaard',
      'veenkoop',
      'zilverhorst',
      'terpwoude',
      'kolkmeer',
      'vlietmonde',
      'wijkwerkers',
      'buurtlab',
      'iedereen-erbij',
      'klapbrug',
    ],
    days: { from: -145, to: 135 },
  },
] as const satisfies readonly DemoCoalition[];
export type CoalitionKey = (typeof coalitions)[number]['key'];

/** The person behind each sign-in link that the demo offers. */
export const signIns = {
  mandateHolder: 'roos.lindehof',
  member: 'samira.elwahdi',
  lead: 'imane.zeitoun',
  coordinator: 'esther.koppelpoort',
  observer: 'noa.hofwijzer',
} as const satisfies Record<string, PersonKey>;
