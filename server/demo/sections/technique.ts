import { a, b, h, i, keyed, p, ul } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const technique: DemoSection = {
  key: 'technique',
  title: 'Techniek die dient',
  coalition: 'toegang',
  phase: 'deciding',
  deadline: { days: 9, hour: 12 },
  text: [
    keyed(
      'technique.open',
      p(
        'Bij een stembus mag iedereen zien hoe er wordt geteld. Voor digitaal meedoen willen wij ',
        'hetzelfde. Daarom kiezen wij voor ',
        b('open source'),
        ': programma’s waarvan iedereen de code mag lezen, verbeteren en opnieuw gebruiken.',
      ),
    ),
    keyed(
      'technique.share',
      p(
        'Wat wij laten maken, delen wij onder een vrije licentie, zoals de ',
        a('EUPL', 'https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12'),
        '. Wij volgen de ',
        a('Standard for Public Code', 'https://standard.publiccode.net/'),
        '. Zo kan een kleine gemeente morgen verder met wat een grote vandaag heeft betaald.',
      ),
    ),
    keyed(
      'technique.standards',
      p(
        'Programma’s moeten elkaar begrijpen, ook als zij van verschillende makers zijn. Wij gebruiken de ',
        a('open standaarden', 'https://www.forumstandaardisatie.nl/open-standaarden'),
        ' die de overheid heeft afgesproken. Zo kunnen wij altijd overstappen, en gaan alle teksten en ',
        'reacties mee. Wijken wij van een standaard af, dan leggen wij uit waarom.',
      ),
    ),
    h('Uw gegevens'),
    keyed('technique.data', p('Over de gegevens van mensen die meedoen, beloven wij dit:')),
    ul([
      ['Wij vragen alleen wat wij voor deze ene vraag nodig hebben.'],
      ['Wij verkopen niets, volgen niemand en maken van niemand een profiel.'],
      [
        'Wij zeggen vooraf wanneer wij uw gegevens wissen. U mag ze eerder inzien ',
        'en laten wissen. Dat is uw recht. Bij ons is één telefoontje genoeg.',
      ],
    ]),
    h('Samen uitproberen'),
    keyed(
      'technique.trial',
      p(
        'In een ',
        i('proeftuin'),
        ' proberen wij samen programma’s uit. Enkele daarvan werden al gebruikt in steden van het ',
        'Europese project ',
        a('D-CENT', 'https://dcentproject.eu/'),
        '. Wij beginnen met vijf tot tien gemeenten, en met inwoners vanaf de eerste dag. Wat daar goed ',
        'gaat, helpen wij ook elders invoeren.',
      ),
    ),
    keyed(
      'technique.risks',
      p(
        'Vóór elke proef zoeken wij uit wat er mis kan gaan: met privacy, met veiligheid en met groepen ',
        'die worden vergeten of buitengesloten. Dat onderzoek is openbaar. Vindt u zelf een lek, dan kunt ',
        'u het veilig melden. Wij bedanken u en lossen het op.',
      ),
    ),
    keyed(
      'technique.stop',
      p(
        'Vooraf spreken wij af wanneer een proef is geslaagd, en wanneer wij stoppen. Mislukt de proef, dan ',
        'vertellen wij dat ook. Erbij staat wat het kostte en wat een ander ervan kan leren.',
      ),
    ),
  ],
};
