import { a, b, h, i, keyed, p, quote } from '../blocks.ts';
import type { DemoSection } from '../demoSection.ts';

export const everyone: DemoSection = {
  key: 'everyone',
  title: 'Iedereen kan meedoen',
  coalition: 'toegang',
  phase: 'consultation',
  deadline: { days: 20, hour: 17 },
  text: [
    keyed(
      'everyone.ways',
      p(
        'Wie niet handig is met een computer, is niet minder inwoner. Voor alles wat bij ons online kan, ',
        'is er een andere weg: aan de balie, per telefoon of op papier. Die weg is niet langer en kost ',
        'niet meer.',
      ),
    ),
    keyed(
      'everyone.visit',
      p(
        'Te vaak horen wij dezelfde mensen. Daarom gaan wij naar plekken waar anderen al zijn: de ',
        'school, de sportkantine, de moskee of de kerk, de voedselbank. Wij komen daar om te luisteren. ',
        'Daarna komen wij terug om te vertellen wat wij ermee hebben gedaan.',
      ),
    ),
    quote(
      '‘Mijn dochter las het voor, maar ik heb zelf gestemd.’ – ',
      i('een inwoner van 81 jaar'),
    ),
    h('Voor iedereen te gebruiken'),
    keyed(
      'everyone.access',
      p(
        'Onze websites, formulieren en documenten voldoen aan de ',
        a('regels voor digitale toegankelijkheid', 'https://www.digitoegankelijk.nl/'),
        '. De bijlagen horen daar ook bij. Mensen met een beperking testen mee ',
        b('voordat'),
        ' iets online gaat, en krijgen betaald voor hun werk. Werkt er iets niet, dan helpen wij u ',
        'eerst verder en herstellen wij het daarna.',
      ),
    ),
    keyed(
      'everyone.language',
      p(
        'Wij schrijven in gewone taal. Moet u een vraag van ons twee keer lezen, dan is de vraag niet ',
        'goed. Waar veel mensen een andere taal spreken, zorgen wij voor een tolk of een vertaling.',
      ),
    ),
    h('Veilig uw mening geven'),
    keyed(
      'everyone.rules',
      p(
        'Op onze pagina’s gelden huisregels, en mensen letten daarop. Bedreiging, haat en discriminatie ',
        'halen wij binnen één werkdag weg. Wij vertellen de schrijver waarom. Wie het daar niet mee eens ',
        'is, kan vragen of iemand anders er opnieuw naar kijkt. Scherpe kritiek op ons laten wij staan.',
      ),
    ),
    keyed(
      'everyone.threat',
      p(
        'Wordt u lastiggevallen omdat u meedoet, laat het ons dan weten. U krijgt één vaste ',
        'contactpersoon. Die helpt u met aangifte en zoekt met u een manier om veilig mee te blijven ',
        'praten. Deze hulp is er ook voor raadsleden, bestuurders en medewerkers.',
      ),
    ),
    keyed(
      'everyone.order',
      p(
        'Geen verborgen rekenregel bepaalt welke mening bovenaan staat. Iedereen begint met dezelfde ',
        'volgorde. Waarom die zo is, leest u boven de lijst. U kunt zelf een andere kiezen, bijvoorbeeld ',
        'de nieuwste reactie eerst.',
      ),
    ),
  ],
};
