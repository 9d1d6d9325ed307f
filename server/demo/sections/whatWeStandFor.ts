import { a, b, h, i, keyed, ol, p, quote } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const whatWeStandFor: DemoSection = {
  key: 'stand',
  title: 'Waar wij voor staan',
  coalition: 'openheid',
  phase: 'deciding',
  deadline: { days: 6, hour: 17 },
  text: [
    keyed(
      'stand.residents',
      p(
        'Een dorp, een stad of een polder is van de mensen die er wonen. Zij kiezen de ',
        'gemeenteraad, de provinciale staten en het bestuur van hun waterschap. Ook tussen ',
        'twee verkiezingen telt hun stem. Digitale middelen kunnen helpen om die stem beter ',
        'te horen.',
      ),
    ),
    keyed(
      'stand.network',
      p(
        'Wij zijn gemeenten, provincies, waterschappen en organisaties die met hen samenwerken. ',
        'Sinds 16 november 2018 vormen wij het netwerk ',
        b('Lokale Digitale Democratie'),
        '. Wij leren van elkaar, proberen dingen uit en zeggen het elkaar als iets beter moet.',
      ),
    ),
    keyed(
      'stand.promise',
      p(
        'In dit manifest staat waar u ons aan mag houden. Maken wij een belofte nog niet waar, dan ',
        'halen wij haar niet weg. Wij schrijven erbij wat er ontbreekt en wanneer het klaar is.',
      ),
    ),
    h('Drie manieren om mee te doen'),
    keyed(
      'stand.levels',
      p(
        'U kunt op drie manieren meedoen. Wij zeggen altijd van tevoren welke het is. Zo ',
        'verwacht niemand meer dan wij kunnen geven, en geven wij niet minder dan wij hebben ',
        'gezegd.',
      ),
    ),
    ol([
      [b('Zien.'), ' U kunt volgen wat het bestuur doet, waarom, en wat het kost.'],
      [
        b('Meepraten.'),
        ' U geeft uw mening voordat er een besluit ligt. Daarna hoort u wat ermee is gebeurd.',
      ],
      [
        b('Meebeslissen.'),
        ' U besluit samen met ons. Of u neemt een taak over, met het geld dat erbij hoort.',
      ],
    ]),
    h('Eerst de vraag, dan de techniek'),
    keyed(
      'stand.choice',
      p(
        'Een nieuwe website maakt nog geen democratie. Voordat wij iets digitaal doen, stellen wij ',
        'twee vragen: wie heeft hier iets aan, en wie raken wij hiermee kwijt? Weten wij op de ',
        'tweede vraag geen goed antwoord, dan beginnen wij er nog niet aan.',
      ),
    ),
    quote(
      '‘Ik hoef niet altijd gelijk te krijgen. Ik wil wel dat iemand mij aankijkt als het nee ',
      'wordt.’ – ',
      i('een inwoner, op een van onze avonden'),
    ),
    keyed(
      'stand.council',
      p(
        'Inwoners praten en beslissen mee. Wie gekozen is, blijft verantwoordelijk. Zo staat het in de ',
        a('Gemeentewet', 'https://wetten.overheid.nl/BWBR0005416/'),
        ' en in de wetten voor provincies en waterschappen. Wij zorgen dat volksvertegenwoordigers ',
        'alles zien wat inwoners hebben ingebracht, ruim voordat zij stemmen. En wij vertellen u hoe ',
        'u hen bereikt.',
      ),
    ),
  ],
};
