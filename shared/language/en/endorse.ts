import { counter } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');

export const endorse = {
  stances: { agree: 'Agree', conditional: 'Agree if…', abstain: 'Abstain', object: 'Object' },
  paragraph: (number) => `Paragraph ${number}`,
  onBehalfOf: (partner) => `for ${partner}`,
  yourPartner: 'Your partner',
  yourStance: 'Your stance',
  agreeIf: (amendment) => `Agree if ${amendment} is adopted`,
  agreeIfMeaning: (amendment) =>
    `If ${amendment} gets into the text exactly so, your ‘agree’ counts by itself. If it turns out differently, we ask you again.`,
  conditionDecided:
    'The amendment you chose has been decided meanwhile. Choose again what you say.',
  exactWords: 'These words, and no others.',
  fingerprint: 'Fingerprint',
  reason: 'Why do you object?',
  reasonDescription: 'Your reason is shown at the paragraph and in the export.',
  reasonMissing: 'Write in a sentence or two what holds you back.',
  note: 'Note',
  open: (number) => `Endorse ${number}…`,
  openLabel: 'Endorse…',
  change: 'Say something else…',
  stanceMissing: 'First choose what your partner says.',
  submit: {
    record: () => 'Record',
    agree: (number) => `Endorse ${number}`,
    conditional: (number, amendment) => `Endorse ${number} if ${amendment}`,
    abstain: () => 'Record abstention',
    object: () => 'Record objection',
  },
  recordedFor: (number) => `Your stance on ${number} is recorded.`,
  saidSince: {
    agree: (date) => `Your agreement dates from ${date}.`,
    abstain: (date) => `Your abstention dates from ${date}.`,
    object: (date) => `Your objection dates from ${date}.`,
  },
  thenSaid: {
    agree: (date) => `${date}, you agreed`,
    abstain: (date) => `${date}, you abstained`,
    object: (date) => `${date}, you objected`,
  },
  still: {
    agree: 'Still agree',
    abstain: 'Still abstain',
    object: 'Still object',
  },
  stillIf: (amendment) => `Still agree, if ${amendment}`,
  condition: {
    waiting: (amendment) => `Your agreement takes effect if ${amendment} is adopted just as it is.`,
    met: (amendment) => `${amendment} was adopted. With it your agreement took effect.`,
    otherwise: (amendment) =>
      `${amendment} was adopted in other words, so your agreement did not take effect. What do you think of the text now?`,
    failed: (amendment) =>
      `${amendment} was not adopted, so your agreement did not take effect. What do you think of the text now?`,
  },
  all: {
    open: 'Endorse the whole section…',
    openManifesto: 'Endorse the whole manifesto…',
    title: (section) => `Endorse section ${section}`,
    titleManifesto: 'Endorse the whole manifesto',
    what: (number, partner) =>
      `On behalf of ${partner} you agree to ${count(number, 'paragraph', 'paragraphs')}, exactly as below.`,
    rest: (number) =>
      `Of ${count(number, 'paragraph', 'paragraphs')} your partner already said something else. That stays as it is.`,
    nothing: 'Your partner has spoken about every paragraph.',
    words: 'The words you endorse',
    submit: (number) => `Endorse ${count(number, 'paragraph', 'paragraphs')}`,
    moved: 'The text has changed meanwhile',
    movedText: 'Nothing was recorded. The new text now stands below; read that first.',
    done: (number) => `${count(number, 'paragraph', 'paragraphs')} endorsed.`,
  },
  mandateRenews: 'Whoever holds your partner’s mandate can renew it.',
  cosmeticText:
    'Since you endorsed, only punctuation or formatting changed. The words are the same.',
  confirmThis: 'Confirm this text',
  outdatedOwn: {
    agree: 'Your endorsement is outdated',
    abstain: 'Your abstention is outdated',
    object: 'Your objection is outdated',
  },
  thenAndNow: 'Then and now',
  then: 'Then',
  now: 'Now',
  withdraw: 'Withdraw endorsement…',
  withdrawTitle: (number) => `Withdraw your endorsement of ${number}?`,
  withdrawText: 'The record keeps that you said it, and that you withdrew it.',
  withdrawSure: 'Withdraw',
  staleTitle: (number) => `${number} has just changed.`,
  staleText: 'Nothing was recorded. You read other words; first look at what it says now.',
  agreeNow: 'Agree with the text of now',
  objectionBy: (partner) => `Objection by ${partner}`,
  outdatedObjectionBy: (partner) => `Objection by ${partner} to an earlier text`,
} satisfies Words['endorse'];
