import type { PersonKey } from './network.ts';

/** Other words in one paragraph. `from` stands in it exactly once, formatted alike throughout. */
export interface WordEdit {
  readonly from: string;
  readonly to: string;
}

export interface DemoReply {
  readonly author: PersonKey;
  readonly text: string;
}

/** How a lead decided. An adopted amendment changes the text at that moment. */
export interface DemoDecision {
  readonly outcome: 'adopted' | 'declined';
  readonly by: PersonKey;
  readonly reason: string;
}

/** Other words in the paragraph, a new one behind it, or that it goes. */
export type DemoProposal =
  | { readonly kind: 'replace'; readonly changes: readonly WordEdit[] }
  | { readonly kind: 'insert-after'; readonly text: string }
  | { readonly kind: 'delete' };

/** A proposal on one paragraph, made on its wording after the edits; without a decision it is open. */
export interface DemoAmendment {
  readonly key: string;
  readonly paragraph: string;
  readonly author: PersonKey;
  readonly asks: DemoProposal;
  readonly reason: string;
  /** Mandate holders who agree if it is adopted. */
  readonly agreeIf?: readonly PersonKey[];
  /** Who backs it for their partner. */
  readonly backers?: readonly PersonKey[];
  readonly replies: readonly DemoReply[];
  /** Other words that a lead suggested, and that its author has not answered. */
  readonly suggested?: { readonly by: PersonKey; readonly text: string };
  readonly decision?: DemoDecision;
}

/** In the order in which they were proposed. */
export const amendments: readonly DemoAmendment[] = [
  {
    key: 'only-reading',
    paragraph: 'technique.open',
    author: 'linh.phamvoort',
    asks: {
      kind: 'replace',
      changes: [{ from: 'lezen, verbeteren en opnieuw gebruiken', to: 'lezen' }],
    },
    reason:
      'Wie de code kan lezen, kan haar controleren. Of een ander haar ook mag gebruiken, wil de maker zelf kunnen kiezen.',
    replies: [
      {
        author: 'gerben.turfstra',
        text: 'Ik begrijp de zorg. Wij betalen makers graag voor hun werk, ook voor het onderhoud daarna. Dat kan met vrije code even goed.',
      },
      {
        author: 'linh.phamvoort',
        text: 'Fijn om te horen. Zet dat dan ook ergens op papier, dan slapen wij rustiger.',
      },
    ],
    decision: {
      outcome: 'declined',
      by: 'sjoerd.terpma',
      reason:
        'Mag een ander de code niet verbeteren en gebruiken, dan zit de volgende gemeente toch weer vast aan één maker. Betalen voor maken en onderhouden blijft gewoon mogelijk.',
    },
  },
  {
    key: 'not-after-the-council',
    paragraph: 'open.find',
    author: 'bauke.dorpstra',
    asks: {
      kind: 'replace',
      changes: [
        {
          from: 'zodra ze klaar zijn',
          to: 'zodra ze klaar zijn, en nooit later dan de raad ze krijgt',
        },
      ],
    },
    reason:
      '‘Klaar’ kan van alles betekenen. Een dorp ziet een stuk nu soms een week na de raad, en dan is de beste tijd om iets te zeggen voorbij.',
    replies: [
      {
        author: 'marja.hamertik',
        text: 'Dit kan. Wij sturen stukken toch al op een vaste dag naar de raad. Dezelfde knop kan ze openbaar maken.',
      },
    ],
    decision: {
      outcome: 'adopted',
      by: 'kwame.owusuta',
      reason: 'Duidelijker voor iedereen, en het kost ons geen dag extra.',
    },
  },
  {
    key: 'people-not-pumps',
    paragraph: 'open.algorithm',
    author: 'wouter.kolkgraaf',
    asks: {
      kind: 'replace',
      changes: [
        {
          from: 'Een mens kijkt altijd mee en',
          to: 'Gaat het over mensen, dan kijkt een medewerker altijd mee. Die',
        },
      ],
    },
    reason:
      'Onze gemalen rekenen dag en nacht uit wanneer zij aan moeten. Daar zit ’s nachts niemand naast. Voor besluiten over mensen steunen wij deze zin van harte.',
    replies: [
      {
        author: 'nilufar.sadeghpoor',
        text: 'Goed onderscheid. Een pomp kan wel gevolgen hebben voor mensen, bijvoorbeeld als een weiland onderloopt. Hoort dat er dan bij?',
      },
      {
        author: 'wouter.kolkgraaf',
        text: 'Ja. Wie nat komt te staan, kan ons altijd bellen. Dat laatste zinnetje willen wij dus houden.',
      },
    ],
  },
  {
    key: 'weekend-too',
    paragraph: 'everyone.rules',
    author: 'hatice.yildizbas',
    asks: {
      kind: 'replace',
      changes: [{ from: 'binnen één werkdag', to: 'binnen drie uur, ook in het weekend,' }],
    },
    reason:
      'Wie op vrijdagavond wordt bedreigd, kan niet tot maandag wachten. Dan heeft het hele dorp het al gelezen.',
    replies: [
      {
        author: 'kwame.owusuta',
        text: 'Helemaal eens met het doel. Kolkmeer heeft in het weekend niemand die dit kan doen. Lukt het als wij samen één rooster maken?',
      },
      {
        author: 'hatice.yildizbas',
        text: 'Heel graag. Wie het doet, maakt ons niet uit. Als het maar gebeurt.',
      },
      {
        author: 'dwight.zeelandia',
        text: 'Ik wil meedenken over zo’n rooster. Wijkwerkers horen vaak als eersten dat iemand bang is.',
      },
    ],
  },
  {
    key: 'six-weeks',
    paragraph: 'speak.answer',
    author: 'kwame.owusuta',
    asks: { kind: 'replace', changes: [{ from: 'acht weken', to: 'zes weken' }] },
    agreeIf: ['gerben.turfstra'],
    reason:
      'Na acht weken weten mensen niet meer precies wat zij hadden gezegd. Wij halen zes weken, ook met ons kleine team.',
    replies: [
      {
        author: 'samira.elwahdi',
        text: 'Knap! Hoe doen jullie dat in de zomer? Bij ons is er dan zes weken lang bijna niemand.',
      },
      {
        author: 'kwame.owusuta',
        text: 'Wij beginnen geen raadpleging in juni. Dat scheelt het meest.',
      },
    ],
  },
  {
    key: 'after-the-last-day',
    paragraph: 'speak.answer',
    author: 'thijs.zandrug',
    asks: {
      kind: 'replace',
      changes: [{ from: 'acht weken', to: 'twaalf weken na de laatste dag' }],
    },
    backers: ['hedwig.wadlander'],
    reason:
      'Reacties komen soms maandenlang binnen. Wij kunnen pas eerlijk antwoorden als alles er ligt. Twaalf weken na het einde kunnen wij beloven.',
    replies: [
      {
        author: 'hedwig.wadlander',
        text: 'Onze provincie herkent dit. Misschien helpt een kort bericht halverwege: dit is binnen, dan hoort u meer.',
      },
    ],
  },
  {
    key: 'checked-once',
    paragraph: 'speak.name',
    author: 'gitte.sluisdam',
    asks: {
      kind: 'replace',
      changes: [
        {
          from: 'een schuilnaam gebruiken',
          to: 'een zelfgekozen naam tonen, als wij één keer mogen nagaan wie het is',
        },
      ],
    },
    backers: ['imane.zeitoun', 'hedwig.wadlander'],
    reason:
      'Op een dijkplan kwam bij ons zeven keer dezelfde reactie, onder zeven namen. Eén keer nagaan is genoeg. De echte naam hoeft niemand te zien.',
    replies: [
      {
        author: 'imane.zeitoun',
        text: 'Dank, dit is een echt probleem. Kunnen wij het ook oplossen zonder namen op te slaan? Ik vraag het aan de mensen van de proeftuin.',
      },
    ],
  },
  {
    key: 'no-name-at-all',
    paragraph: 'speak.name',
    author: 'dwight.zeelandia',
    asks: {
      kind: 'replace',
      changes: [
        { from: 'een schuilnaam gebruiken', to: 'elke naam kiezen, of geen naam invullen' },
      ],
    },
    reason:
      'In de wijk zie ik mensen afhaken bij het eerste vakje dat zij moeten invullen. Wie bang is voor de buren, laat het liever leeg.',
    replies: [
      {
        author: 'hatice.yildizbas',
        text: 'Dit zien wij ook, vooral bij mensen die slechte ervaringen hebben met de overheid.',
      },
      {
        author: 'gitte.sluisdam',
        text: 'Onze voorstellen botsen, maar wij willen volgens mij hetzelfde: veilig en eerlijk. Zullen wij bellen?',
      },
    ],
  },
  {
    key: 'told-in-time',
    paragraph: 'speak.answer',
    author: 'hatice.yildizbas',
    asks: {
      kind: 'insert-after',
      text: 'Duurt het langer, dan hoort u dat op tijd, met de reden en een nieuwe dag.',
    },
    backers: ['dwight.zeelandia'],
    reason:
      'Wie niets hoort, denkt dat zijn brief kwijt is. Een kort bericht over uitstel kost weinig en houdt mensen erbij.',
    replies: [
      {
        author: 'imane.zeitoun',
        text: 'Graag. ‘Op tijd’ kan van alles zijn, dus ik heb er een moment bij gezet. Is dat ook goed?',
      },
    ],
    suggested: {
      by: 'imane.zeitoun',
      text: 'Duurt het langer, dan hoort u dat voordat die tijd om is, met de reden en een nieuwe dag.',
    },
  },
  {
    key: 'said-twice',
    paragraph: 'everyone.visit',
    author: 'bauke.dorpstra',
    asks: { kind: 'delete' },
    reason:
      'De sectie over meepraten zegt al dat wij mensen opzoeken die wij niet hebben gehoord. Eén keer beloven is genoeg.',
    replies: [
      {
        author: 'hatice.yildizbas',
        text: 'Daar gaat het over één raadpleging. Hier gaat het over ons gewone werk, het hele jaar. Ik zou het missen.',
      },
    ],
  },
];
