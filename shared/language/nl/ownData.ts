export const ownData = {
  title: 'Mijn gegevens',
  kept:
    'Wij bewaren uw naam, uw mailadres als u dat gaf, uw partner en uw rol. En wat u hier deed: ' +
    'wat u typte, voorstelde, antwoordde en onderschreef, en wanneer.',
  file: 'U kunt dat allemaal krijgen, in één bestand. Het is JSON: ook een ander programma kan het lezen.',
  download: 'Download mijn gegevens',
  erase: 'Verwijder mijn naam…',
  eraseTitle: (name: string) => `Wilt u dat wij de naam ${name} verwijderen?`,
  goes: 'Dit gaat weg:',
  goesList: [
    'Uw naam en uw mailadres. Waar uw naam stond, staat dan ‘Naam verwijderd’.',
    'Uw toegang. U wordt overal uitgelogd en kunt niet meer inloggen.',
    'Uw rol, ook die van trekker, en uw mandaat.',
    'Woorden van u die alleen nog op dit apparaat staan.',
  ],
  stays: 'Dit blijft:',
  staysList: (partner: string) => [
    `Wat u namens ${partner} onderschreef. Dat is van uw partner.`,
    'Wat u schreef: zinnen in het manifest, voorstellen, redenen en reacties. Noemt u daarin uw naam, dan blijft die daar staan.',
    'Het register: bij wat u deed, staat een code in plaats van uw naam.',
    'Reservekopieën van de beheerder, tot die worden gewist. Wie er een terugzet, moet uw naam er weer uit halen.',
  ],
  forGood: 'Dit kan niet worden teruggedraaid.',
  keep: 'Laat mijn naam staan',
  sure: 'Verwijder mijn naam',
  doneTitle: 'Uw naam is verwijderd',
  done: 'Uw mailadres ook. U bent uitgelogd.',
};
