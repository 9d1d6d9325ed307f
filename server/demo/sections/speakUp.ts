import { b, h, i, keyed, p, quote, ul } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const speakUp: DemoSection = {
  key: 'speak',
  title: 'Meepraten met gevolg',
  coalition: 'zeggenschap',
  phase: 'writing',
  deadline: { days: 11, hour: 17 },
  text: [
    keyed(
      'speak.room',
      p(
        'Wij vragen uw mening als er nog iets te kiezen is. Eerst vragen wij wat er volgens u aan de ',
        'hand is, daarna pas wat de oplossing kan zijn. Boven elke vraag staat wat al vastligt, wat ',
        'nog open is, wie besluit en op welke dag.',
      ),
    ),
    h('Wat u van ons terughoort'),
    keyed(
      'speak.answer',
      p(
        'Wie iets inbrengt, krijgt antwoord. Binnen acht weken hoort u wat wij ermee doen, wie dat ',
        'heeft bepaald en waarom. Zeggen wij nee, dan leggen wij dat zo uit dat u het aan uw buren ',
        'kunt doorvertellen.',
      ),
    ),
    keyed(
      'speak.report',
      p(
        'Van alles wat wij horen, maken wij een verslag. Ook wat maar één iemand zei, staat ',
        'erin. Het verslag is openbaar voordat het bestuur besluit. Wie heeft meegepraat, ',
        'krijgt het toegestuurd en kan zeggen of het klopt.',
      ),
    ),
    quote(
      '‘Ze belden terug. Het antwoord was nee, maar ik snapte het. De volgende keer doe ik weer mee.’',
      ' – ',
      i('een inwoner, na een gesprek over een fietspad'),
    ),
    h('Online, en ook gewoon in de buurt'),
    keyed(
      'speak.ways',
      p(
        'De een typt graag, de ander praat liever. Daarom zijn er bij elke raadpleging ',
        b('ten minste drie wegen'),
        ', en telt elke weg even zwaar:',
      ),
    ),
    ul([
      ['een pagina waar u leest, reageert en ziet wat anderen vinden;'],
      ['een gesprek bij u in de buurt, één keer overdag en één keer ’s avonds;'],
      ['een telefoonnummer en een formulier op papier, gratis voor u.'],
    ]),
    h('Eerlijk over wie meedeed'),
    keyed(
      'speak.count',
      p(
        'Tien reacties zijn tien reacties, geen meerderheid. Wij laten zien hoeveel mensen meededen ',
        'en uit welke buurten zij kwamen. Wij zeggen er ook bij wie wij niet hebben gehoord. Die ',
        'mensen zoeken wij alsnog op, voordat wij conclusies trekken.',
      ),
    ),
    keyed(
      'speak.name',
      p(
        'Meelezen kan zonder dat wij weten wie u bent. Wie reageert, mag een schuilnaam gebruiken. ',
        'Alleen als er wordt gestemd, controleren wij of u mag meedoen. Dan nog kan niemand zien wat ',
        'u hebt gekozen. Wat u zegt, gebruiken wij voor deze ene vraag en nergens anders voor. Zijn ',
        'wij klaar, dan blijft uw mening in het verslag staan, maar uw naam niet.',
      ),
    ),
  ],
};
