import { a, b, h, keyed, p, ul } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const openGovernment: DemoSection = {
  key: 'open',
  title: 'Laten zien wat er gebeurt',
  coalition: 'openheid',
  phase: 'consultation',
  deadline: { days: 13, hour: 12 },
  text: [
    keyed(
      'open.find',
      p(
        'Wie wil meedoen, moet eerst weten wat er speelt. Daarom zetten wij agenda’s, stukken en ',
        'besluiten online zodra ze klaar zijn. U hebt geen account nodig. U kunt zoeken op uw ',
        'straat, uw dorp of een woord dat u zelf kiest.',
      ),
    ),
    keyed(
      'open.follow',
      p(
        'U kunt een onderwerp of een buurt volgen. Verandert er iets, dan krijgt u bericht, op tijd ',
        'om nog iets te doen. Wie liever post krijgt, krijgt post.',
      ),
    ),
    keyed(
      'open.law',
      p(
        'In de ',
        a('Wet open overheid', 'https://wetten.overheid.nl/BWBR0045754/'),
        ' staat wat wij moeten laten zien. Wij laten liever te veel zien dan te weinig. Soms moet iets een tijd ',
        'geheim blijven. Dan zeggen wij waarom, en op welke dag wij daar opnieuw naar kijken.',
      ),
    ),
    h('Hoe een besluit is ontstaan'),
    keyed(
      'open.trail',
      p(
        'Een besluit komt niet uit de lucht vallen. Bij elk besluit waar inwoners iets van merken, maken ',
        'wij één pagina. Daarop staat:',
      ),
    ),
    ul([
      ['wie het voorstel deed, wat inwoners ervan vonden en wie heeft beslist;'],
      ['welke andere keuzes er waren, en waarom die zijn afgevallen;'],
      ['wat het kost, en wie dat betaalt.'],
    ]),
    keyed(
      'open.money',
      p(
        'Bij grote bedragen geven wij een maat die u kent. Naast de miljoenen van de begroting staat wat ',
        'een speelplek kost, een kilometer dijk of een jaar straatverlichting.',
      ),
    ),
    keyed(
      'open.mistakes',
      p(
        'Hebben wij iets verkeerds gepubliceerd, dan halen wij het niet stilletjes weg. Boven ',
        'de pagina zetten wij wat er fout was, wat er wel klopt en op welke dag wij dat ',
        'hebben verbeterd. De oude tekst blijft te vinden, zodat u kunt nagaan wat wij eerder ',
        'zeiden. Staan er per ongeluk persoonlijke gegevens op, dan halen wij die wél meteen ',
        'weg.',
      ),
    ),
    h('Als een computer meerekent'),
    keyed(
      'open.algorithm',
      p(
        'Soms helpt een computer te bepalen wie controle krijgt, of wie het eerst aan de beurt is. ',
        'Zo’n ',
        b('algoritme'),
        ' zetten wij in het ',
        a('Algoritmeregister', 'https://algoritmes.overheid.nl/'),
        '. Daar leest u wat het doet en welke gegevens het gebruikt. Een mens kijkt altijd mee en ',
        'mag anders besluiten. Klopt de uitkomst niet, dan kunt u ons bellen.',
      ),
    ),
  ],
};
