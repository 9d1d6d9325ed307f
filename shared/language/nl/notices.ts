import type { NoticeKind, NoticeWay } from '../../notices/choices.ts';
import type { AdherenceKind } from '../../record/state.ts';
import { counter } from '../count.ts';

const count = counter('nl');

const at = (number: string | null) => (number === null ? '' : ` bij ${number}`);

const kinds: Record<NoticeKind, string> = {
  look: 'Een trekker vraagt u om te kijken',
  deadline: 'Een termijn loopt af en u moet er nog iets doen',
  decided: 'Er is besloten over uw wijziging',
  reply: 'Iemand reageert op uw wijziging, of waar u reageerde',
  outdated: 'De tekst is anders dan toen uw partner er iets van zei',
  phase: 'Een sectie gaat naar een andere fase',
  adherence: 'Een partner zegt wat hij doet met wat is vastgesteld',
};

const ways: Record<NoticeWay, string> = {
  immediate: 'Meteen',
  daily: 'Eens per dag',
  off: 'Niet',
};

const does: Record<AdherenceKind, string> = {
  followed: 'doet',
  'in-progress': 'is bezig met',
  'not-yet': 'doet nog niet',
};

const outcomes = {
  adopted: 'is overgenomen',
  modified: 'is met andere woorden overgenomen',
  declined: 'is afgewezen',
  overtaken: 'is achterhaald: de tekst zegt het al',
};

/** What people are told of what happens, on the page and by mail. */
export const notices = {
  title: 'Berichten',
  link: (unread: number) => (unread === 0 ? 'Berichten' : `Berichten (${unread} nieuw)`),
  intro: 'Wat er gebeurde en wat u nog moet doen. Wat klaar is, gaat vanzelf weg.',
  unread: (unread: number) =>
    unread === 0 ? 'U hebt alles gelezen.' : count(unread, 'nieuw bericht', 'nieuwe berichten'),
  isNew: 'Nieuw',
  readAll: 'Alles gelezen',
  choose: 'Kies wat u per mail krijgt',
  none: 'Er is geen bericht voor u',
  noneText:
    'Hier leest u het als er iets gebeurt dat voor u is: een vraag, een besluit, een reactie.',
  older: (days: number, most: number) =>
    `Berichten staan hier ${count(days, 'dag', 'dagen')}, de laatste ${most}.`,
  section: (number: number, title: string) => `Sectie ${number}: ${title}`,
  to: (place: string) => `Ga naar ${place}`,
  toSection: (number: number) => `Ga naar sectie ${number}`,
  quote: (text: string) => `‘${text}’`,
  sentences: {
    outdated: (number: string) => `${number} is anders dan toen uw partner er iets van zei`,
    gone: 'Een paragraaf waar uw partner iets van zei, staat er niet meer',
    decided: (amendment: string, number: string | null, outcome: keyof typeof outcomes) =>
      `Uw wijziging ${amendment}${at(number)} ${outcomes[outcome]}`,
    reply: (by: string, amendment: string, number: string | null) =>
      `${by} reageerde op ${amendment}${at(number)}`,
    suggested: (amendment: string, number: string | null) =>
      `Bent u akkoord met andere woorden voor uw wijziging ${amendment}${at(number)}?`,
    phase: (number: number, phase: string) => `Sectie ${number} is nu in de fase ${phase}`,
    adherence: (by: string, number: string, stated: AdherenceKind) =>
      `${by} ${does[stated]} wat in ${number} staat`,
    adherences: (by: string, paragraphs: number, section: number) =>
      `${by} zei over ${count(paragraphs, 'paragraaf', 'paragrafen')} van sectie ${section} wat er nu mee gebeurt`,
    look: (number: string) => `Een trekker vraagt u om naar ${number} te kijken`,
    lookGone: 'Een trekker vroeg u om te kijken naar een paragraaf die er niet meer staat',
    deadline: {
      days: (number: number, left: number) =>
        `Nog ${count(left, 'dag', 'dagen')} voor sectie ${number}`,
      hours: (number: number, left: number) => `Nog ${left} uur voor sectie ${number}`,
      minutes: (number: number, left: number) =>
        `Nog ${count(left, 'minuut', 'minuten')} voor sectie ${number}`,
    },
  },
  until: (moment: string) => `Tot ${moment}.`,
  duties: {
    looks: (number: number) =>
      `Gevraagd om te kijken: ${count(number, 'paragraaf', 'paragrafen')}.`,
    outdated: (number: number) =>
      `Anders sinds uw partner er iets van zei: ${count(number, 'paragraaf', 'paragrafen')}.`,
    unsaid: (number: number) => `Nog niets gezegd: ${count(number, 'paragraaf', 'paragrafen')}.`,
    answers: (number: number) =>
      `Antwoord aan de trekker: ${count(number, 'wijziging', 'wijzigingen')}.`,
    decisions: (number: number) => `Te besluiten: ${count(number, 'wijziging', 'wijzigingen')}.`,
  },
  choices: {
    title: 'Berichten per mail',
    intro: 'Alles staat op de pagina Berichten. Kies hier wat u ook per mail krijgt.',
    daily: (hour: number) => `Eens per dag is ’s ochtends vanaf ${hour} uur, in één mail.`,
    noMail: 'Wij hebben geen mailadres van u. Tot u er een geeft, staat alles op de pagina.',
    notSent: 'Deze site verstuurt nu geen mail. Uw keuze geldt zodra dat wel zo is.',
    kinds,
    ways,
    save: 'Bewaar mijn keuze',
    saved: 'Bewaard.',
  },
  unsubscribe: {
    title: 'Mail uitzetten',
    about: {
      ...kinds,
      daily: 'De mail van eens per dag',
    },
    which: 'U krijgt nu mail over:',
    text: 'Op de pagina Berichten blijft alles staan.',
    press: 'Zet deze mail uit',
    doneTitle: 'Deze mail staat uit',
    done: 'U krijgt geen mail meer over:',
    back: 'Zet hem weer aan',
    backTitle: 'Deze mail staat weer aan',
    backDone: 'U krijgt weer mail over:',
    settings: 'Bekijk al uw keuzes',
    wrong: 'Deze link klopt niet. Kies bij Mijn gegevens wat u per mail krijgt.',
  },
  mail: {
    subjects: {
      look: 'Een trekker vraagt u om te kijken',
      deadline: 'Een termijn loopt af',
      decided: 'Er is besloten over uw wijziging',
      reply: 'Een reactie op een wijziging',
      outdated: 'De tekst is anders dan toen uw partner er iets van zei',
      phase: 'Een sectie is in een andere fase',
      adherence: 'Een partner zegt wat hij doet met wat is vastgesteld',
    } satisfies Record<NoticeKind, string>,
    daily: (number: number) => `Draagvlak: ${count(number, 'bericht', 'berichten')}`,
    earlier: 'Toen uw partner er iets van zei:',
    now: 'Nu:',
    onlyNow: 'Er staat:',
    gone: 'Nu staat dit er niet meer.',
    legend: 'Wat tussen [- en -] staat, is weg. Wat tussen [+ en +] staat, is nieuw.',
    more: (number: number) =>
      `En nog ${count(number, 'bericht', 'berichten')}, op de pagina Berichten.`,
    all: 'Bekijk al uw berichten',
    noDecision: 'Er gebeurt niets vanzelf: wat u niet doet, beslist niemand voor u.',
    settings: 'Kies wat u per mail krijgt',
    unsubscribe: 'Zet deze mail uit',
    unsubscribeDaily: 'Zet de mail van eens per dag uit',
  },
};
