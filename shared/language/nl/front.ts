export const front = {
  title: 'Schrijf samen één tekst, en zeg per paragraaf waar u achter staat',
  lead: 'Aan de tekst wordt gewerkt tot hij klopt. Uw ‘eens’ blijft bij de woorden die u las.',
  lookAround: 'Kijk rond als…',
  roles: {
    mandateHolder: 'Mandaathouder',
    member: 'Lid',
    lead: 'Trekker',
    coordinator: 'Coördinator',
    observer: 'Waarnemer',
    visitor: 'Bezoeker',
  },
  roleMeanings: {
    mandateHolder: 'onderschrijft namens de partner, paragraaf voor paragraaf',
    member: 'schrijft mee en stelt wijzigingen voor',
    lead: 'leidt een coalitie en beslist over wijzigingen',
    coordinator: 'brengt partners en mensen bijeen, vormt coalities en maakt secties',
    observer: 'leest alles mee, schrijft niets',
    visitor: 'leest de tekst en het draagvlak',
  },
  withoutAccount: 'zonder account',
  demoNotice: 'Dit is een oefennetwerk. Partners en mensen zijn verzonnen; u kunt niets stukmaken.',
  haveInvitation: 'Hebt u een uitnodiging?',
  specimenNumber: '3.2',
  specimen:
    'Wie meedenkt, krijgt antwoord. Niet elk voorstel kunnen wij volgen, maar altijd is te lezen wat ermee is gedaan, door wie en waarom. Dat antwoord komt binnen zes weken, in gewone taal.',
  keyValid: {
    term: 'Een steen',
    text: ' is een partner die achter deze woorden staat. Elk vak is een soort partner.',
  },
  keyOutdated: {
    term: 'Gearceerd',
    text: ': de woorden zijn daarna veranderd. Eén klik vernieuwt.',
  },
  keyAbstained: { term: 'Punt op de lijn', text: ': een onthouding. Gehoord, geen kant gekozen.' },
  keyObjection: { term: 'Onder de lijn', text: ': een bezwaar, met de reden erbij.' },
  whatItDoes: 'Wat Draagvlak doet',
  pillars: [
    {
      title: 'Schrijven zonder slot',
      text: 'De hele coalitie typt tegelijk. Wie niet meeschrijft, stelt voor. Geen zin raakt weg, ook niet als de verbinding wegvalt.',
    },
    {
      title: 'Instemmen met woorden',
      text: 'Elke onderschrijving bewaart de tekst die er toen stond. Verandert die, dan ziet de partner toen en nu naast elkaar.',
    },
    {
      title: 'Voor iedereen na te rekenen',
      text: 'Wie wat zei en wanneer staat in een openbaar register. Niemand kan daar ongemerkt iets in veranderen.',
    },
  ],
  manifestos: 'Manifesten',
  goToDesk: 'Ga naar de schrijftafel',
  emptyTitle: 'Hier komt uw netwerk',
  emptyText: 'Er is nog geen manifest. De coördinator maakt er een en nodigt partners uit.',
  emptyCoordinator: 'Er is nog geen manifest. U maakt het, met partners, mensen en coalities.',
};
