import { counter } from '../count.ts';

const count = counter('nl');

export const lead = {
  title: 'Trekkerstafel',
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
  closesSoon: (phase: string, date: string) =>
    `Deze sectie gaat ${date} naar ${phase.toLocaleLowerCase('nl')}.`,
};
