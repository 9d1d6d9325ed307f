import { counter } from '../count.ts';

const count = counter('nl');

export const lead = {
  overview: 'Wie draagt wat',
  overviewIntro: 'Wie draagt wat, wat is verschoven, en wie moet nog iets zeggen.',
  movePhase: 'Verander de fase…',
  moveTitle: (section: string) => `Sectie ${section}: volgende fase`,
  moveTo: (phase: string) => `Ga naar ${phase.toLocaleLowerCase('nl')}`,
  from: 'Nu',
  to: 'Straks',
  choosePhase: 'Naar welke fase?',
  reason: 'Waarom nu?',
  reasonDescription: 'Uw reden komt in het register en is voor iedereen te lezen.',
  reasonMissing: 'Zeg kort waarom de fase verandert.',
  deadline: 'Tot wanneer?',
  deadlineDescription: 'Zonder datum blijft de fase open tot u hem verandert.',
  blockedByAmendments: (number: number) =>
    `Eerst nog besluiten over ${count(number, 'wijziging', 'wijzigingen')}.`,
  blockedText: 'Meebeslissen kan pas als er geen open voorstellen meer liggen.',
  typingNow: (number: number) =>
    `${count(number, 'mens typt', 'mensen typen')} nu in deze sectie. Wat nog onderweg is, krijgen zij terug als wijziging.`,
  moved: (phase: string) => `Deze sectie is nu in de fase ‘${phase}’.`,
  wipe: {
    title: 'Er is veel tekst verdwenen',
    gone: (share: string, { day, clock }: { day: string | null; clock: string }) =>
      `${day === null ? 'Om' : `Op ${day} om`} ${clock} verdween in één minuut ${share} van deze tekst. De tekst van daarvoor is bewaard.`,
    onlyWriting: 'Terugzetten kan in de fase Schrijven.',
    restore: 'Die tekst terugzetten…',
    fine: 'Het is goed zo',
  },
  restore: {
    title: (section: string) => `Sectie ${section}: de tekst van daarvoor terugzetten`,
    what: (clock: string) => `De sectie krijgt weer de tekst van vlak voor ${clock}.`,
    since: 'Wat daarna is geschreven, staat er dan niet meer in. Het blijft wel bewaard.',
    kept: 'Onderschrijvingen en wijzigingen blijven. Wie woorden had die nog niet waren opgeslagen, krijgt ze terug.',
    typingNow: (number: number) =>
      `${count(number, 'mens is', 'mensen zijn')} nu in deze sectie. Wie er is, krijgt een andere tekst voor zich.`,
    reason: 'Waarom zet u deze tekst terug?',
    reasonMissing: 'Zeg kort waarom u de tekst terugzet.',
    confirm: 'Zet de tekst terug',
  },
};
