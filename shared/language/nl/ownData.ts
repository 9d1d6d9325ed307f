export const ownData = {
  title: 'Mijn gegevens',
  doneTitle: 'Uw naam is verwijderd',
  done: 'Uw mailadres ook. U bent uitgelogd.',
};
