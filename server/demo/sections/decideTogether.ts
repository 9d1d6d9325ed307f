import { h, i, keyed, ol, p } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const decideTogether: DemoSection = {
  key: 'decide',
  title: 'Samen beslissen',
  coalition: 'zeggenschap',
  phase: 'writing',
  deadline: { days: 18, hour: 17 },
  text: [
    keyed(
      'decide.near',
      p(
        'Soms weten inwoners beter dan wij wat hun straat, dorp of polder nodig heeft. Dan willen wij ',
        'dat zij ook kunnen beslissen. Dat is geen gunst van ons. Het is een afspraak, met regels die ',
        'voor beide kanten gelden.',
      ),
    ),
    h('U daagt ons uit'),
    keyed(
      'decide.challenge',
      p(
        'Kunt u met een groep een taak van ons beter doen, of goedkoper, of dichter bij de mensen? Dan ',
        'mag u ons uitdagen. Dat heet ',
        i('right to challenge'),
        ', ofwel uitdaagrecht. Denk aan het groen in een park, een buurthuis of het onderhoud van een ',
        'oever. Het gaat zo:',
      ),
    ),
    ol([
      ['U vertelt ons uw idee. Eén vaste medewerker helpt u met de regels en de cijfers.'],
      ['Binnen tien weken zeggen wij ja of nee, met de redenen erbij.'],
      ['Is het ja, dan schrijven wij samen op wat u doet, wat u krijgt en wie waarvoor instaat.'],
      ['Na een jaar kijken wij samen terug. Verdergaan mag, anders doen mag en stoppen mag ook.'],
    ]),
    keyed(
      'decide.fair',
      p(
        'Niet elke buurt heeft mensen met tijd en ervaring. Wie het best kan vergaderen, mag niet ',
        'vanzelf het meest krijgen. Groepen die net beginnen, helpen wij daarom op weg: met een ',
        'ruimte, een beetje geld en iemand die de weg kent.',
      ),
    ),
    h('U stemt mee'),
    keyed(
      'decide.rules',
      p(
        'Over een buurtbudget of een plan kunt u soms stemmen. De spelregels staan dan vooraf vast. ',
        'Wie mag stemmen? Hoe tellen wij? Wie controleert dat? Is de uitslag bindend of een advies? De ',
        'gekozen volksvertegenwoordigers stellen die regels vast voordat de eerste stem binnen is.',
      ),
    ),
    keyed(
      'decide.result',
      p(
        'De uitslag voeren wij uit. Lukt dat niet, bijvoorbeeld omdat het gevaarlijk blijkt, dan zeggen ',
        'wij dat binnen twee weken aan iedereen die heeft gestemd. Samen zoeken wij dan naar iets dat ',
        'wel kan.',
      ),
    ),
    keyed(
      'decide.minority',
      p(
        'Ook wie verliest, telt mee. In de uitslag staat wat de bezwaren waren en wat wij ',
        'doen om die kleiner te maken. Over de rechten van mensen stemmen wij niet. Of iemand ',
        'hier mag wonen, mag geloven of zichzelf mag zijn, is geen vraag voor een peiling.',
      ),
    ),
  ],
};
