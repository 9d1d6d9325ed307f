export const saveState = {
  saved: 'Opgeslagen',
  saving: 'Bezig met opslaan…',
  offline: 'Offline: uw tekst staat op dit apparaat',
  adrift: 'Offline en niet bewaard: laat deze pagina open',
  closed: 'De sectie sloot terwijl u schreef. Uw tekst staat klaar als wijziging.',
  ended: 'De fase is veranderd. Hier typt nu niemand mee.',
  revoked: 'Uw rol of coalitie is veranderd. U leest nu mee.',
  reading: 'Hier typt u niet mee.',
  connecting: 'Verbinding maken…',
  recoveryTitle: 'Deze tekst kwam niet meer in de sectie',
  recoveryText: {
    closed:
      'De sectie ging dicht voordat uw woorden aankwamen. Hieronder staan ze, precies zoals u ze schreef.',
    revoked:
      'U mag in deze sectie niet meer meeschrijven. Dat veranderde voordat uw woorden aankwamen. Hieronder staan ze, precies zoals u ze schreef.',
    restored:
      'De sectie kreeg een eerdere tekst terug voordat uw woorden aankwamen. Hieronder staan ze, precies zoals u ze schreef.',
  },
  recoveryParagraph: (number: string) => `U schreef in ${number}`,
  recoveryPropose: 'Maak er een wijziging van',
  recoveryReason: {
    closed: 'Dit schreef ik terwijl de sectie sloot.',
    revoked: 'Dit schreef ik voordat ik wist dat ik hier niet meer mag meeschrijven.',
    restored: 'Dit schreef ik voordat de sectie een eerdere tekst terugkreeg.',
  },
  recoveryCopy: 'Kopieer de tekst',
  recoveryCopied: 'Gekopieerd',
  recoveryDiscard: 'Gooi weg…',
  recoveryDiscardSure: 'Weet u het zeker? Dan is deze tekst echt weg.',
};
