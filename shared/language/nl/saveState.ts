export const saveState = {
  saved: 'Opgeslagen',
  saving: 'Bezig met opslaan…',
  offline: 'Offline: uw tekst staat op dit apparaat',
  closed: 'De sectie sloot terwijl u schreef. Uw tekst staat klaar als wijziging.',
  revoked: 'U leest nu mee.',
  reading: 'Hier typt u niet mee.',
  connecting: 'Verbinding maken…',
  recoveryTitle: 'Deze tekst kwam niet meer in de sectie',
  recoveryText:
    'De sectie ging dicht voordat uw woorden aankwamen. Hieronder staan ze, precies zoals u ze schreef.',
  recoveryParagraph: (number: string) => `U schreef in ${number}`,
  recoveryPropose: 'Maak er een wijziging van',
  recoveryReason: 'Dit schreef ik terwijl de sectie sloot.',
  recoveryCopy: 'Kopieer de tekst',
  recoveryCopied: 'Gekopieerd',
  recoveryDiscard: 'Gooi weg…',
  recoveryDiscardSure: 'Weet u het zeker? Dan is deze tekst echt weg.',
};
