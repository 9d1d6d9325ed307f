import { chooser, counter, formatList } from '../count.ts';
import type { Words } from '../nl.ts';

const count = counter('en');
const choose = chooser('en');

const toolbar = {
  label: 'Formatting',
  heading: { name: 'Heading', keys: 'Ctrl+Alt+3' },
  subheading: { name: 'Smaller heading', keys: 'Ctrl+Alt+4' },
  list: { name: 'List', keys: 'Ctrl+Shift+8' },
  orderedList: { name: 'Numbered list', keys: 'Ctrl+Shift+7' },
  quote: { name: 'Quote', keys: 'Ctrl+Shift+B' },
  bold: { name: 'Bold', keys: 'Ctrl+B' },
  italic: { name: 'Italic', keys: 'Ctrl+I' },
  link: { name: 'Link', keys: 'Ctrl+K' },
  footnote: { name: 'Footnote', keys: 'Ctrl+Alt+F' },
  undo: { name: 'Undo', keys: 'Ctrl+Z' },
  up: { name: 'Move the paragraph up', keys: 'Alt+ArrowUp' },
  down: { name: 'Move the paragraph down', keys: 'Alt+ArrowDown' },
  away: { name: 'To another section…', keys: 'Ctrl+Alt+V' },
  note: { name: 'To the margin of this paragraph; Esc brings you back', keys: 'Ctrl+Alt+M' },
  keys: { name: 'Keyboard shortcuts', keys: 'Ctrl+/' },
  redo: { name: 'Redo', keys: 'Ctrl+Shift+Z' },
};

const link = {
  title: 'Link',
  address: 'Web address',
  addressDescription: 'Starts with https://, http:// or mailto:',
  wrong: 'This is not an address allowed here. It starts with https://, http:// or mailto:',
  put: 'Set the link',
  remove: 'Remove the link',
};

const presence = {
  title: 'Here now',
  writes: (name: string, partner: string) => `${name}, ${partner}, writing`,
  reads: (name: string, partner: string) => `${name}, ${partner}, reading`,
  others: (number: number) => `and ${count(number, 'other', 'others')}`,
  people: (number: number) => `${count(number, 'person', 'people')} here`,
  here: 'Here now:',
  alone: 'You are alone here now.',
};

const deadline = {
  days: (number: number) => count(number, 'day', 'days'),
  hours: (number: number) => count(number, 'hour', 'hours'),
  minutes: (number: number) => count(number, 'minute', 'minutes'),
  left: 'for another',
  until: (moment: string) => `, until ${moment}`,
  passed: (moment: string) => `the term ended on ${moment}`,
  none: 'without an end date',
};

export const desk = {
  toolbar,
  link,
  presence,
  deadline,
  contents: 'Contents',
  readIn: 'Read in a file…',
  text: 'The text',
  editor: (section) => `Text of section ${section}`,
  section: (number) => `Section ${number}`,
  sectionPrefix: (number) => `Section ${number}: `,
  paragraph: 'Paragraph',
  linkToParagraph: (number) => `Link to paragraph ${number}`,
  nowAt: (number) => `This paragraph is ${number} now.`,
  dragNumber: 'Drag to move, or use Alt+↑ and Alt+↓ in the text',
  coalition: (name, partners) => `Coalition ${name}: ${formatList(partners, 'en')}.`,
  otherPartners: (number) => count(number, 'other partner', 'others'),
  leads: (names) => `${choose(names.length, 'Lead', 'Leads')}: ${formatList(names, 'en')}.`,
  readsAlong: 'You do not type here, but you can propose amendments.',
  readsOnly: 'You read along here.',
  standsStill: 'The text stands still.',
  standsStillToEndorse: 'The text stands still. You can endorse it, paragraph by paragraph.',
  history: 'History',
  isAdopted: 'The text is adopted and changes no more.',
  propose: 'Propose an amendment',
  proposeOn: (number) => `Propose an amendment to ${number}`,
  margin: (number) => `Backing and amendments of ${number}`,
  forYou: (number) => `For you: ${count(number, 'paragraph', 'paragraphs')}`,
  forYouWhy: 'changed since you endorsed',
  asked: (amendment) => `For you: ${amendment}`,
  askedWhy: 'a lead asks whether you agree',
  upToDate: 'You are up to date.',
  notes: 'Beside each paragraph: ground and amendments',
  sheetTitle: (number) => `At ${number}`,
  emptyTitle: 'There is nothing here yet.',
  emptyText: 'The ground is ready. Start with one sentence; improving it is always possible.',
  emptyReading: 'The coalition has not started yet. As soon as there is text, you read it here.',
  loading: 'The text is on its way…',
  vanishedTitle: 'Paragraphs that are no longer here',
  vanished: (number) => `${number} is no longer here`,
  vanishedText: 'The text is gone, the conversation and the endorsements are kept.',
  goTo: (number) => `Go to ${number}`,
  restored: {
    title: 'This section was given an earlier text',
    by: (name, ago) => (name === null ? `That was ${ago}.` : `${name} brought it back ${ago}.`),
    reason: 'The reason:',
    close: 'Close this message',
  },
} satisfies Words['desk'];
