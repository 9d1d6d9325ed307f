import type { PartnerKey } from './network.ts';

/** What a partner says of a paragraph. Its mandate holder says it. */
export interface DemoEndorsement {
  readonly partner: PartnerKey;
  readonly paragraph: string;
  readonly stance: 'agree' | 'abstain' | 'object';
  readonly reason?: string;
}

const agree = (paragraph: string, ...partners: readonly PartnerKey[]): DemoEndorsement[] =>
  partners.map((partner) => ({ partner, paragraph, stance: 'agree' }));

const abstain = (paragraph: string, partner: PartnerKey, reason: string): DemoEndorsement => ({
  partner,
  paragraph,
  stance: 'abstain',
  reason,
});

const object = (paragraph: string, partner: PartnerKey, reason: string): DemoEndorsement => ({
  partner,
  paragraph,
  stance: 'object',
  reason,
});

/** Given before the text was edited: the edits make some of these outdated or cosmetic [E4]. */
export const earlyEndorsements: readonly DemoEndorsement[] = [
  ...agree('stand.residents', 'lindewaard', 'veenkoop', 'noorderkust', 'griffiers'),
  ...agree('open.find', 'heuvelzoom'),
  ...agree('speak.report', 'lindewaard', 'terpwoude', 'wielen', 'iedereen-erbij'),
  ...agree('speak.count', 'lindewaard', 'veenkoop', 'tweestroom'),
  ...agree('decide.result', 'lindewaard', 'brinkvoorde', 'dorpenbond'),
  object(
    'decide.result',
    'griffiers',
    'Niet elke stemming is bindend. Zo beloven wij meer dan de raad heeft besloten.',
  ),
];

/** Given on the wording as it stands now. */
export const lateEndorsements: readonly DemoEndorsement[] = [
  ...agree('stand.residents', 'zilverhorst', 'terpwoude', 'kolkmeer', 'heuvelzoom', 'wielen'),
  ...agree('stand.residents', 'ministerie', 'koepel', 'tweestroom', 'dorpenbond'),
  ...agree('stand.promise', 'lindewaard', 'kolkmeer', 'heuvelzoom', 'koepel', 'wijkwerkers'),
  ...agree('stand.promise', 'iedereen-erbij'),
  abstain(
    'stand.promise',
    'ministerie',
    'Dit is een belofte van besturen dicht bij de inwoner. Het past ons niet om namens hen te spreken.',
  ),
  object(
    'stand.promise',
    'brinkvoorde',
    'Wanneer iets klaar is, hangt af van geld dat de raad nog moet geven. Schrijf liever op welke dag wij dat geld vragen.',
  ),
  ...agree('stand.choice', 'veenkoop', 'terpwoude', 'vlietmonde', 'buurtlab'),
  abstain(
    'stand.choice',
    'klapbrug',
    'Wij verdienen ons brood met websites. Het oordeel hierover laten wij aan anderen.',
  ),
  ...agree('stand.council', 'lindewaard', 'noorderkust', 'ministerie', 'koepel', 'griffiers'),

  ...agree('technique.open', 'veenkoop', 'terpwoude', 'kolkmeer', 'vlietmonde', 'buurtlab'),
  ...agree('technique.open', 'iedereen-erbij'),
  abstain(
    'technique.open',
    'koepel',
    'Onze leden denken hier verschillend over. Wij vragen het hun in de volgende vergadering.',
  ),
  object(
    'technique.open',
    'klapbrug',
    'Kleine makers leven van hun code. Wij laten graag zien hoe zij werkt, maar willen haar niet weggeven.',
  ),
  ...agree('technique.standards', 'lindewaard', 'veenkoop', 'heuvelzoom', 'vlietmonde'),
  ...agree('technique.standards', 'ministerie', 'klapbrug'),
  ...agree('technique.trial', 'terpwoude', 'tweestroom', 'wijkwerkers'),
  ...agree('technique.stop', 'kolkmeer', 'buurtlab', 'dorpenbond'),
  object(
    'technique.stop',
    'heuvelzoom',
    'Wat een proef kostte, staat soms in een contract dat wij niet mogen openbaren. Zet erbij wat wij dan wel laten zien.',
  ),

  ...agree('open.find', 'lindewaard', 'zilverhorst', 'griffiers'),
  ...agree('open.money', 'dorpenbond', 'kolkmeer'),
  object(
    'open.algorithm',
    'wielen',
    'Zoals het er staat, geldt dit ook voor onze gemalen. Met de wijziging die wij voorstellen, zijn wij het eens.',
  ),

  ...agree('speak.room', 'veenkoop', 'noorderkust', 'tweestroom'),
  ...agree('speak.answer', 'terpwoude', 'wijkwerkers'),
  object(
    'speak.answer',
    'heuvelzoom',
    'Bij een plan voor de hele provincie komen duizenden reacties binnen. In acht weken wordt het antwoord een standaardbrief.',
  ),
  ...agree('speak.report', 'wielen'),

  ...agree('decide.fair', 'lindewaard', 'wijkwerkers', 'dorpenbond'),
  abstain(
    'decide.challenge',
    'terpwoude',
    'Onze raad praat volgende maand over het uitdaagrecht. Tot die tijd zeggen wij ja noch nee.',
  ),
  ...agree('decide.result', 'griffiers'),

  ...agree('everyone.ways', 'iedereen-erbij', 'wijkwerkers'),
  abstain(
    'everyone.access',
    'vlietmonde',
    'Onze oude dijktekeningen krijgen wij niet toegankelijk. Wij zoeken nog uit wat wij ervoor in de plaats kunnen bieden.',
  ),
  ...agree('learn.network', 'tweestroom', 'koepel'),
];
