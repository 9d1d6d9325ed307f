import { choose, counter, formatList } from '../count.ts';

const count = counter('nl');

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
  named: (number: string) => `Wijziging ${number}`,
  view: 'Weergave van de wijziging',
  difference: 'Verschil',
  now: 'Nu',
  proposal: 'Voorstel',
  why: 'Waarom.',
  by: (name: string, partner: string) => `${name}, ${partner}`,
  clash: (number: string) => `Raakt dezelfde woorden als ${number}.`,
  compare: 'Vergelijk',
  goTo: (number: string) => `Ga naar ${number}`,
  openCount: (number: number) => count(number, 'open wijziging', 'open wijzigingen'),
  clashTitle: 'Twee wijzigingen, dezelfde woorden',
  clashCaption: (first: string, second: string) =>
    `De tekst van nu. Gestippeld: daar willen ${first} en ${second} elk iets anders.`,
  attention: 'Deze wijziging past niet meer op de tekst van nu. Kijk er samen opnieuw naar.',
  nameErased: 'Naam verwijderd',
  nothing: '(niets)',
  clashSentence: (number: string) => `Gaat over dezelfde zin als ${number}.`,
  clashPair: (first: string, second: string) => `${first} en ${second} raken dezelfde woorden.`,
  clashPairSentence: (first: string, second: string) =>
    `${first} en ${second} gaan over dezelfde zin.`,
  paragraphGone: 'De paragraaf waar dit over ging, staat niet meer in de tekst.',
  overtakenOn: (date: string) => `Achterhaald op ${date}: de tekst zegt dit al.`,
  closeTitle: (number: string) => `Het gesprek over ${number} sluiten`,
  closeReason: 'Waarom sluit u het gesprek?',
  closeReasonMissing: 'Schrijf kort waarom; iedereen kan dat lezen.',
  closeSure: 'Sluit het gesprek',
  replies: 'Reacties',
  replyCount: (number: number) => count(number, 'reactie', 'reacties'),
  noReplies: 'Nog geen reacties.',
  yourReply: (number: string) => `Uw reactie op ${number}`,
  replyPlaceholder: 'Schrijf een reactie',
  reply: 'Reageer',
  replyWording: 'Bij een eerdere tekst',
  back: (number: string) => `Steun ${number}`,
  backed: 'Uw partner steunt dit.',
  withdrawBacking: (number: string) => `Trek steun voor ${number} in`,
  backedBy: (partners: readonly string[]) => `Gesteund door ${formatList(partners, 'nl')}.`,
  decide: 'Besluit als trekker',
  consequenceSilent: (number: string) =>
    `Overnemen verandert ${number}. Nog niemand heeft zich daarover uitgesproken.`,
  /** What partners said of the words of now, and what will no longer be of them. */
  consequence: (number: string, said: Record<'agree' | 'abstain' | 'object', number>) => {
    const parts = [
      said.agree > 0 ? `${count(said.agree, 'keer', 'keer')} ‘eens’` : [],
      said.abstain > 0 ? count(said.abstain, 'onthouding', 'onthoudingen') : [],
      said.object > 0 ? count(said.object, 'bezwaar', 'bezwaren') : [],
    ].flat();
    return parts.length === 0
      ? `Overnemen verandert ${number}. Niets van wat partners zeiden, veroudert daardoor.`
      : `Overnemen verandert ${number}. Daarmee veroudert: ${formatList(parts, 'nl')}.`;
  },
  adopt: 'Neem over',
  adapt: 'Pas aan…',
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
    wording: 'De tekst van nu',
    text: 'Uw voorstel',
    textDescription: 'Verander de tekst zoals u hem wilt. Er gebeurt nog niets met de echte tekst.',
    reason: 'Waarom?',
    reasonDescription: 'Eén of twee zinnen zijn genoeg.',
    reasonMissing: 'Zeg kort waarom u dit wilt.',
    unchanged: 'Uw voorstel is nog gelijk aan de tekst van nu.',
    preview: 'Zo ziet het verschil eruit',
    submit: 'Dien wijziging in',
    takeAlong: 'Neem de nieuwe tekst mee',
    keepMine: 'Houd mijn tekst zoals hij is',
    moved:
      'De tekst is veranderd terwijl u schreef. Uw voorstel is bewaard; kijk of het nog klopt.',
  },
  submitted: (number: string) => `${number} is ingediend.`,
  none: (number: string) => `Er ligt geen voorstel voor ${number}.`,
  noneText: 'Leest u iets dat beter kan? Een voorstel verandert de tekst nog niet.',
  overlapTitle: 'Dit deel moet een mens kiezen',
  overlapText: 'Op deze woorden is intussen iets anders geschreven. Er is niets veranderd.',
  waiting: (number: number) =>
    `${count(number, 'wijziging', 'wijzigingen')} ${choose(number, 'wacht', 'wachten')} op een besluit`,
};
