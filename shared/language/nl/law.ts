/** Woorden van de pagina’s over privacy en toegankelijkheid. Alleen die pagina’s laden ze. */
export const law = {
  contact: (mail: string) => `Schrijf naar ${mail}.`,
  noContact:
    'Wie deze website beheert, heeft hier nog geen mailadres ingevuld. Vraag het een coördinator van uw netwerk.',
  noOperator: 'Wie deze website beheert, heeft zijn naam hier nog niet ingevuld.',
  privacy: {
    title: 'Privacy',
    lead: 'Wat wij van u bewaren, waarom, wie het ziet en hoe lang. Wij vragen niet meer dan nodig is om samen een manifest te schrijven.',
    whoTitle: 'Wie is verantwoordelijk?',
    who: (name: string) => `${name} is verantwoordelijk voor wat hier van u wordt bewaard.`,
    keptTitle: 'Wat wij bewaren',
    headings: ['Wat', 'Waarom', 'Wie het ziet', 'Hoe lang'],
    kept: (days: Days) => [
      [
        'Uw naam, mailadres en taal',
        'Om te weten wie meedoet, en om u te schrijven',
        'Uw naam: wie is ingelogd. Uw mailadres: de coördinatoren en u',
        'Tot u of een coördinator ze laat verwijderen',
      ],
      [
        'Bij welke partner u hoort, uw rol en uw mandaat',
        'Om te weten wie namens wie spreekt',
        'Iedereen, onder een nummer zonder naam',
        'Het blijft in het register; uw naam niet',
      ],
      [
        'Wat u namens uw partner zegt, voorstelt en antwoordt',
        'Daarvoor is het manifest er',
        'Iedereen, op naam van de partner. Uw naam ziet alleen wie is ingelogd',
        'Het blijft in het register; uw naam niet',
      ],
      [
        'Wat u in de tekst schrijft',
        'Om samen te schrijven, en om terug te kunnen',
        'De tekst ziet iedereen; wie wat schreef alleen u',
        'Zo lang het manifest er is',
      ],
      [
        'Waar u bent ingelogd, en op wat voor apparaat',
        'Om ingelogd te blijven, en om dat te kunnen beëindigen',
        'U',
        `Ten hoogste ${days.session} dagen`,
      ],
      [
        'Uitnodigingen en links om in te loggen',
        'Om u veilig binnen te laten',
        'Niemand; wij bewaren alleen een afdruk van de link',
        `Tot ${days.ticketKept} dagen na afloop`,
      ],
      [
        'Passkeys, een account elders en een tweede stap, als u die instelt',
        'Om u veilig binnen te laten',
        'U, dat ze er zijn. Geheimen ziet niemand',
        'Tot u ze weghaalt of uw naam wordt verwijderd',
      ],
      [
        'Welke berichten u per mail wilt, en wat u las',
        'Om u te vertellen wat u aangaat, en maar één keer',
        'U',
        'Tot uw naam wordt verwijderd',
      ],
      [
        'Post die nog naar u toe moet',
        'Om haar te versturen',
        'De coördinatoren',
        'Tot zij weg is of niet meer helpt',
      ],
      [
        'Uw vraag om mee te mogen doen',
        'Om haar te beantwoorden',
        'De coördinatoren',
        `Tot zij is behandeld, ten hoogste ${days.accessRequest} dagen`,
      ],
      [
        'Een logboek: wie wat deed en wat werd geweigerd, met nummers in plaats van namen',
        'Om misbruik te vinden',
        'De coördinatoren',
        `${days.auditLine} dagen`,
      ],
    ],
    ground:
      'De grondslag is de taak van algemeen belang van de overheden die meedoen (AVG, artikel 6, lid 1, onder e). Bij andere partners is het hun gerechtvaardigd belang om mee te doen (onder f). Voor een vraag om mee te doen is het uw eigen verzoek.',
    deviceTitle: 'Op uw apparaat',
    device: [
      'Een cookie waarmee u ingelogd blijft, en een waarin uw kleurkeuze staat. Meer cookies zijn er niet; daarom vragen wij er ook geen toestemming voor.',
      'Woorden die nog niet zijn opgeslagen of ingediend, zodat u ze niet kwijtraakt. Bij uitloggen verdwijnen ze.',
      'Niets van andere websites: deze pagina’s halen nergens anders iets op, en tellen u niet.',
    ],
    othersTitle: 'Anderen',
    others:
      'Wij verkopen niets en geven niets door. Post gaat via de mailserver van wie deze website beheert. Geen enkel besluit over u wordt door een computer genomen.',
    rightsTitle: 'Wat u kunt doen',
    rights: [
      'Op Mijn gegevens staat wat wij van u bewaren. U kunt alles als één bestand krijgen.',
      'Daar laat u ook uw naam en mailadres verwijderen. Wat namens uw partner is gezegd, blijft staan, zonder uw naam.',
      'Klopt uw naam niet, of wilt u dat wij iets niet meer doen? Vraag het ons.',
    ],
    toOwn: 'Naar Mijn gegevens',
    complain:
      'Komen wij er samen niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens.',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Iedereen moet hier kunnen lezen, meeschrijven en meebeslissen, ook met een schermlezer, alleen een toetsenbord of grote letters.',
    statusTitle: 'Hoe ver zijn wij?',
    status: 'Voldoet gedeeltelijk. Niemand van buiten heeft dit onderzocht.',
    statusText:
      'Wij bouwen naar WCAG 2.2, niveau A en AA, en EN 301 549. Machines kijken elke pagina na, in twee talen, licht en donker. Mensen die een schermlezer nodig hebben, hebben hier nog niet mee gewerkt. Zolang er geen onafhankelijk onderzoek is, hoort bij deze verklaring status C: eerste maatregelen genomen.',
    gapsTitle: 'Wat nog niet of niet helemaal lukt',
    gaps: {
      '1': 'U kunt altijd lezen wie er is, maar het wordt niet gezegd als iemand erbij komt.',
      '2': 'Wat anderen typen, wordt niet voorgelezen terwijl het gebeurt.',
      '4': 'U kunt niet één ander volgen door de tekst.',
      '5A, 5B':
        'U kunt een paragraaf niet voor uzelf alleen houden terwijl u schrijft. Een wijziging voorstellen kan wel; daar komt niemand aan.',
      '7': 'De notities naast de tekst kunnen niet uit. Ze staan wel apart, na de tekst.',
      '14A–D': 'Van een lange reeks wijzigingen of een lang gesprek is er geen samenvatting.',
      '19B': 'Notities zijn voor hulpsoftware geen opmerkingen bij woorden, maar bij paragrafen.',
    },
    askTitle: 'Lukt iets niet?',
    ask: 'Zeg het ons. U krijgt binnen drie werkdagen antwoord, en wij zoeken met u een andere weg.',
    complain:
      'Bent u niet tevreden over ons antwoord, dan kunt u een klacht indienen bij de Nationale ombudsman.',
    made: 'Deze verklaring is van 29 november 2026. Wij kijken haar na bij elke nieuwe versie.',
  },
};

/** Hoe lang iets wordt bewaard, in dagen. */
export interface Days {
  readonly session: number;
  readonly ticketKept: number;
  readonly accessRequest: number;
  readonly auditLine: number;
}
