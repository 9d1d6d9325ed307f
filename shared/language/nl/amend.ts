import { chooser, counter, formatList } from '../count.ts';

const count = counter('nl');
const choose = chooser('nl');

const statuses = {
  open: 'open',
  adopting: 'wordt overgenomen',
  adopted: 'overgenomen',
  'adopted-modified': 'overgenomen, gewijzigd',
  declined: 'afgewezen',
  withdrawn: 'ingetrokken',
  overtaken: 'achterhaald',
  'needs-attention': 'vraagt aandacht',
};

const kinds = {
  replace: (number: string) => `vervangt woorden in ${number}`,
  'insert-after': (number: string) => `nieuwe paragraaf na ${number}`,
  delete: (number: string) => `schrapt ${number}`,
};

export const amend = {
  statuses,
  kinds,
  amendments: 'Wijzigingen',
  view: 'Weergave van de wijziging',
  difference: 'Verschil',
  now: 'Nu',
  proposal: 'Voorstel',
  why: 'Waarom.',
  by: (name: string, partner: string) => `${name}, ${partner}`,
  clashes: {
    words: (number: string) => `Raakt dezelfde woorden als ${number}.`,
    sentence: (number: string) => `Gaat over dezelfde zin als ${number}.`,
    place: (number: string) => `Gaat over dezelfde plek in de tekst als ${number}.`,
  },
  clashPairs: {
    words: (first: string, second: string) => `${first} en ${second} raken dezelfde woorden.`,
    sentence: (first: string, second: string) => `${first} en ${second} gaan over dezelfde zin.`,
    place: (first: string, second: string) =>
      `${first} en ${second} gaan over dezelfde plek in de tekst.`,
  },
  compare: 'Vergelijk',
  goTo: (number: string) => `Ga naar ${number}`,
  openCount: (number: number) => count(number, 'open wijziging', 'open wijzigingen'),
  attention: 'Deze wijziging past niet meer op de tekst van nu.',
  nothing: '(niets)',
  onlyFormat: 'Alleen de opmaak verandert.',
  /** Hoeveel woorden er bij komen en weg gaan; geen van beide bij alleen andere leestekens. */
  changed: (added: number, removed: number) => {
    const parts = [
      added > 0 ? `${count(added, 'woord', 'woorden')} erbij` : [],
      removed > 0 ? `${count(removed, 'woord', 'woorden')} weg` : [],
    ].flat();
    return parts.length === 0 ? 'Alleen leestekens veranderen.' : `${parts.join(', ')}.`;
  },
  paragraphGone: 'De paragraaf waar dit over ging, staat niet meer in de tekst.',
  overtakenOn: (date: string) => `Achterhaald op ${date}: de tekst zegt dit al.`,
  closeTitle: (number: string) => `Het gesprek over ${number} sluiten`,
  closeReason: 'Waarom sluit u het gesprek?',
  closeReasonMissing: 'Schrijf kort waarom; iedereen kan dat lezen.',
  closeSure: 'Sluit het gesprek',
  replies: 'Reacties',
  replyCount: (number: number) => count(number, 'reactie', 'reacties'),
  yourReply: (number: string) => `Uw reactie op ${number}`,
  replyPlaceholder: 'Schrijf een reactie',
  reply: 'Reageer',
  replyWording: 'Bij een eerdere tekst',
  back: (number: string) => `Steun ${number}`,
  backed: 'Uw partner steunt dit.',
  withdrawBacking: (number: string) => `Trek steun voor ${number} in`,
  backedBy: (partners: readonly string[]) => `Gesteund door ${formatList(partners, 'nl')}.`,
  decide: 'Besluit als trekker',
  consequences: {
    replace: (number: string) => `Overnemen verandert ${number}.`,
    'insert-after': (number: string) => `Overnemen zet een nieuwe paragraaf na ${number}.`,
    delete: (number: string) => `Overnemen schrapt ${number}.`,
  },
  consequenceSilent: 'Nog niemand heeft zich daarover uitgesproken.',
  /** What of what partners said of the words of now will no longer be of them. */
  consequenceFor: (said: Record<'agree' | 'abstain' | 'object', number>) => {
    const parts = [
      said.agree > 0 ? `${count(said.agree, 'keer', 'keer')} ‘eens’` : [],
      said.abstain > 0 ? count(said.abstain, 'onthouding', 'onthoudingen') : [],
      said.object > 0 ? count(said.object, 'bezwaar', 'bezwaren') : [],
    ].flat();
    return parts.length === 0
      ? 'Niets van wat partners zeiden, veroudert daardoor.'
      : `Daarmee veroudert: ${formatList(parts, 'nl')}.`;
  },
  adopt: 'Neem over',
  adoptedAs: 'Zo kwam het in de tekst:',
  consents: {
    given: 'De indiener ging akkoord met de andere woorden.',
    refused: 'De indiener ging niet akkoord met de andere woorden.',
    'not-given': 'Zonder akkoord van de indiener op de andere woorden.',
  },
  next: {
    decide: 'Nu besluit een trekker.',
    resolve: 'De tekst veranderde op dezelfde woorden. Een trekker kiest de woorden of wijst af.',
    answer: (name: string) => `Nu zegt ${name} of de andere woorden ook goed zijn.`,
    answered: 'De indiener heeft geantwoord. Nu besluit een trekker.',
    vanished: 'De paragraaf is weg. Een trekker wijst af, of de indiener trekt in.',
    adopting: 'Dit wordt nu in de tekst gezet.',
    closed: 'In deze fase wordt er niet over wijzigingen besloten.',
  },
  /** Hetzelfde, voor wie zelf aan zet is. */
  nextIsYours: {
    decide: 'Nu besluit u, als trekker.',
    resolve: 'De tekst veranderde op dezelfde woorden. Kies de woorden, of wijs af.',
    answer: 'Een trekker koos andere woorden. Zeg hieronder of die ook goed zijn.',
    answered: 'De indiener heeft geantwoord. Nu besluit u, als trekker.',
  },
  modify: {
    open: 'Pas aan…',
    resolve: 'Los op…',
    title: (number: string) => `${number} aanpassen`,
    was: 'Toen dit werd ingediend',
    text: 'Zo komt het in de tekst',
    textDescription: 'U begint met het voorstel, verwerkt in de tekst van nu.',
    deleteDescription: 'Laat leeg om de paragraaf te schrappen.',
    difference: 'Verschil met de tekst van nu',
    same: 'Dit is precies wat het voorstel geeft. Verander iets, of neem het zo over.',
    unchanged: 'Dit is de tekst van nu. Wilt u niets veranderen? Wijs het voorstel dan af.',
    missing: 'Schrijf wat er moet staan.',
    tooLong: 'Dit is te lang voor één paragraaf.',
    seen: 'Ik heb het gezien',
    why: 'U kunt de indiener eerst vragen, of direct overnemen. Bij het besluit staat of de indiener akkoord ging.',
    ask: 'Vraag de indiener',
    adopt: 'Neem aangepast over',
    adoptSuggested: 'Neem over met deze andere woorden',
    suggestedBy: (name: string, date: string) => `${name} stelde op ${date} andere woorden voor`,
    question: 'Bent u het eens met deze woorden?',
    questionAgain: 'Denkt u er nu anders over?',
    yes: 'Akkoord',
    no: 'Niet akkoord',
    saidYes: (name: string) => `${name} is akkoord met precies deze woorden.`,
    saidNo: (name: string) => `${name} is niet akkoord met deze woorden.`,
    youSaidYes: 'U bent akkoord met precies deze woorden.',
    youSaidNo: 'U bent niet akkoord met deze woorden.',
    saidNothing: (name: string) => `${name} heeft nog niet geantwoord.`,
    void: 'De tekst van nu is daarna veranderd. Deze woorden en het antwoord tellen niet meer.',
    stale: 'De tekst of het voorstel veranderde zojuist. Er is niets vastgelegd.',
  },
  onScreen: 'Op het scherm',
  alternatives: {
    open: (number: number) => `Leg ${number} voorstellen naast elkaar`,
    title: (number: string) => `Voorstellen bij ${number}`,
  },
  decline: 'Wijs af…',
  declineTitle: (number: string) => `${number} afwijzen`,
  declineReason: 'Waarom wijst u dit af?',
  declineReasonDescription: 'De indiener en alle lezers zien uw reden.',
  declineReasonMissing: 'Schrijf in een of twee zinnen waarom.',
  declineSure: 'Wijs af',
  decidedBy: (status: string, name: string, date: string) => `${status} door ${name}, ${date}.`,
  withdraw: 'Trek wijziging in…',
  withdrawSure: (number: string) => `Trek ${number} in`,
  withdrawTitle: (number: string) => `${number} intrekken?`,
  withdrawText: 'Het voorstel en het gesprek blijven te lezen, met de melding dat u het introk.',
  reopen: 'Heropen het gesprek',
  closeThread: 'Sluit het gesprek…',
  closedBy: (name: string, date: string) => `Gesprek gesloten door ${name}, ${date}.`,
  form: {
    title: (number: string) => `Wijziging bij ${number}`,
    begun: (ago: string) => `U begon hieraan: ${ago}.`,
    anew: 'Gooi weg en begin opnieuw',
    wording: 'De tekst van nu',
    what: 'Wat wilt u?',
    whats: {
      replace: 'Andere woorden',
      'insert-after': 'Invoegen',
      delete: 'Schrappen',
    },
    insertText: (number: string) => `Nieuwe paragraaf na ${number}`,
    insertDescription: 'Er gebeurt nog niets met de echte tekst.',
    insertMissing: 'Schrijf wat er in de nieuwe paragraaf moet staan.',
    tooLong: 'Dit is te lang voor één paragraaf.',
    replaceMissing: 'Zonder woorden blijft er niets over. Kies dan ‘Schrappen’.',
    goes: (number: string) =>
      `Er gebeurt nog niets met de echte tekst. Wordt dit overgenomen, dan gaat ${number} weg:`,
    text: 'Uw voorstel',
    textDescription: 'Verander de tekst zoals u hem wilt. Er gebeurt nog niets met de echte tekst.',
    reason: 'Waarom?',
    reasonDescription: 'Eén of twee zinnen zijn genoeg.',
    reasonMissing: 'Zeg kort waarom u dit wilt.',
    unchanged: 'Uw voorstel is nog gelijk aan de tekst van nu.',
    preview: 'Zo ziet het verschil eruit',
    tools: 'Opmaak van deze woorden',
    submit: 'Dien wijziging in',
    movedUnder: 'Op dezelfde woorden als u. Kies zelf wat er moet staan.',
    takeAlong: 'Neem de nieuwe tekst mee',
    keepMine: 'Houd mijn tekst zoals hij is',
    moved:
      'De tekst is veranderd terwijl u schreef. Uw woorden zijn bewaard; kijk of ze nog kloppen.',
  },
  none: (number: string) => `Er ligt geen voorstel voor ${number}.`,
  overlapTitle: 'Dit deel moet een mens kiezen',
  overlapText: 'Op deze woorden is intussen iets anders geschreven. Er is niets veranderd.',
  waiting: (number: number) =>
    `${count(number, 'wijziging', 'wijzigingen')} ${choose(number, 'wacht', 'wachten')} op een besluit`,
};
