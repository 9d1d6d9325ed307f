import { a, b, h, i, keyed, p, quote, ul } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const keepLearning: DemoSection = {
  key: 'learn',
  title: 'Leren en volhouden',
  coalition: 'openheid',
  phase: 'writing',
  deadline: { days: 25, hour: 17 },
  text: [
    keyed(
      'learn.network',
      p(
        'Niemand van ons kan dit al helemaal. Daarom werken wij per onderwerp in groepen die wisselen, en ',
        'delen wij wat wij leren in een ',
        b('kennisnetwerk'),
        '. Elke deelnemer brengt daar ieder jaar iets in. Dat mag ook een mislukking zijn.',
      ),
    ),
    quote(
      '‘Een fout die wij delen, hoeft een ander niet meer te maken.’ – ',
      i('afspraak in ons netwerk'),
    ),
    h('Tegen misleiding'),
    keyed(
      'learn.advice',
      p(
        'De ',
        a('Raad voor het Openbaar Bestuur', 'https://www.raadopenbaarbestuur.nl/'),
        ' gaf in mei 2019 het advies ',
        i('Zoeken naar waarheid'),
        '. Het gaat over wat digitalisering met de democratie doet. De raad noemt drie gevaren: valse ',
        'informatie, groepen die elkaar niet meer verstaan, en macht die niemand nog tegenspreekt. Per ',
        'aanbeveling laten wij zien of wij haar volgen, en waarom.',
      ),
    ),
    keyed(
      'learn.rumour',
      p(
        'Gaat er een onwaar verhaal rond over ons werk? Dan zeggen wij dezelfde dag wat wij weten, en ook ',
        'wat wij nog niet weten. Wij noemen onze bronnen. Wij bestrijden het verhaal, niet de mensen die ',
        'het geloven.',
      ),
    ),
    keyed(
      'learn.press',
      p(
        'Lokale journalisten, bibliotheken en scholen helpen mensen om zelf te oordelen. Zij ',
        'krijgen van ons dezelfde stukken als de volksvertegenwoordigers, en op hetzelfde ',
        'moment. Op hun vragen geven wij antwoord, ook als dat ons slecht uitkomt.',
      ),
    ),
    h('Hoe het verdergaat'),
    keyed(
      'learn.year',
      p(
        'Opschrijven is makkelijker dan doen. Daarom doen wij ieder jaar in november, rond de ',
        'verjaardag van ons netwerk, drie dingen:',
      ),
    ),
    ul([
      ['Elke deelnemer schrijft per belofte op: gelukt, bezig of nog niet begonnen.'],
      [
        'Inwoners die door loting zijn gekozen, lezen dat na en stellen vragen. Wij antwoorden in het openbaar.',
      ],
      ['Wij verbeteren de tekst waar dat nodig is, en laten zien wat er is veranderd.'],
    ]),
    keyed(
      'learn.ask',
      p(
        'U kunt ons hierop aanspreken. Vraag uw raadslid, uw wethouder of uw waterschap met ',
        'welke belofte zij nu bezig zijn. Vraag ook welke belofte hun moeite kost. Uw vraag ',
        'is voor ons de beste reden om door te gaan.',
      ),
    ),
  ],
};
