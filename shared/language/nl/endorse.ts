import { counter } from '../count.ts';

const count = counter('nl');

const stances = {
  agree: 'Eens',
  conditional: 'Eens, als…',
  abstain: 'Onthouding',
  object: 'Bezwaar',
};

export const endorse = {
  stances,
  paragraph: (number: string) => `Paragraaf ${number}`,
  onBehalfOf: (partner: string) => `namens ${partner}`,
  yourPartner: 'Uw partner',
  yourStance: 'Uw standpunt',
  agreeIf: (amendment: string) => `Eens, als ${amendment} wordt overgenomen`,
  agreeIfMeaning: (amendment: string) =>
    `Komt ${amendment} precies zo in de tekst, dan geldt uw ‘eens’ vanzelf. Wordt het anders, dan vragen we het u opnieuw.`,
  conditionDecided: 'De wijziging die u koos is intussen beslist. Kies opnieuw wat u zegt.',
  exactWords: 'Deze woorden, en geen andere.',
  fingerprint: 'Vingerafdruk',
  reason: 'Waarom maakt u bezwaar?',
  reasonDescription: 'Uw reden staat bij de paragraaf en in de uitgave.',
  reasonMissing: 'Schrijf in een of twee zinnen wat u tegenhoudt.',
  note: 'Toelichting',
  open: (number: string) => `Onderschrijf ${number}…`,
  openLabel: 'Onderschrijf…',
  change: 'Zeg iets anders…',
  stanceMissing: 'Kies eerst wat uw partner hiervan vindt.',
  submit: {
    record: () => 'Leg vast',
    agree: (number: string) => `Onderschrijf ${number}`,
    conditional: (number: string, amendment: string) => `Onderschrijf ${number}, mits ${amendment}`,
    abstain: () => 'Leg onthouding vast',
    object: () => 'Leg bezwaar vast',
  },
  recordedFor: (number: string) => `Uw standpunt over ${number} is vastgelegd.`,
  saidSince: {
    agree: (date: string) => `Uw ‘eens’ is van ${date}.`,
    abstain: (date: string) => `Uw onthouding is van ${date}.`,
    object: (date: string) => `Uw bezwaar is van ${date}.`,
  },
  thenSaid: {
    agree: (date: string) => `${date}, uw ‘eens’`,
    abstain: (date: string) => `${date}, uw onthouding`,
    object: (date: string) => `${date}, uw bezwaar`,
  },
  still: {
    agree: 'Nog steeds eens',
    abstain: 'Nog steeds onthouding',
    object: 'Nog steeds bezwaar',
  },
  stillIf: (amendment: string) => `Nog steeds eens, mits ${amendment}`,
  /** Wat er is gebeurd met de wijziging waar een ‘eens’ van afhangt. */
  condition: {
    waiting: (amendment: string) =>
      `Uw ‘eens’ gaat in als ${amendment} precies zo wordt overgenomen.`,
    met: (amendment: string) => `${amendment} is overgenomen. Daarmee ging uw ‘eens’ in.`,
    otherwise: (amendment: string) =>
      `${amendment} is met andere woorden overgenomen, dus uw ‘eens’ ging niet in. Wat vindt u van de tekst van nu?`,
    failed: (amendment: string) =>
      `${amendment} is niet overgenomen, dus uw ‘eens’ ging niet in. Wat vindt u van de tekst van nu?`,
  },
  /** Alles van een sectie in één keer. */
  all: {
    open: 'Onderschrijf de hele sectie…',
    openManifesto: 'Onderschrijf het hele manifest…',
    title: (section: string) => `Sectie ${section} onderschrijven`,
    titleManifesto: 'Het hele manifest onderschrijven',
    what: (number: number, partner: string) =>
      `U zegt namens ${partner} ‘eens’ met ${count(number, 'paragraaf', 'paragrafen')}, precies zoals hieronder.`,
    rest: (number: number) =>
      `Over ${count(number, 'paragraaf', 'paragrafen')} zei uw partner al iets anders. Dat blijft zoals het is.`,
    nothing: 'Over elke paragraaf heeft uw partner zich al uitgesproken.',
    words: 'De woorden die u onderschrijft',
    submit: (number: number) => `Onderschrijf ${count(number, 'paragraaf', 'paragrafen')}`,
    moved: 'De tekst is intussen gewijzigd',
    movedText: 'Er is niets vastgelegd. Hieronder staat nu de nieuwe tekst; lees die eerst.',
    done: (number: number) => `${count(number, 'paragraaf', 'paragrafen')} onderschreven.`,
  },
  mandateRenews: 'Wie het mandaat van uw partner heeft, kan dit vernieuwen.',
  cosmeticText:
    'Sinds uw onderschrijving zijn alleen leestekens of opmaak veranderd. De woorden zijn gelijk.',
  confirmThis: 'Bevestig deze tekst',
  outdatedOwn: {
    agree: 'Uw onderschrijving is verouderd',
    abstain: 'Uw onthouding is verouderd',
    object: 'Uw bezwaar is verouderd',
  },
  thenAndNow: 'Toen en nu',
  then: 'Toen',
  now: 'Nu',
  withdraw: 'Trek onderschrijving in…',
  withdrawTitle: (number: string) => `Uw onderschrijving van ${number} intrekken?`,
  withdrawText:
    'In het register blijft staan dat u dit hebt gezegd, en dat u het hebt ingetrokken.',
  withdrawSure: 'Trek in',
  staleTitle: (number: string) => `${number} is zojuist gewijzigd.`,
  staleText: 'Er is niets vastgelegd. U las andere woorden; kijk eerst wat er nu staat.',
  agreeNow: 'Eens met de tekst van nu',
  objectionBy: (partner: string) => `Bezwaar van ${partner}`,
  outdatedObjectionBy: (partner: string) => `Bezwaar van ${partner} tegen een eerdere tekst`,
};
