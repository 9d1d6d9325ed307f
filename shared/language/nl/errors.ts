/** One title and one piece of advice per error code; the code itself is never shown alone. */
export const errors = {
  'bad-request': {
    title: 'Wij begrepen deze vraag niet.',
    advice: 'Laad de pagina opnieuw en probeer het nog eens.',
  },
  'invalid-input': {
    title: 'Er klopt nog iets niet aan wat u invulde.',
    advice: 'Kijk bij de velden met een rode streep wat er mist.',
  },
  'not-signed-in': {
    title: 'U bent niet ingelogd.',
    advice: 'Log in. Wat u schreef blijft op dit apparaat staan.',
  },
  'somebody-else': {
    title: 'In een ander venster is intussen iemand anders ingelogd.',
    advice: 'Er is niets gedaan. Laad de pagina opnieuw om te zien wie.',
  },
  'not-allowed': {
    title: 'Dit kunt u hier niet doen.',
    advice: 'U kunt deze sectie wel lezen. Een wijziging voorstellen kan vaak ook.',
  },
  'not-found': {
    title: 'Dit adres kennen wij niet.',
    advice: 'Misschien is er een stukje van de link weggevallen.',
  },
  'unreadable-file': {
    title: 'Dit bestand kunnen wij niet lezen.',
    advice:
      'Bewaar het als .docx, .odt, .md, .html of .txt en kies het opnieuw. Er is niets veranderd.',
  },
  'stale-wording': {
    title: 'De tekst is zojuist gewijzigd. Er is niets vastgelegd.',
    advice: 'Lees wat er nu staat en kies opnieuw.',
  },
  'changed-meanwhile': {
    title: 'Een ander heeft dit zojuist gewijzigd. Er is niets vastgelegd.',
    advice: 'Lees wat er nu staat en probeer het opnieuw.',
  },
  'section-closed': {
    title: 'Deze sectie is dicht voor schrijven.',
    advice: 'Wat u schreef is niet weg. U kunt er een wijziging van maken.',
  },
  'section-restored': {
    title: 'Deze sectie is hersteld.',
    advice: 'U ziet nu een eerdere tekst. Wat u nog niet had opgeslagen, staat boven de tekst.',
  },
  'phase-not-allowed': {
    title: 'Dat kan niet in deze fase.',
    advice: 'Kijk bovenaan de sectie wat nu wel kan.',
  },
  'amendments-open': {
    title: 'Er liggen nog wijzigingen zonder besluit.',
    advice: 'Besluit eerst over elke open wijziging. Daarna kan meebeslissen beginnen.',
  },
  'already-decided': {
    title: 'Hierover is al besloten.',
    advice: 'Een ander was u net voor. Hieronder staat het besluit.',
  },
  'being-adopted': {
    title: 'Deze wijziging wordt nu overgenomen.',
    advice: 'Wacht een paar tellen; de tekst verandert vanzelf.',
  },
  overlap: {
    title: 'Op deze woorden is intussen iets anders geschreven.',
    advice: 'Er is niets veranderd. Vergelijk beide teksten en kies.',
  },
  'needs-attention': {
    title: 'Deze wijziging past niet meer op de tekst van nu.',
    advice: 'Bekijk haar samen met de indiener opnieuw.',
  },
  'reason-required': {
    title: 'Er hoort een reden bij.',
    advice: 'Schrijf in een of twee zinnen waarom.',
  },
  'not-endorsable': {
    title: 'Dit deel kunt u niet onderschrijven.',
    advice: 'Onderschrijven gaat over paragrafen met tekst, niet over koppen of lege regels.',
  },
  'asked-already': {
    title: 'Deze partner is hierover vandaag al gevraagd.',
    advice: 'Er is niemand gevraagd. Wacht een dag, of laat die partner weg.',
  },
  'forbidden-characters': {
    title: 'In deze tekst zitten onzichtbare tekens die hier niet mogen.',
    advice: 'Typ het stuk opnieuw of plak het zonder opmaak.',
  },
  'nothing-to-change': {
    title: 'Er is niets dat verandert.',
    advice: 'Uw voorstel is gelijk aan de tekst die er al staat.',
  },
  'last-coordinator': {
    title: 'Dit is de laatste coördinator.',
    advice: 'Maak eerst iemand anders coördinator. Dan kan dit wel.',
  },
  'already-exists': {
    title: 'Dit bestaat al.',
    advice: 'Kies een andere naam, of gebruik wat er al is.',
  },
  'idempotency-mismatch': {
    title: 'Dit leek een herhaling, maar de inhoud was anders.',
    advice: 'Laad de pagina opnieuw en doe het nog een keer.',
  },
  'too-large': {
    title: 'Dit is te groot om in één keer te versturen.',
    advice: 'Maak het korter of deel het op.',
  },
  'too-many-requests': {
    title: 'Dat ging even te snel.',
    advice: 'Wacht een paar minuten en probeer het dan opnieuw.',
  },
  'storage-failed': {
    title: 'Wij konden dit niet bewaren.',
    advice: 'Er is niets vastgelegd. Uw tekst staat nog op dit apparaat; probeer het zo opnieuw.',
  },
  unavailable: {
    title: 'Wij zijn even niet bereikbaar.',
    advice: 'Wat ‘Opgeslagen’ was, is bewaard. Probeer het over een minuut opnieuw.',
  },
  'wrong-origin': {
    title: 'Deze vraag kwam van een andere website.',
    advice: 'Open Draagvlak op zijn eigen adres en probeer het daar.',
  },
  internal: {
    title: 'Er ging bij ons iets mis.',
    advice: 'Wat ‘Opgeslagen’ was, is bewaard. Probeer het over een minuut opnieuw.',
  },
};
