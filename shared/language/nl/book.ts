/** What stands in a PDF or an e-book alone. */
export const book = {
  outOf: 'van',
  toBacking: 'Namen op bladzijde',
  unspoken: (numbers: string) => `Over ${numbers} heeft nog niemand zich uitgesproken.`,
  data: 'Alle gegevens van dit manifest, voor programma’s.',
  landmarks: 'Delen van het boek',
  accessibility:
    'Alle tekst is te vergroten en voor te lezen, met koppen, een inhoudsopgave en voetnoten. Onder elke paragraaf staat een tekening van het draagvlak; dezelfde inhoud staat eronder in een zin.',
  unprintable: (example: string) =>
    `Een teken dat deze letters niet hebben, staat hier met zijn nummer: ${example}.`,
};
