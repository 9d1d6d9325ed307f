import { counter } from '../count.ts';

const count = counter('nl');

const browsers = {
  chrome: 'Chrome',
  edge: 'Edge',
  firefox: 'Firefox',
  safari: 'Safari',
  other: 'Een browser',
};

const systems = {
  android: 'Android',
  ios: 'iPhone of iPad',
  linux: 'Linux',
  macos: 'Mac',
  windows: 'Windows',
  other: 'een apparaat',
};

/** What is said on the way in, and about one's own account. Only those pages load it. */
export const account = {
  mail: 'Mailadres',
  notMail: 'Dit is geen mailadres. Een mailadres is bijvoorbeeld naam@gemeente.nl.',
  fillIn: 'Vul dit in.',
  signIn: {
    title: 'Log in',
    mailDescription:
      'Het adres dat wij van u hebben. U krijgt een link; een wachtwoord is niet nodig.',
    mailMe: 'Stuur mij een inloglink',
    sentTitle: 'Kijk in uw mail',
    sent: (mail: string, minutes: number) =>
      `Is ${mail} bij ons bekend, dan komt daar nu een link aan. Hij werkt één keer, ${count(minutes, 'minuut', 'minuten')} lang.`,
    notComing: 'Komt er niets? Kijk bij ongewenste mail, of probeer een ander adres.',
    heldTitle: 'Vraag de coördinator om uw link',
    held: (mail: string, minutes: number) =>
      `Deze site verstuurt zelf geen mail. Is ${mail} bij ons bekend, dan ligt er een link klaar bij de coördinator. Hij werkt ${count(minutes, 'minuut', 'minuten')}.`,
    otherAddress: 'Neem een ander adres',
    withLink: 'U hebt een link om binnen te komen. Met deze knop logt u in.',
    enter: 'Log in',
    invitation: 'Hebt u een uitnodiging?',
    tokenLabel: 'Link of code uit de uitnodiging',
    emptyToken: 'Plak eerst de link uit uw uitnodiging.',
    useToken: 'Log in met de uitnodiging',
    noInvitation: 'Nog geen toegang?',
    askAccess: 'Vraag toegang',
  },
  confirm: {
    title: 'Bevestig uw mailadres',
    text: 'Met deze knop is het adres waarop u de link kreeg voortaan uw mailadres in Draagvlak.',
    confirm: 'Bevestig dit mailadres',
    doneTitle: 'Uw mailadres is bevestigd',
    done: 'Voortaan krijgt u hier uw inloglinks.',
    noLink: 'Open de link uit de mail die u kreeg. Er hoort een code bij.',
  },
  access: {
    title: 'Vraag toegang',
    lead: 'Lezen kan zonder account. Wilt u meeschrijven of namens een organisatie onderschrijven? Vraag het de coördinator van dit netwerk.',
    name: 'Uw naam',
    organisation: 'Uw organisatie',
    mailDescription: 'Hierop antwoordt de coördinator.',
    reason: 'Waarom wilt u meedoen?',
    kept: (days: number) =>
      `Alleen de coördinatoren zien dit. Het wordt gewist als zij het hebben behandeld, en anders na ${count(days, 'dag', 'dagen')}.`,
    send: 'Vraag toegang',
    doneTitle: 'Uw vraag ligt bij de coördinator',
    done: (mail: string) => `U hoort van hen op ${mail}.`,
  },
  own: {
    title: 'Mijn gegevens',
    lead: (name: string, partner: string) => `${name}, ${partner}`,
    mail: {
      title: 'Mailadres',
      none: 'Wij hebben geen mailadres van u. Met een mailadres kunt u zelf een inloglink vragen.',
      now: (mail: string) => `Uw mailadres is ${mail}. Alleen u en de coördinatoren zien het.`,
      change: 'Wijzig…',
      add: 'Voeg een mailadres toe…',
      changeTitle: 'Uw mailadres',
      label: 'Nieuw mailadres',
      description: 'Wij sturen er een link heen. Pas als u die volgt, telt het nieuwe adres.',
      send: 'Stuur de link',
      remove: 'Haal mijn mailadres weg',
      removed: 'Uw mailadres is weg.',
      unconfirmed: (mail: string) =>
        `Wij stuurden een link naar ${mail}. Volg die om het te bevestigen.`,
      held: (mail: string) =>
        `Deze site verstuurt zelf geen mail. Vraag de coördinator om de link voor ${mail}.`,
    },
    sessions: {
      title: 'Waar u bent ingelogd',
      text: 'Ziet u iets dat u niet herkent? Log het uit.',
      on: (device: { browser: keyof typeof browsers; system: keyof typeof systems }) =>
        `${browsers[device.browser]} op ${systems[device.system]}`,
      here: 'dit apparaat',
      since: (day: string) => `ingelogd op ${day}`,
      seen: (day: string) => `laatst gebruikt op ${day}`,
      by: {
        link: 'met een link uit uw mail',
        invitation: 'met een uitnodiging',
        oidc: 'met uw account elders',
        passkey: 'met een passkey',
        demo: 'via de voorbeeldrollen',
      },
      andCode: 'en een code',
      waiting: 'nog zonder code: hier kan niets',
      end: 'Log uit',
      endOthers: 'Log overal elders uit',
      ended: 'Uitgelogd.',
      endedOthers: 'U bent alleen nog hier ingelogd.',
      onlyHere: 'U bent alleen hier ingelogd.',
    },
    data: {
      title: 'Wat wij bewaren',
      kept:
        'Uw naam, uw mailadres als u dat gaf, uw partner en uw rol, en waar en hoe u inlogt. En wat u ' +
        'hier deed: wat u typte, voorstelde, antwoordde en onderschreef, en wanneer.',
      file: 'U kunt dat allemaal krijgen, in één bestand. Het is JSON: ook een ander programma kan het lezen.',
      download: 'Download mijn gegevens',
      erase: 'Verwijder mijn naam…',
      lastCoordinator:
        'Uw naam verwijderen kan nu niet: u bent de enige coördinator, en het netwerk kan niet zonder. Geef eerst iemand anders deze rol.',
      toNetwork: 'Naar Netwerk',
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
    },
  },
};
