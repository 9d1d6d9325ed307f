import { counter, formatList } from '../count.ts';

const count = counter('nl');
const changes = (number: number) => count(number, 'wijziging', 'wijzigingen');
const sure = (number: number, one: string, many: string) =>
  number > 0 ? [count(number, one, many)] : [];

/** Een bestand inlezen in een sectie. Alleen die pagina laadt deze woorden. */
export const intake = {
  title: 'Bestand inlezen',
  intro: (section: string) =>
    `U leest een bestand in voor ${section}. U ziet eerst wat er dan verandert, en kiest wat u wilt overnemen.`,
  choose: 'Kies een bestand',
  chooseOther: 'Kies een ander bestand',
  forms:
    'Word (.docx), OpenDocument (.odt), Markdown (.md), een webpagina (.html) of platte tekst (.txt), tot 10 MB.',
  drop: 'U kunt het ook hierheen slepen.',
  reading: 'Het bestand wordt gelezen…',
  own: 'Een uitgave van dit manifest komt terug als de wijzigingen die u erin maakte. Bijgehouden wijzigingen tellen als aangenomen.',
  unreadable: {
    damaged:
      'Het bestand is beschadigd. Open het in het programma waarmee het gemaakt is en bewaar het opnieuw.',
    'locked-or-old':
      'Dit is een oud Word-bestand, of er staat een wachtwoord op. Bewaar het zonder wachtwoord als .docx.',
    pdf: 'Een pdf zegt wel hoe een tekst eruitziet, maar niet wat kop, lijst of paragraaf is. Kies het bestand waar de pdf van is gemaakt.',
    'not-text': 'Dit is geen document met tekst.',
    empty: 'Het bestand is leeg.',
  },
  tooLarge: 'Het bestand is te groot, of er staat te veel in om in één keer te lezen.',
  found: 'Wat er verandert',
  nothing: 'Er verandert niets: het bestand zegt wat er al staat.',
  summary: (
    file: string,
    said: { replace: number; insert: number; delete: number; move: number },
    same: number,
  ) => {
    const parts = [
      ...sure(said.replace, 'paragraaf gewijzigd', 'paragrafen gewijzigd'),
      ...sure(said.insert, 'nieuw', 'nieuw'),
      ...sure(said.delete, 'weg', 'weg'),
      ...sure(said.move, 'verplaatst', 'verplaatst'),
      ...sure(same, 'gelijk', 'gelijk'),
    ];
    return `${file}: ${formatList(parts, 'nl')}.`;
  },
  onlyPart:
    'Meer dan de helft van de sectie staat niet in dit bestand. Wat ontbreekt, gaat daarom alleen weg als u het zelf aanvinkt.',
  staysOne: (at: string) => `${at} blijft zoals het is`,
  stay: (from: string, to: string) => `${from} tot en met ${to} blijven zoals ze zijn`,
  kinds: {
    replace: (at: string) => `${at} gewijzigd`,
    insert: (at: string | null) => (at === null ? 'Nieuw, vóór al het andere' : `Nieuw na ${at}`),
    delete: (at: string) => `${at} weg`,
    move: (at: string, behind: string | null) =>
      behind === null
        ? `${at} staat in het bestand bovenaan`
        : `${at} staat in het bestand na ${behind}`,
  },
  headingCalled: (text: string) => `de kop ‘${text}’`,
  types: {
    paragraph: null,
    'heading-3': 'Tussenkop',
    'heading-4': 'Kleine tussenkop',
    bullet: 'Punt van een lijst',
    ordered: 'Punt van een genummerde lijst',
    quote: 'Citaat',
  },
  cannotPropose: {
    move: 'Verplaatsen gaat niet als wijziging. Wie in de sectie schrijft, kan het wel.',
    insert: 'Voor het begin kan geen wijziging staan. Stel dit voor bij de eerste paragraaf.',
  },
  alreadyProposed: (numbers: readonly string[]) =>
    `Dit is al voorgesteld: ${formatList(numbers, 'nl')}.`,
  becomesPlain: 'Komt er als gewone paragraaf bij.',
  all: 'Alles kiezen',
  none: 'Niets kiezen',
  left: 'Niet ingelezen',
  leftIntro: 'Dit staat wel in het bestand, maar komt niet in de tekst.',
  leftOut: {
    picture: (number: number) =>
      `${count(number, 'plaatje of tekening', 'plaatjes of tekeningen')}: de tekst heeft alleen woorden.`,
    comment: (number: number) => `${count(number, 'opmerking', 'opmerkingen')} in de kantlijn.`,
    deleted: (number: number) =>
      `${count(number, 'stuk', 'stukken')} die volgens het bestand zijn verwijderd.`,
    hidden: (number: number) => `${count(number, 'stuk', 'stukken')} verborgen tekst.`,
    form: (number: number) => `${count(number, 'invulveld', 'invulvelden')}.`,
    object: (number: number) =>
      `${count(number, 'formule of ingevoegd onderdeel', 'formules of ingevoegde onderdelen')}.`,
    signature: (number: number) =>
      `${count(number, 'ondertekening', 'ondertekeningen')} van een mail.`,
    link: (number: number) =>
      `${count(number, 'link', 'links')} die hier niet mogen; de woorden blijven staan. Een link begint met https://, http:// of mailto:`,
    characters: (number: number) =>
      `Onzichtbare tekens in ${count(number, 'paragraaf', 'paragrafen')}; de woorden blijven staan.`,
    contents: (number: number) =>
      `${count(number, 'inhoudsopgave', 'delen van een inhoudsopgave')}.`,
    outside: (number: number) =>
      `${count(number, 'regel', 'regels')} buiten deze sectie: voorblad, andere secties, bijlagen.`,
    kinds: (number: number) =>
      `Bij ${count(number, 'paragraaf', 'paragrafen')} is de vorm in het bestand anders (kop, lijst of citaat). De vorm blijft zoals hij hier is.`,
  },
  how: 'Wat wilt u ermee doen?',
  toText: 'In de tekst zetten',
  toTextWhat: 'Het staat er dan meteen. De tekst van daarvoor wordt bewaard.',
  toAmendments: 'Als wijzigingen voorstellen',
  toAmendmentsWhat: 'De trekkers besluiten over elke wijziging apart.',
  onlyAmendments:
    'U stelt dit voor als wijzigingen. De trekkers besluiten over elke wijziging apart.',
  reason: 'Waarom stelt u dit voor?',
  reasonDescription: 'Uw reden komt bij elke wijziging te staan en is voor iedereen te lezen.',
  reasonMissing: 'Zeg kort waarom.',
  noneChosen: 'Kies eerst wat u wilt overnemen.',
  putIn: (number: number) => `Zet ${changes(number)} in de tekst`,
  propose: (number: number) => `Stel ${changes(number)} voor`,
  stale: 'De tekst is gewijzigd sinds het bestand werd gelezen. Er is niets vastgelegd.',
  proposedMeanwhile: 'Een van deze wijzigingen is intussen al voorgesteld. Er is niets vastgelegd.',
  readAgain: 'Lees het bestand opnieuw',
  taken: (number: number) => `${changes(number)} in de tekst gezet`,
  proposed: (number: number) => `${changes(number)} voorgesteld`,
  takenWhat: 'De tekst van daarvoor is bewaard.',
  leadsCan: (leads: readonly string[]) =>
    leads.length === 0
      ? ''
      : `${formatList(leads, 'nl')} ${leads.length === 1 ? 'kan' : 'kunnen'} die terugzetten.`,
  back: 'De tekst van daarvoor terugzetten…',
  withdraw: 'U kunt elk voorstel weer intrekken zolang er niet over besloten is.',
  withdrawAll: (number: number) =>
    number === 1 ? 'Trek dit voorstel in…' : `Trek deze ${number} voorstellen in…`,
  withdrawTitle: (number: number) =>
    number === 1 ? 'Dit voorstel intrekken?' : `Deze ${number} voorstellen intrekken?`,
  withdrawText:
    'Wat u voorstelde en wat erover is gezegd blijft te lezen, met de melding dat u het introk.',
  withdrawSure: (number: number) => (number === 1 ? 'Trek het in' : `Trek alle ${number} in`),
  noneOpen: 'Van deze voorstellen staat er geen meer open.',
  toDesk: 'Ga naar de sectie',
  another: 'Lees nog een bestand in',
  closed:
    'In deze fase verandert de tekst niet. Een bestand inlezen kan in de fasen Schrijven en Consultatie.',
  reader: 'Wie waarneemt leest mee, en kan geen bestand inlezen.',
};
