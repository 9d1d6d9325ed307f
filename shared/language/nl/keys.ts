/** The overview of keys. Of what has a button too, the button's name is used. */
export const keys = {
  title: 'Sneltoetsen',
  intro: 'Alles wat u met de muis kunt, kan ook met het toetsenbord.',
  writing: 'Schrijven',
  moving: 'Door de pagina',
  act: 'Wat',
  press: 'Toetsen',
  deeper: { name: 'Maak een lijst binnen een lijst', keys: 'Ctrl+]' },
  higher: { name: 'Terug naar de lijst erboven', keys: 'Ctrl+[' },
  leaveNote: { name: 'Uit een voetnoot, verder in de tekst', keys: 'Enter' },
  leave: { name: 'Uit de tekst, naar het volgende op de pagina', keys: 'Tab' },
  back: { name: 'Uit de tekst naar de knoppen; in de kantlijn terug naar de tekst', keys: 'Esc' },
  find: { name: 'Zoek in het hele manifest', keys: 'Ctrl+Shift+F' },
};
