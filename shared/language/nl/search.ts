import { counter, formatList } from '../count.ts';

const count = counter('nl');

/** Looking for words in a whole manifesto. */
export const search = {
  title: 'Zoek in het hele manifest',
  intro: 'In de tekst, de wijzigingen, de antwoorden daarop en de inzichten.',
  label: 'Woorden, of een nummer zoals 3.4',
  description: 'U ziet waar al uw woorden samen op één plek staan.',
  ownPage: 'Open op een eigen pagina',
  kinds: {
    text: 'In de tekst',
    amendment: 'Wijzigingen',
    reply: 'Antwoorden op wijzigingen',
    insight: 'Inzichten',
  },
  counted: {
    text: (number: number) => `${number} in de tekst`,
    amendment: (number: number) => count(number, 'wijziging', 'wijzigingen'),
    reply: (number: number) => count(number, 'antwoord', 'antwoorden'),
    insight: (number: number) => count(number, 'inzicht', 'inzichten'),
  },
  found: (all: number, parts: readonly string[]) =>
    `${count(all, 'plek', 'plekken')} gevonden: ${formatList(parts, 'nl')}.`,
  nothing: 'Niets gevonden.',
  more: (number: number) => `Toon nog ${number}`,
  amendment: (number: string, paragraph: string | null, status: string) =>
    paragraph === null ? `${number}, ${status}` : `${number} bij ${paragraph}, ${status}`,
  reply: (partner: string, number: string) => `${partner} over ${number}`,
  incomplete: 'Nog niet alle secties zijn geladen.',
  tipsTitle: 'Zo vindt u meer',
  tips: [
    'Een deel van een woord is genoeg: ‘inwo’ vindt ‘inwoners’.',
    'Alle woorden moeten op één plek staan. Met minder woorden vindt u meer.',
    'Hoofdletters en accenten maken niet uit: ‘een’ vindt ook ‘één’.',
    'Een nummer brengt u er direct: 3.4, A-012 of I-003.',
  ],
};
