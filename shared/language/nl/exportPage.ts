/** The page on which one takes a file along. */
export const exportPage = {
  intro: 'Neem het manifest mee als bestand: de tekst, wie wat zei, en wat er is besloten.',
  form: 'Welke vorm wilt u?',
  part: 'Welk deel?',
  whole: 'Het hele manifest',
  section: (number: number, title: string) => `${number}. ${title}`,
  what: 'Wat wilt u?',
  text: 'De tekst',
  changesSince: 'Alleen wat veranderde sinds',
  version: (name: string, section: number) => `Sectie ${section}: ${name}`,
  changesHow: 'U krijgt per paragraaf wat erbij kwam en wat wegging, zonder bijlagen.',
  annexes:
    'Met bijlagen: wie wat zei, wijzigingen en besluiten, en wat er met het advies is gedaan',
  annexesNot: 'Zonder bijlagen is het de tekst alleen. Dat staat dan ook in het bestand.',
  tracked: 'Met de open wijzigingen in de tekst',
  trackedHow:
    'Als bijgehouden wijzigingen, op naam van de partner. U kunt ze in uw programma accepteren of verwerpen.',
  make: 'Maak en bewaar',
  busy: 'Uw bestand wordt gemaakt. Bij een groot manifest duurt dat even. U kunt hier blijven lezen.',
  saved: (name: string, size: string) =>
    `Klaar. ${name} (${size}) staat bij de downloads van uw browser.`,
  failed: 'Er is geen bestand gemaakt.',
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
};
