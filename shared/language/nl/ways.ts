import { counter } from '../count.ts';

const count = counter('nl');

/** How one signs in besides by a link. Only the pages on which one does so load it. */
export const ways = {
  entry: {
    withAccount: (name: string) => `Log in met ${name}`,
    withPasskey: 'Log in met een passkey',
    bindToo: (name: string) =>
      `Of kom binnen met uw account bij ${name}. Dan hoort dat voortaan bij u, en logt u er volgende keer mee in.`,
    enterAndBind: (name: string) => `Kom binnen met ${name}`,
    codeTitle: 'Vul uw code in',
    codeText: 'U hebt een tweede stap ingesteld. Pas als de code klopt, bent u ingelogd.',
    code: 'Code uit uw app',
    codeDescription: 'Zes cijfers. Elke code werkt één keer.',
    recovery: 'Herstelcode',
    recoveryDescription:
      'Een van de codes die u bewaarde. Hoofdletters en streepjes maken niet uit.',
    useRecovery: 'App niet bij de hand? Neem een herstelcode',
    useApp: 'Neem toch de code uit uw app',
    emptyCode: 'Vul de code in.',
    enter: 'Log in',
    otherPerson: 'Stop en log anders in',
    lost: 'Bent u ook uw herstelcodes kwijt? De coördinator kan uw manieren om in te loggen wissen. Daarna komt u weer binnen met een link.',
    setUpTitle: 'Nog één stap',
    setUpText:
      'In dit netwerk is voor u een link alleen niet genoeg. Kies hoe u voortaan laat zien dat u het bent.',
    setUpPasskey: 'Een passkey is het makkelijkst: u logt in met uw vinger, gezicht of pincode.',
    setUpApp: 'U kunt ook een app nemen die codes toont. Die vult u in na elke link.',
    chooseOther: 'Neem toch een andere manier',
    otherWayTitle: 'Log in zoals u dat instelde',
    otherWayText:
      'Voor u is in dit netwerk een link alleen niet genoeg. Log in met uw passkey of uw account elders.',
    otherWayLost:
      'Kan dat niet meer? De coördinator kan uw manieren om in te loggen wissen. Dan stelt u een nieuwe in.',
    backTitle: 'U komt terug van uw account',
    backText: 'Wij kijken of het klopt.',
    again: 'Terug naar inloggen',
    backToOwn: 'Terug naar Mijn gegevens',
  },
  own: {
    title: 'Hoe u inlogt',
    text: 'Een link in uw mail werkt altijd. Met een passkey of een account elders gaat het sneller.',
    textCode:
      'Na een link in uw mail vult u een code in. Met een passkey of een account elders hoeft dat niet.',
    passkey: 'Passkey',
    madeOn: (device: string, day: string) => `gemaakt met ${device} op ${day}`,
    account: (name: string) => `Account bij ${name}`,
    accountElsewhere: 'Account elders',
    boundOn: (day: string) => `gekoppeld op ${day}`,
    seen: (day: string) => `laatst gebruikt op ${day}`,
    app: 'App met codes',
    appSince: (day: string) => `aan sinds ${day}`,
    recoveryLeft: (left: number) => `${count(left, 'herstelcode', 'herstelcodes')} over`,
    remove: 'Haal weg',
    removed: 'Weggehaald.',
    turnOff: 'Zet uit…',
    renew: 'Nieuwe herstelcodes…',
    makePasskey: 'Maak een passkey',
    made: 'Uw passkey is gemaakt. Volgende keer kunt u ermee inloggen.',
    bind: (name: string) => `Koppel uw account bij ${name}`,
    addApp: 'Zet codes aan…',
    notFresh:
      'Een manier toevoegen kan alleen kort na het inloggen. Zo kan niemand anders het doen op een apparaat dat open bleef staan.',
    signInAgain: 'Log opnieuw in',
    turnedOn: 'De codes staan aan.',
    turnedOff: 'De codes staan uit.',
    renewed: 'Uw eerdere herstelcodes werken niet meer.',
  },
  app: {
    title: 'Zet codes aan',
    scan: 'Maak met uw app een foto van dit vierkant. U kunt elke app nemen die zulke codes toont.',
    orType: 'Lukt dat niet? Typ dan deze sleutel over in uw app.',
    open: 'Open in een app op dit apparaat',
    code: 'Code uit uw app',
    codeDescription: 'De zes cijfers die uw app nu toont.',
    turnOn: 'Zet aan',
    savedTitle: 'Bewaar deze herstelcodes',
    saved:
      'Bent u uw app kwijt, dan komt u met een van deze codes binnen. Elke code werkt één keer. U ziet ze alleen nu.',
    copy: 'Kopieer de codes',
    keptThem: 'Ik heb ze bewaard',
    offTitle: 'Zet de codes uit',
    offText: 'Daarna is een link in uw mail weer genoeg om in te loggen.',
    off: 'Zet uit',
    renewTitle: 'Nieuwe herstelcodes',
    renewText: 'De eerdere herstelcodes werken daarna niet meer.',
    renew: 'Maak nieuwe codes',
    anyCode: 'Code uit uw app, of een herstelcode',
  },
};
