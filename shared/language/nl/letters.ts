import { counter } from '../count.ts';

const count = counter('nl');

/** What our mails say. Names and addresses come from people: they are never part of a subject. */
export const letters = {
  greeting: (name: string) => `Beste ${name},`,
  ignore: 'Vroeg u dit niet? Dan hoeft u niets te doen.',
  signature: 'Draagvlak. Op deze mail kunt u niet antwoorden.',
  invitation: {
    subject: 'Uw uitnodiging voor Draagvlak',
    text: (partner: string) =>
      `U bent uitgenodigd om namens ${partner} mee te schrijven in Draagvlak. Met deze link komt u binnen; een wachtwoord is niet nodig.`,
    link: 'Kom binnen',
    until: (day: string) =>
      `De link werkt één keer, tot en met ${day}. Geef hem aan niemand anders: wie hem heeft, komt binnen als u.`,
  },
  signIn: {
    subject: 'Uw inloglink voor Draagvlak',
    text: 'U vroeg om een link om in te loggen.',
    link: 'Log in',
    until: (minutes: number) =>
      `De link werkt één keer, ${count(minutes, 'minuut', 'minuten')} lang. Geef hem aan niemand anders: wie hem heeft, logt in als u.`,
  },
  mailChange: {
    subject: 'Bevestig uw mailadres voor Draagvlak',
    text: 'U wilt dat dit voortaan uw mailadres is in Draagvlak. Bevestig dat met deze link. Tot dan verandert er niets.',
    link: 'Bevestig dit mailadres',
    until: (minutes: number) =>
      `De link werkt één keer, ${count(minutes, 'minuut', 'minuten')} lang.`,
  },
  mailChanged: {
    subject: 'Uw mailadres in Draagvlak is gewijzigd',
    text: 'Uw account in Draagvlak heeft nu een ander mailadres. Naar dit adres sturen wij u daarom niets meer.',
    notYou: 'Deed u dit niet zelf? Zeg het meteen tegen de coördinator van uw netwerk.',
  },
  waysChanged: {
    subject: 'Hoe u inlogt in Draagvlak is gewijzigd',
    text: 'Bij uw account in Draagvlak is een passkey, een account elders of een code van een app toegevoegd of weggehaald. Op de pagina ‘Mijn gegevens’ ziet u hoe u nu kunt inloggen.',
    notYou:
      'Deed u dit niet zelf? Haal daar weg wat u niet kent, en zeg het meteen tegen de coördinator van uw netwerk.',
  },
};
