import type { InsightKind, Verdict } from '#shared/record/state.ts';
import type { PersonKey } from './network.ts';

/** Somebody's judgement of a recommendation. */
export interface DemoJudgement {
  readonly by: PersonKey;
  readonly verdict: Verdict;
  readonly reason: string | null;
}

/** A practice, source or recommendation, and what became of it. */
export interface DemoInsight {
  readonly author: PersonKey;
  readonly kind: InsightKind;
  readonly title: string;
  readonly text: string;
  readonly origin: string | null;
  readonly href: string | null;
  /** Keys of paragraphs. */
  readonly paragraphs: readonly string[];
  readonly judgement?: DemoJudgement;
}

// There is no such council and no such audit office, and neither ever advised anyone.
const council = 'Raad voor Nabijheid (oefening): Dichtbij, ook op het scherm';
const audit = 'Rekenkamer Noorderkust (oefening): Wie ontbreekt er?';

const advised = (
  origin: string,
  more: Pick<DemoInsight, 'title' | 'text' | 'paragraphs' | 'judgement'>,
): DemoInsight => ({
  author: 'esther.koppelpoort',
  kind: 'recommendation',
  origin,
  href: null,
  ...more,
});

/** In the order in which they were added. All advice here is invented. */
export const insights: readonly DemoInsight[] = [
  advised(council, {
    title: 'Geef iedereen die iets inbrengt antwoord, binnen een vaste tijd',
    text: 'Mensen haken niet af omdat zij nee te horen krijgen. Zij haken af omdat zij niets horen.',
    paragraphs: ['speak.answer'],
    judgement: {
      by: 'imane.zeitoun',
      verdict: 'worked-in',
      reason: 'Acht weken staat in de tekst. Of het korter kan, bespreken wij nog.',
    },
  }),
  advised(council, {
    title: 'Houd voor alles wat online kan een weg zonder scherm open',
    text: 'Die weg mag niet langer zijn en niet meer kosten.',
    paragraphs: ['everyone.ways', 'speak.ways'],
    judgement: { by: 'sjoerd.terpma', verdict: 'worked-in', reason: null },
  }),
  advised(council, {
    title: 'Laat zien hoe een rekenregel kiest, en laat een mens het laatste woord houden',
    text: 'Zet ook op papier wie de uitkomst uitlegt aan wie ernaar vraagt.',
    paragraphs: ['open.algorithm', 'everyone.order'],
    judgement: {
      by: 'kwame.owusuta',
      verdict: 'partly',
      reason:
        'Het register en de mens die meekijkt staan erin. Wie de uitkomst uitlegt, moeten wij nog afspreken.',
    },
  }),
  advised(council, {
    title: 'Geef elk dorp een eigen digitaal stembureau',
    text: 'Wie dichtbij stemt, doet vaker mee.',
    paragraphs: ['decide.rules'],
    judgement: {
      by: 'hedwig.wadlander',
      verdict: 'not',
      reason:
        'Een stembureau in elk dorp kan een kleine gemeente niet betalen. De spelregels vooraf vinden wij belangrijker, en die staan er.',
    },
  }),
  advised(council, {
    title: 'Betaal mensen die voor u testen',
    text: 'Ervaring met een beperking is vakkennis. Wie daarom vraagt, betaalt ervoor.',
    paragraphs: ['everyone.access'],
    judgement: { by: 'ania.kowalinska', verdict: 'worked-in', reason: null },
  }),
  advised(council, {
    title: 'Spreek vooraf af wanneer een proef stopt, en wie dat zegt',
    text: 'Een proef zonder einde wordt vanzelf beleid.',
    paragraphs: ['technique.stop', 'technique.trial'],
    judgement: {
      by: 'sjoerd.terpma',
      verdict: 'partly',
      reason: 'Wanneer wij stoppen staat erin. Wie dat zegt, verschilt per proef.',
    },
  }),
  advised(council, {
    title: 'Laat ieder jaar inwoners die zijn geloot uw beloften nakijken',
    text: 'En antwoord hun in het openbaar, belofte voor belofte.',
    paragraphs: ['learn.year'],
  }),
  advised(council, {
    title: 'Maak in elk bestuur één iemand verantwoordelijk voor digitaal meedoen',
    text: 'Wat van iedereen is, blijft liggen.',
    paragraphs: [],
  }),
  advised(audit, {
    title: 'Zeg bij elke uitslag wie u niet hebt gehoord',
    text: 'Een hoog aantal reacties zegt weinig als één buurt ze allemaal schreef.',
    paragraphs: ['speak.count'],
    judgement: {
      by: 'imane.zeitoun',
      verdict: 'worked-in',
      reason: 'Wij laten zien uit welke buurten de reacties komen, en zoeken op wie er ontbreekt.',
    },
  }),
  advised(audit, {
    title: 'Reken voor wat meepraten heeft gekost',
    text: 'Zet de kosten naast wat er door de inbreng is veranderd.',
    paragraphs: ['open.money'],
  }),
  {
    author: 'kwame.owusuta',
    kind: 'practice',
    title: 'De antwoorddag van Kolkmeer',
    text: 'Elke tweede dinsdag beantwoorden wij met zijn vieren alles wat binnenkwam. Wij beginnen met de oudste brief. Daarom haalt ons kleine team zes weken.',
    origin: 'Gemeente Kolkmeer',
    href: null,
    paragraphs: ['speak.answer'],
  },
  {
    author: 'hatice.yildizbas',
    kind: 'practice',
    title: 'Voorlezen bij de voedselbank',
    text: 'Wij lezen een vraag hardop voor en schrijven het antwoord op. Zeven van de tien mensen hadden nog nooit meegepraat.',
    origin: 'Stichting Iedereen Erbij',
    href: null,
    paragraphs: ['everyone.visit', 'everyone.language'],
  },
  {
    author: 'ania.kowalinska',
    kind: 'source',
    title: 'Standaard voor openbare code',
    text: 'Een lijst met eisen waarmee u kunt zien of een ander verder kan met wat u liet maken.',
    origin: 'Standard for Public Code',
    href: 'https://standard.publiccode.net/',
    paragraphs: ['technique.share'],
  },
];
