import { counter } from '../count.ts';

const count = counter('nl');

export const advice = {
  title: 'Schrijftips',
  tips: (number: number) => count(number, 'tip', 'tips'),
  about: 'Tips om duidelijker te schrijven. U beslist zelf.',
  none: 'Er zijn geen tips meer.',
  heading: 'Kop.',
  longSentence: (words: number) =>
    `Een zin van ${count(words, 'woord', 'woorden')}. Kunt u er twee zinnen van maken?`,
  kinds: {
    'empty-heading': 'Deze kop is leeg. Schrijf een kop, of haal hem weg.',
    'skipped-level': 'Deze kop slaat een niveau over. Maak er een gewone tussenkop van.',
    'bold-heading': 'Dit lijkt een kop. Maak er een tussenkop van, dan vindt iedereen hem.',
    'vague-link': 'Deze link zegt niet waar hij heen gaat. Noem wat daar te lezen is.',
    'bare-link': 'Hier staat een webadres als tekst. Noem liever wat daar te lezen is.',
    capitals: 'Hoofdletters lezen moeilijk. Gebruik gewone letters.',
    'too-long': 'Te lang: zo kan niemand deze paragraaf onderschrijven. Splits hem.',
  },
};
